"""Words for one kind of event, whether verb or noun, by which two statements may tell of the same."""

from __future__ import annotations

TELLINGS = {
    "arrest": r"arrest(?:ed)?|detained|detention|taken\sinto\scustody",
    "announcement": r"announce(?:d|ment)|unveil(?:ed|ing)|reveal(?:ed)?",
    "appointment": r"appointed|appointment|named\s(?:as\s)?(?:chief|head|coach)",
    "start": r"(?:tak(?:es?|ing)|took)\s(?:over|office|charge)|sworn\sin|inauguration|starts?|started|begins?"
    r"|began|kicks?\soff",
    "attack": r"attack(?:ed)?|assault(?:ed)?|raid(?:ed)?",
    "election": r"election|polls|voters",
    "referendum": r"referendum|ballot|vote(?:d|s)?",
    "blast": r"blast|explosion|explode[sd]?|bombing",
    "call": r"(?:phone|telephone|conference)\scalls?|calls?|phoned|transcript",
    "birth": r"born|birth",
    "capture": r"captured|seized|seizure",
    "collapse": r"collapse[sd]?",
    "concert": r"concert|gig|plays?|performs?|performance",
    "conviction": r"convict(?:ed|ion)|verdict|found\sguilty|pleaded\sguilty",
    "comeback": r"comeback",
    "confirmation": r"confirm(?:ed|ation)",
    "crash": r"crash(?:ed|es)?|collision|collided?|derail(?:ed|ment)",
    "death": r"died|(?<!\bto\s)death(?!\s(?:sentence|toll|penalt|row|threat|certificate))|killed|killing"
    r"|murder(?:ed)?|passed\saway|drowned",
    "deadline": r"deadline",
    "debate": r"debate[sd]?",
    "debut": r"debut(?:ed|s)?|premi[eè]re[sd]?",
    "departure": r"departure|departed|departs|leaves?|exit|sets?\soff|sails|sailed|takes?\soff|took\soff",
    "arrival": r"arriv(?:ed|es|al)|lands?|landed|landing|touch(?:ed)?\sdown",
    "discharge": r"discharged|released\sfrom\s(?:hospital|prison|jail)",
    "earthquake": r"earthquake|quake|tremor",
    "enactment": r"(?:takes?|took)\seffect|(?:comes?|came)\sinto\s(?:force|effect)",
    "event": r"event|ceremony|festival|fair|conference|summit|rally|parade|march|vigil|workshop|symposium"
    r"|gala|auction",
    "eruption": r"erupt(?:ed|ion|s)",
    "fire": r"fire|blaze|burn(?:ed|t)\sdown",
    "foundation": r"founded|founding|foundation|formed|formation|established|establishment|set\sup",
    "funeral": r"funeral|buried|burial|laid\sto\srest",
    "game": r"game|match|win|victory|loss|defeat|draw|beat|beaten|winning|losing|plays?|played|kick-?off"
    r"|derby",
    "hearing": r"hearing|trial|inquest|inquiry|court\sdate|appear(?:s|ed)?\sin\scourt|arraign(?:ed|ment)",
    "indictment": r"indict(?:ed|ment)|charged",
    "introduction": r"introduced|introduction|inception",
    "landfall": r"(?:made|makes?)\slandfall|landfall|hit|struck|slammed\sinto",
    "launch": r"launch(?:ed|es|ing)?|lift(?:s|ed)?[\s-]off|blasts?\soff|blasted\soff",
    "meeting": r"meeting|meets?|met|talks",
    "opening": r"open(?:s|ed|ing)|reopen(?:s|ed|ing)|inaugurated",
    "closure": r"clos(?:ed|es|ing|ure)|shuts?(?:\sdown)?",
    "publication": r"publish(?:ed|es)|publication|republication|issued",
    "purchase": r"bought|acquired|acquisition|purchase[d]?|takeover|merger",
    "release": r"release[sd]?|comes?\sout|came\sout|(?:due\s|is\s|be\s)out|in\s(?:cinemas|theat(?:er|re)s)"
    r"|hits\s(?:cinemas|theaters|screens)",
    "resignation": r"resign(?:ed|s|ation)|stepp?(?:ed|ing|s)?\sdown|quit|retired|retirement",
    "robbery": r"robbery|robbed|heist|stolen|theft|burglary|break-in|broke\sinto",
    "sale": r"(?:goes|go|went|going)\son\ssale|on\ssale|in\s(?:stores|shops)|hits\s(?:stores|shelves)",
    "sentence": r"sentenc(?:ed|ing)",
    "shooting": r"shooting|shot|gunned\sdown|opened\sfire",
    "signing": r"sign(?:ed|ing|s)(?!\sup)",
    "speech": r"speech|address(?:ed)?|spoke|testif(?:ied|ies)|testimony",
    "strike": r"strike|walkout|walked\sout",
    "storm": r"storm|hurricane|typhoon|cyclone|tornado|flood(?:s|ing)?|flooded|landslide|avalanche",
    "visit": r"visit(?:ed|s)?|trip|travel(?:s|led|ed)",
    "wedding": r"wedding|married|wed|tied\sthe\sknot",
}
"""By the name of the kind, as patterns."""

OFTEN = frozenset(
    """
    announcement attack election referendum call closure concert debate event fire game hearing meeting
    opening release sale speech strike storm visit publication start arrival departure purchase launch debut
    signing shooting
    """.split()
)
"""Of which the same people or places have one year after year: two years are two of them."""

ON_ONE_WEEKDAY = frozenset(
    """
    arrest election referendum birth blast collapse crash death debate earthquake fire funeral game
    indictment landfall launch resignation robbery sentence shooting speech wedding conviction
    """.split()
)
"""Of which a week's news have one; talks, strikes and hearings go on from day to day."""

OF_A_PERSON = frozenset(
    """
    arrest appointment start birth conviction death departure arrival discharge funeral indictment resignation
    sentence shooting wedding speech visit attack debut signing capture
    """.split()
)
"""What one person after another does or suffers in an article."""

OF_A_WORK = frozenset({"release", "publication", "launch", "debut", "opening"})
"""What a film, a book, a shop has in one year; another of which the digits changed places is a slip."""

SERIAL = frozenset(
    """
    announcement attack call concert debate event fire game hearing meeting shooting speech storm strike visit
    """.split()
)
"""Of which an article may name several by their dates: "the 9 October debate" and "the 19 October debate"."""
