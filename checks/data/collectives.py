"""Nouns for all there are of something: "15 per cent of the fleet" is said of ships, or of buses."""

COLLECTIVES = {
    "workforce staff headcount payroll employees workers": "employee worker staff job post position",
    "catalogue catalog library line-up lineup collection repertoire": (
        "game title film movie book song album show work painting item recording"
    ),
    "fleet": "plane aircraft jet ship vessel boat bus car train truck lorry vehicle ferry tram van ambulance",
    "herd": "cow cattle animal goat elephant deer buffalo horse reindeer",
    "flock": "sheep bird hen goat chicken duck lamb",
    "school college academy intake enrolment enrollment": "pupil student child learner boy girl",
    "electorate": "voter elector",
    "population": "resident inhabitant islander",
    "membership": "member",
    "network": "station stop branch shop store outlet",
    "squad roster team": "player",
    "class": "pupil student child",
    "parliament chamber assembly council board house senate": (
        "member seat councillor mp lawmaker deputy senator legislator"
    ),
    "cases infections": "case infection",
    "exhibits": "exhibit",
}
"""Words for the whole, and for the singular of what it is made of. A word belongs here only if it means all
of those that an article counts, whatever the article is about."""
