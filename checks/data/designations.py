"""Words that turn the number behind them into a name, and names in which a number word stands."""

from __future__ import annotations

DESIGNATORS = frozenset(
    """
    article section chapter page paragraph clause channel route highway interstate motorway flight boeing
    airbus apollo iphone ipad ipod windows formula phase stage level tier category grade room gate platform
    volume vol episode lap terminal version amendment schedule protocol resolution proposition prop ward zone
    district junction runway apartment apt flat suite appendix annex verse psalm playstation xbox galaxy pixel
    type size lane heat table pier berth bmw audi peugeot ferrari mazda porsche renault concorde saturn
    voyager soyuz ariane falcon sputnik artemis shenzhou gemini mariner cosmos luna radio studio area ftse
    nasdaq nikkei dow cac dax ibex russell stoxx fortune forbes msci topix s&p asx tsx kospi sensex nifty expo
    agenda vision ios android macos python ubuntu firefox chrome gpt chatgpt usb bluetooth wi-fi wifi covid
    nos no. nr nr. locomotive hut camp sector precinct bloc verses regulation directive ordinance statute
    sub-section subsection subclause sub-clause footnote endnote exhibit docket isbn issn extension ext ext.
    fax tel tel. telephone phone mobile postcode zip model apache cessna embraer bombardier tupolev ilyushin
    antonov sukhoi
    row cell seat badge squadron p. pp. fig. figs. week day game round block matchday gameweek
    """.split()
)
"""In either case: "article 50", "Boeing 737". In the plural they may stand before a list."""

DESIGNATORS_IN_CAPITALS = frozenset(
    """
    Act Part Title Form Bill Rule Question Measure Exit Mark Count Figure Fig Note Unit Block Lot Plot Box Bay
    Group Line Bus Number No Step Item Case Class Round Game Week Day Year Season Series Match Test Race Hole
    Court Camp Pool House Squadron Battalion Brigade Division Regiment Company Corps Band Image Photo Slide
    Picture Gallery Super Bowl UFC WrestleMania Euro Hot Radio Sky BBC ITV ESPN Studio Film Rocky Toy Story
    Star Trek War Juno Pier Hangar Launchpad Pad Site Tower Building Wing Hall Dorm Stand Shed Warehouse Model
    Mk Eurovision Scene Plate Map Graph Chart Panel Annexe Book Canto Sonnet Symphony Concerto Opus Op Henry
    Louis Pope
    """.split()
)
"""Only with a capital: "Part 2" is a name, "part 2" may be none."""
ONLY_WITHOUT_A_NOUN = frozenset(
    """
    stage level type heat table area radio zone ward district room terminal gate channel flight page Week
    Day Year Season Game Match Test Race House Number Group Line Unit Class Case Round Company Court Pool Camp
    Block War Film Box Step Item Building Tower Stand
    row cell seat badge squadron week day game round block
    """.split()
)
"""Nouns or verbs of their own, which a plural noun behind the number shows: "the same day 12 people died"."""

NAMED_BEFORE_NOUNS = frozenset({"Year", "year", "Level", "Stage", "Type", "type"})
"""Words that stay names before a plural noun: "Year 6 pupils"."""

JOINED_ALL_THE_SAME = frozenset(
    """
    mid pre post under over sub top non an a the to of all per late early plus minus about some almost nearly
    foot feet ft
    """.split()
)
"""Words before a hyphen behind which a number is none of a name's ("COVID-19" is one, "over-65" is none)."""

TALLIED = frozenset(
    """
    labour conservatives tories liberals greens democrats republicans independents others snp afd cdu csu spd
    fdp likud reform leave remain total for against yes no undecided abstentions gop
    """.split()
)
"""Parties and answers, whose names stand before what they got."""

TITLES = (
    "Big [Three]", "big [four]", "Big [Five]", "big [six]", "Big [Ten]", "[Five] Eyes", "Gang of [Four]",
    "Gang of [Six]", "Gang of [Eight]", "group of [seven]", "group of [eight]", "Group of [20]",
    "group of [77]", "Fab [Four]", "[Seven] Sisters", "[Six] Nations", "[Four] Seasons", "[One] Direction",
    "[Thousand] Oaks", "[Three] Gorges", "[Three] Mile Island", "[Five] Guys", "[Two] Sessions",
    "[Twelve] Apostles", "[Seven] Seas", "[Ten] Commandments", "[Hundred] Years' War", "[Thirty] Years' War",
    "[Six] Day War", "[Six]-Day War", "[Seven] Years' War", "[Nine] Inch Nails", "[Three] Lions",
    "[One] Nation", "Capital [One]", "Air Force [One]", "Air Force [Two]", "Marine [One]", "formula [one]",
    "formula [two]", "formula [three]", "Fantastic [Four]", "final [four]", "sweet [sixteen]",
    "elite [eight]", "The [Hundred]", "[Fifty] Shades", "[Million] Dollar Baby", "dirty [dozen]",
    "Ocean's [Eleven]", "Ocean's [Twelve]", "[7]-eleven", "[seven]-eleven", "[50] Cent", "[21] Savage",
    "[24] Hours of Le Mans", "Le Mans [24]", "Indianapolis [500]", "Indy [500]", "Daytona [500]", "[24]/7",
    "[50]-50", "[50]/50", "[fifty]-fifty", "[9]/11", "[7]/7", "[9]-to-5", "[nine]-to-five", "[nine] to five",
    "[9] to 5", "square [one]", "cloud [nine]", "ground [zero]", "[zero] tolerance", "[zero]-tolerance",
    "[zero] hour", "[zero] hours", "[zero]-hours", "[zero]-hour", "[zero]-sum", "net [zero]", "net-[zero]",
    "patient [zero]", "day [zero]", "year [zero]", "sub-[zero]", "[one]-off", "[one]-offs", "[one]-sided",
    "[one]-on-one", "[one] on one", "[one]-to-one", "[one] to one", "[one]-time", "[one]-way", "[two]-way",
    "[two]-faced", "[one] by one", "[two] by two", "[one]-liner", "[one]-stop", "[one]-size-fits-all",
    "[one]-upmanship", "[six]-pack", "[six]-figure", "[seven]-figure", "[five]-figure", "[four]-figure",
    "[eight]-figure", "[nine]-figure", "[four]-letter", "high [five]", "high-[five]", "high-[fives]",
    "[five]-star", "[four]-star", "[three]-star", "[one]-star", "[five]-a-side", "[seven]-a-side", "[4]x4",
    "[9]-1-1", "[401](k)", "[3] Series", "[5] Series", "[7] Series", "[3] Para", "[42] Commando",
    "[45] Commando", "[four]-by-four", "[million] dollar question", "one in a [million]", "catch [22]",
    "page [one]", "number [one]", "number [two]", "number [three]", "World War [Two]", "World War [One]",
    "World War [Three]", "channel [four]", "channel [five]", "Radio [One]", "Radio [Two]", "Radio [Three]",
    "Radio [Four]", "BBC [One]", "BBC [Two]", "BBC [Three]", "BBC [Four]", "phase [one]", "phase [two]",
    "phase [three]", "phase [four]", "chapter [one]", "Chapter [Eleven]", "Part [One]", "Part [Two]",
    "Part [Three]", "part [one]", "Act [One]", "Act [Two]", "Act [Three]", "day [one]", "level [one]",
    "level [two]", "level [three]", "level [four]", "level [five]", "tier [one]", "tier [two]",
    "tier [three]", "tier [four]", "stage [one]", "stage [two]", "stage [three]", "stage [four]",
    "grade [one]", "round [one]", "round [two]", "round [three]", "round [four]", "Game [One]", "Game [Two]",
    "Game [Three]", "Game [Four]", "Game [Five]", "Game [Six]", "Game [Seven]", "season [one]",
    "season [two]", "season [three]", "season [four]", "series [one]", "series [two]", "series [three]",
    "year [six]", "year [seven]", "Article [Five]", "version [two]", "Take [Two]", "[Seven] Wonders",
    "[Three] Amigos", "[Three] Tenors", "[Three] Musketeers", "[Seven] Dwarfs", "Apollo [Eleven]",
    "Apollo [Thirteen]", "[Twelve] Angry Men", "[Three] Kingdoms", "[Five] Nations", "[Three] Kings",
    "[one] foot in", "at [one] with", "on the [one] hand", "on [one] hand", "[one] day,", "[one] another",
    "[one] way or another", "Type [One]", "type [two]", "Section [One]", "Title [Nine]", "[Seven] Samurai",
    "[Four] Weddings",
)  # fmt: skip
"""Phrases in which the number in brackets counts nothing; with a capital, only so written."""
