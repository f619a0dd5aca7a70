"""Words of English grammar: what carries no content, what bounds a clause, what turns a figure's meaning.

All words are lower case, with straight apostrophes.
"""

STOPWORDS = frozenset(
    """
    a an the this that these those such same own other others another some any all both each every either
    neither few more most much many several enough only just also even still yet already again ever never
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    who whom whose which what when where why how there here then than so too very quite rather
    and or but nor if because as until while of at by for with about against between into through during
    before after above below to from up down in out on off over under further once upon among amid per via
    is am are was were be been being have has had having do does did doing will would shall should can could
    may might must ought not no yes say says said told tell tells including include includes included
    mr mrs ms dr sir lady lord prof rev new least around nearly almost roughly approximately estimated
    one two three four five six seven eight nine ten eleven twelve hundred thousand million billion trillion
    dozen dozens hundreds thousands millions billions first second third half quarter last next
    day days week weeks month months year years hour hours minute minutes today yesterday tomorrow now ago
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    re ve ll don doesn didn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn via however
    get gets got make makes made take takes took taken give gives given come comes came go goes went
    according well like toward towards since within without across along total number figure figures amount
    """.split()
)

NEGATORS = frozenset({"not", "no", "never", "without", "nor", "neither", "cannot"})
DENYING = frozenset({"deny", "denies", "denied", "denying"})
NEGATED_ONLY_IN_FORM = frozenset({"only", "just", "least", "fewer", "less", "more", "merely", "including"})
"""After "not" or "no" these assert all the same: "not only 12", "no fewer than 60"."""

SUPPOSING = frozenset({"if", "suppose", "supposing", "imagine", "unless", "hypothetically", "pretend"})

CLAUSE_WORDS = frozenset(
    {"but", "while", "whereas", "although", "though", "because", "when", "where", "which", "who", "whom"}
    | {"that", "after", "before", "until", "unless", "if", "as"}
)
"""Words that start a clause of their own."""

CLAUSE_MARKS = frozenset({";", ":", "(", ")", "[", "]", "—", "–", "“", "”", '"', "|", "•"})

OPENS_ASIDE = frozenset(
    {"including", "among", "most", "mostly", "many", "some", "half", "all", "both", "aged"}
)
"""Behind a comma these tell more of those just counted: "twelve people, many of them children, died"."""

DEFINITE = frozenset({"the", "these", "those", "this", "that", "all", "both", "his", "her", "its", "their"})

DETERMINERS = frozenset({"a", "an", "the", "this", "that", "its", "their", "his", "her", "our", "no", "any"})

MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should"})

PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})

FRONTING = frozenset(
    """
    on in at after before with for from by during despite following within since until under amid among
    of besides as when while although though because if but and meanwhile however today yesterday last next
    """.split()
)
"""Words that open a sentence with something other than its subject: "After three goals, Lind left"."""
