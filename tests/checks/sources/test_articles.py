"""Articles held against each other: a cited page, an earlier post, and the same article at another hour."""

from datetime import date

import pytest

from checks.model import Article, Block, BlockKind, Link
from checks.reading import read
from checks.sources import Other, changes, citations, differences

CARRIED = "The ferry Adria carried 310 passengers when it left Dravik on 3 March 2024."
PAGE = (
    f"The harbour authority of Dravik has approved a 14-point plan. {CARRIED} Two tugs followed it."
    " Passengers numbered 310."
)


def article(*texts, published="2024-03-05", links=()):
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, text=text, links=links if number == 0 else ())
        for number, text in enumerate(texts)
    )
    return Article(title="", blocks=blocks, published=date.fromisoformat(published))


def reading(*texts, **more):
    return read(article(*texts, **more))


def other(*texts, **more):
    return Other(article=article(*texts), name="cited page", title="Harbour News", **more)


def told(text, *theirs, **more):
    return [
        (each.figure, each.rating.value, each.justification)
        for each in differences(reading(text, published="2024-03-06"), other(*theirs, **more))
    ]


IN_OTHER_WORDS = [
    (
        "The Halden ferry fire of 1 March killed 31 people.",
        "The fire on the Halden ferry on 1 March claimed 13 lives.",
    ),
    (
        "The death toll of the Karsk mine explosion on 28 February stands at 44.",
        "In Karsk, 54 people were killed in the mine explosion on 28 February.",
    ),
    (
        "The explosion at the Karsk mine on 28 February injured 120 people.",
        "The blast at the Karsk mine on 28 February left 210 people hurt.",
    ),
    (
        "Police arrested 212 people at the derby in Storsund on 2 March.",
        "At the derby in Storsund on 2 March 122 people were detained.",
    ),
    (
        "The new Velta bridge cost 54 million euros.",
        "Velta's new bridge was built at a price of 45 million euros.",
    ),
    (
        "The city paid 3.2 million euros for the Velta stadium in 2019.",
        "The Velta stadium cost the city 2.3 million euros in 2019.",
    ),
]

OF_SOMETHING_ELSE = [
    (
        "The Halden ferry fire of 1 March killed 31 people.",
        "The fire on the Storsund ferry on 1 March claimed 13 lives.",
    ),
    (
        "The Karsk mine explosion on 1 March killed 31 people.",
        "The Karsk mine explosion on 1 March left 13 people hurt.",
    ),
    (
        "The Karsk mine explosion on 1 March killed 31 people.",
        "The Karsk mine explosion on 1 March killed four rescuers.",
    ),
    ("The Karsk attack on 1 March killed 31 people.", "The Karsk attack of 12 February claimed 13 lives."),
    (
        "Police arrested 212 people at the derby in Storsund on 2 March.",
        "On 2 March 12 were charged in Storsund.",
    ),
    (
        "The new Velta bridge cost 54 million euros.",
        "The price of the new Velta tunnel was 45 million euros.",
    ),
]


class TestDifferences:
    @pytest.mark.parametrize(("mine", "theirs"), IN_OTHER_WORDS)
    def test_that_are_told_in_other_words_are_found_both_ways(self, mine, theirs):
        assert told(mine, theirs)
        assert told(theirs, mine)

    @pytest.mark.parametrize(("mine", "theirs"), OF_SOMETHING_ELSE)
    def test_words_alike_do_not_make_one_event(self, mine, theirs):
        assert told(mine, theirs) == []
        assert told(theirs, mine) == []

    def test_a_figure_that_the_other_article_states_otherwise_is_told(self):
        text = (
            "The ferry Adria carried 130 passengers when it left Dravik on 3 March 2024, Harbour News said."
        )
        assert told(text, PAGE) == [("130 passengers", "conflict", f"it has 310 passengers: “{CARRIED}”")]

    @pytest.mark.parametrize(
        "text",
        [
            "The ferry Adria carried 310 passengers when it left Dravik on 3 March 2024.",
            "The ferry Adria carried some 300 passengers when it left Dravik on 3 March 2024.",
            "The ferry Adria carried 130 cars when it left Dravik on 3 March 2024.",
            "The ferry Boreas carried 130 passengers when it left Dravik on 3 March 2024.",
            "The ferry Adria carried 130 passengers when it left Dravik on 9 February 2024.",
            "If the ferry Adria had carried 130 passengers on 3 March 2024, it would float.",
            "Forty of the passengers of the Adria were children.",
            "Passengers numbered 130.",
        ],
    )
    def test_what_agrees_or_is_of_something_else_is_left_alone(self, text):
        assert told(text, PAGE) == []

    def test_the_passages_of_both_are_shown(self):
        text = "The ferry Adria carried 130 passengers when it left Dravik on 3 March 2024."
        [verdict] = differences(reading(text), other(PAGE, url="https://harbour.example/adria"))
        [evidence] = verdict.evidence
        assert verdict.span.text == "130 passengers"
        assert (evidence.value, evidence.url) == ("310 passengers", "https://harbour.example/adria")
        assert evidence.statement.startswith("The ferry Adria carried 310 passengers")

    def test_an_earlier_post_is_named_with_its_day(self):
        text = "The ferry Adria carried 130 passengers when it left Dravik on 3 March 2024."
        [verdict] = differences(reading(text), other(PAGE, posted=date(2024, 3, 4)))
        assert verdict.evidence[0].title == "Harbour News, posted 2024-03-04"

    def test_a_toll_that_rises_is_an_update(self):
        then = "Sixteen people died when the ferry Adria sank off Dravik on 3 March 2024."
        now = "Twenty-one people died when the ferry Adria sank off Dravik on 3 March 2024."
        assert [rating for _, rating, _ in told(now, then, posted=date(2024, 3, 5))] == ["update"]
        assert [rating for _, rating, _ in told(then, now, posted=date(2024, 3, 5))] == ["conflict"]

    def test_only_the_sentences_that_cite_it_are_held_against_a_page(self):
        mine = reading("The ferry Adria carried 130 passengers when it left Dravik on 3 March 2024.")
        assert differences(mine, other(PAGE, within=frozenset())) == ()
        assert len(differences(mine, other(PAGE, within=frozenset({(0, 0)})))) == 1


PARAPHRASED = [
    ("Airbus delivered 56 aircraft in April, the planemaker said.", "Airbus delivered 65 aircraft in April."),
    (
        "Nordvik Energy reported a profit of 4.2 billion crowns for the first quarter, the company said.",
        "Nordvik Energy posted a first-quarter profit of 2.4 billion crowns.",
    ),
    (
        "The court sentenced Ramon Vela to 14 years in prison.",
        "Ramon Vela was sentenced to 12 years in prison.",
    ),
    (
        "The bridge, which is 1,991 metres long, opened in Akashi in 1998, the operator says.",
        "The Akashi bridge is 1,919 metres long and opened in 1998.",
    ),
]

APART = [
    ("Airbus delivered 56 aircraft in April.", "Boeing delivered 45 aircraft in April."),
    ("Airbus delivered 56 aircraft in April.", "Airbus delivered 51 aircraft in March and 56 in April."),
    (
        "Ford recalled 43,000 vehicles over a brake fault.",
        "Ford recalled 89,000 vehicles over a fuel pump fault.",
    ),
    (
        "Nordvik Energy reported a profit of 4.2 billion crowns for the first quarter.",
        "Nordvik Energy had a profit of 3.9 billion crowns in the fourth quarter.",
    ),
    (
        "Nordvik Energy reported a profit of 4.2 billion crowns for the first quarter.",
        "Analysts had expected Nordvik Energy to report a profit of 4.5 billion crowns for the quarter.",
    ),
    ("The court sentenced Ramon Vela to 14 years.", "Prosecutors had asked for 20 years for Ramon Vela."),
    (
        "The council approved 320 new homes in Leith.",
        "The developer had first planned 450 new homes in Leith.",
    ),
    ("The Palisades fire has burned 23,000 acres.", "The Eaton fire has burned 14,000 acres."),
    ("Repairs of the Velta bridge will cost $45 million.", "Repairs of the Velta bridge cost $54 million."),
    ("Flights from Oslo were delayed by up to three hours.", "Flights from Oslo were delayed by two hours."),
]


class TestACitedPage:
    """What a page says in words of its own."""

    @staticmethod
    def cited(mine, theirs):
        cites = Other(
            article=article(theirs), name="cited page", title="Harbour News", within=frozenset({(0, 0)})
        )
        return [each.rating.value for each in differences(reading(mine), cites)]

    @pytest.mark.parametrize(("mine", "theirs"), PARAPHRASED)
    def test_that_differs_in_a_figure_is_told(self, mine, theirs):
        assert self.cited(mine, theirs) == ["conflict"]

    @pytest.mark.parametrize(("mine", "theirs"), APART)
    def test_that_is_of_something_else_is_not(self, mine, theirs):
        assert self.cited(mine, theirs) == []


class TestCitations:
    def test_a_link_in_a_sentence_that_hands_over_a_statement_is_cited(self):
        text = "It is raining. The ferry carried 130 passengers, Harbour News reported. See our map."
        links = (
            Link(
                start=text.index("Harbour"), end=text.index(" reported"), url="https://harbour.example/adria"
            ),
            Link(start=text.index("map"), end=text.index("map") + 3, url="https://news.example/map"),
        )
        [cited] = citations(reading(text, links=links))
        assert cited.url == "https://harbour.example/adria"
        assert cited.sentences == {(0, text.index("The ferry"))}


class TestChanges:
    @pytest.mark.parametrize(
        ("before", "now", "changed"),
        [
            ("The 21-point plan is out.", "The 20-point plan is out.", [("21-point plan", "20-point plan")]),
            ("It opens on Monday.", "It opens on Tuesday.", [("Monday", "Tuesday")]),
            ("Twelve died, 30 were hurt.", "Twelve died, 34 were hurt.", [("30 were", "34 were")]),
            ("Twelve died.", "Twelve  died.", []),
            ("Twelve people died.", "12 people died.", []),
            ("Twelve people died.", "Thirteen persons lost their lives.", []),
            ("Twelve people died.", "Twelve people died. Four were hurt.", []),
            ("Mr Kusher spoke to 20 guests.", "Mr Kushner spoke to 20 guests.", []),
            # What the page says of itself.
            ("Published 2 hours ago", "Published 8 hours ago", []),
            ("Four died, police said 3 hours ago.", "Four died, police said 9 hours ago.", []),
            ("Last updated at 14:02 on 4 May 2025.", "Last updated at 18:40 on 5 May 2025.", []),
            ("12 Comments Share this article", "31 Comments Share this article", []),
            ("It has 12 comments.", "It has 31 comments.", []),
            ("Velta shares 12.40 +1.2%", "Velta shares 12.60 +2.2%", []),
        ],
    )
    def test_only_figures_and_dates_that_were_changed_are_told(self, before, now, changed):
        told = [(each.before, each.now.text) for each in changes(reading(before), reading(now))]
        assert [(old.split()[0], new.split()[0]) for old, new in told] == [
            (old.split()[0], new.split()[0]) for old, new in changed
        ]

    def test_the_same_words_in_an_article_that_was_dated_anew_are_no_change(self):
        text = "The council met on Monday, and 12 came."
        assert changes(reading(text), reading(text, published="2024-03-20")) == ()

    def test_a_change_in_headline_and_text_is_told_once(self):
        before = reading("The 21-point plan is out.", "The 21-point plan has been printed.")
        now = reading("The 20-point plan is out.", "The 20-point plan has been printed.")
        assert len(changes(before, now)) == 1
