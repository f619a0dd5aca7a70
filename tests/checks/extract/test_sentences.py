"""Where sentences end. A passage is one line: its sentences, with a bar between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.extract.sentences import sentences

PASSAGES = [
    "Mr. Alvarez left on Oct. 11.|He did not say why.",
    "The U.S. envoy flew home.|Nobody met her.",
    "She moved to the U.S. in 2009.|Her brother stayed.",
    "The deal was struck in the U.S.|The markets cheered.",
    "“We lost everything.”|She looked at the river.",
    "“We lost everything,” she said.|“Then the rain came.”",
    "He was arrested at 9 a.m. on Tuesday.|A judge freed him at 4 p.m.|He went home.",
    "No. 5 seed Karin Holm won 6-4, 6-3.|She plays again on Friday.",
    "J. R. Whitlock wrote the report.|It runs to 300 pages.",
    "The fund, run by St. Clair & Co., closed in Dec. 2019.|Investors got nothing.",
    "“Is it safe?” he asked.|No one answered.",
    "He paused ... and then went on.|The room was silent.",
    "“I don’t know…”|He shrugged.",
    "Shares in Harwell Inc. fell 4.5 per cent.|Rivals gained.",
    "Gov. Linda Marsh and Sen. Paul Reyes met on Jan. 3.|They agreed on a budget.",
    "The plane, a Boeing 737 Max, landed at 14.05.|No one was hurt.",
    "Prices rose by $3.50 a barrel.|That is the most since 2014.",
    "He scored in the 89th minute!|What a finish.",
    "The vote was 52-48.|Three members abstained.",
    "(The company declined to comment.)|Its shares fell.",
    "Police said: “He ran.|We chased him.|He got away.”",
    "The address is 12 Mill St. in Leeds.|It was empty.",
    "Dr. Amin, M.D., spoke first.|Prof. Oduya followed.",
    "They earn approx. 20,000 a year.|Few stay long.",
    "The law, i.e. the Act of 1998, was repealed.|It had few friends.",
    "Vol. 3 of the diary covers 1914.|It was lost in a fire.",
    "Mr. Trump's aides, e.g. Ms. Lind, refused.|Why?|No reason was given.",
    "Sgt. Hall and Lt. Col. Brandt were hurt.|Both are stable.",
    "He was born on Feb. 29, 2000.|His twin was born on March 1.",
    "Washington, D.C. is quiet.|The streets are empty.",
    "She works in Washington, D.C.|He works in Boston.",
    "The temperature hit 40.1C on Thursday.|It will fall to 31C by Sunday.",
    '"It was 5 a.m.," he said.|"I was asleep."',
    '"It was 5 a.m."|He had been asleep.',
    "Fig. 2 shows the drop.|See also pp. 12-15.",
    "The G.O.P. won the seat.|Turnout was low.",
    "“Stop!” shouted Lt. Green.|The car sped off.",
    "Is he guilty?|Yes.|Is he sorry?|No.",
    "Kim Jong Un met Xi Jinping vs. expectations.|It was brief.",
    "The firm (est. 1889) makes bells.|It employs 40.",
    "“We will win.”|— Ana Petrov, captain",
    "It costs £5.|That’s 10p less than last year.",
    "Jr. high pupils marched.|So did their teachers.",
    "Sammy Davis Jr. sang.|The crowd wept.",
    "The film stars Robert Downey Jr.|It opens in May.",
    "“He said, ‘I am done.’”|Then he left.",
    "The answer, he said, is “no.”|The union disagrees.",
    "Yahoo! bought the site.|It closed it a year later.",
    "The U.N. Security Council met.|France and the U.K. abstained.",
    "In the third quarter, sales fell.[1]|Profit rose.",
    "About 2.5 million people voted.|The rest stayed at home.",
    "We met Capt. James T. Kirk.|He was late.",
    "“What now?”|The question hung in the air.",
    "Brig. Gen. Ortiz, 54, retires in Sept.|His deputy takes over.",
    "The U.S. Supreme Court ruled 5-4.|Justice Roe dissented.",
    "He said the U.S. Government was wrong.|It denied this.",
    "The train leaves at 6 p.m. Friday.|Tickets cost $20.",
    "Rep. A. Lee, D-Calif., voted no.|Others did too.",
    "Ms. Ferreira owned 3.2 hectares near St. Ives.|Her heirs sold them.",
    "The bill passed 219-212.|Rep. Ann Boyle, R-Okla., crossed the aisle.",
    "“Nobody warned us!”|The mayor left at 11:40 p.m. without a word.",
    "Judge T. S. Okafor adjourned the case until Sept. 14.|Lawyers had asked for more time.",
    "The quake measured 6.1.|It was felt as far away as San José.",
    "“Why now?” Marta Lindqvist asked.|“Because we must,” he replied.",
    "The clinic, at No. 14, is shut.|A notice on the door says so.",
    "GENEVA (AP) — The W.H.O. raised its estimate.|It had been criticised.",
    "Profits at Brandt AG vs. Lowell plc were flat.|So were sales.",
    "It opens at 8 a.m. Monday.|Entry is free.",
    "In her words: “I had two choices.|I took neither.”",
    "Some 40,000 people marched in Lagos.|80 were detained.",
    "The senator — a former Lt. Gov. of Ohio — resigned.|Who will replace him?",
    "It was the coldest January since 1963...|Then came February.",
    "He earned his Ph.D. at Leiden.|In 2011 he moved to Oslo.",
    "Prices, incl. tax, start at €9.99.|Delivery is extra.",
    "She lost to Serena Williams Jr. in 2003.|That match lasted 3 hrs. 20 min.",
    "“We’re fine,” said Cpl. Ndiaye, 23.|He was limping.",
    "The fire began at about 2.30 a.m.|The cause is unknown.",
    "Mayor Bill de Blasio Jr.’s office did not reply.|Neither did the police.",
    "Correction: an earlier version said 1.5m.|The figure is 1.5bn.",
    '"They told us to wait."|Nobody came.',
    "The road (the A9) is closed.|(A diversion is in place.)|Delays are likely.",
    "What did it cost?|About $2bn.|Who paid?|The taxpayer.",
]

NOT_TOLD_APART = [
    "Shares fell at Harwell Inc. Analysts blamed the weather.",
    "The train leaves at 6 p.m. Friday is the last day.",
]
"""A capital letter behind an abbreviation may be a name or a new sentence: they stay together."""


@pytest.mark.parametrize("passage", PASSAGES)
def test_every_passage_is_cut_where_a_reader_would(passage):
    text = passage.replace("|", " ")
    assert [text[start:end] for start, end in sentences(text)] == passage.split("|")


@pytest.mark.parametrize("text", NOT_TOLD_APART)
def test_without_a_sign_of_an_end_there_is_none(text):
    assert sentences(text) == ((0, len(text)),)


def test_a_line_break_ends_a_sentence():
    assert sentences("Toll rises to 12\n\nPolice said so") == ((0, 16), (18, 32))


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_has_no_sentences(text):
    assert sentences(text) == ()


ALPHABET = st.sampled_from([*"AbU.!?…\"'“”()[]1 \n\u00a0—", "Mr.", "p.m.", " He ", "Oct."])


@given(st.one_of(st.text(), st.lists(ALPHABET, max_size=60).map("".join)))
def test_sentences_are_in_order_and_cover_all_that_is_written(text):
    found = sentences(text)
    outside = list(text)
    done = 0
    for start, end in found:
        assert done <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        outside[start:end] = " " * (end - start)
        done = end
    assert not "".join(outside).strip()
