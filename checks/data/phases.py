"""What comes before what in the course of one life, case, law, journey, building, product or thing."""

from __future__ import annotations

CHAINS = (
    (
        r"beg[au]n|started|opened|founded|established|launched|born|joined|arrived|moved\sin|built|broke\sout|signed"
        r"|enrolled|enlisted|imposed|enacted|passed|adopted|introduced|diagnosed|kidnapped|captured|commissioned"
        r"|took\s(?:over|office)|came\sto\spower|wed|married|hired|appointed|elected",
        r"ended|finished|completed|concluded|closed|shut|dissolved|abolished|demolished|torn\sdown|died|left|retired"
        r"|resigned|stepped\sdown|quit|departed|divorced|cancelled|scrapped|repealed|lifted|dismissed|sacked|fired"
        r"|burn(?:ed|t)\sdown|destroyed|razed|pulled\sdown|knocked\sdown|disbanded|decommissioned|revoked|freed|discharged|cured",
    ),
    (r"born", r"graduat(?:ed|ing)|married|joined|elected|enlisted|ordained|knighted|won", r"died|buried"),
    (r"met", r"engaged", r"wed|married|marrying", r"separated|split\sup", r"divorced"),
    (
        r"fell\s(?:ill|sick)|taken\sill|injured|diagnosed|hospitali[sz]ed|admitted|infected"
        r"|visited\s(?:his|her|a|the|their)\s(?:\p{L}+\s)?(?:doctor|GP)",
        r"operated\son|underwent",
        r"discharged|recovered|cured|weaned\soff|released\sfrom\shospital",
    ),
    (
        r"arrested|detained|charged|indicted|accused|extradited",
        r"tried|went\son\strial|stood\strial",
        r"convicted|found\sguilty|pleaded\sguilty|acquitted|cleared",
        r"sentenced|jailed|imprisoned",
        r"released|freed|paroled|pardoned",
    ),
    (
        r"proposed|tabled|drafted|announced",
        r"passed|approved|adopted|enacted|ratified",
        r"(?:took|taking)\seffect|(?:came|coming)\sinto\s(?:force|effect)",
        r"repealed|abolished|struck\sdown|scrapped|expired",
    ),
    (
        r"left|departed|set\s(?:off|out|sail)|sailed|took\soff|boarded|embarked|flew\s(?:out|from)|lifted\soff|launched",
        r"reached|arrived|landed|docked|touched\sdown|returned",
    ),
    (
        r"designed|commissioned",
        r"built|constructed",
        r"completed|finished",
        r"opened|inaugurated",
        r"demolished",
    ),
    (r"filmed|recorded|written|shot", r"released|published|premiered|aired|broadcast"),
    (r"announced|unveiled", r"launched|released|went\son\ssale", r"discontinued|withdrawn|recalled"),
    (
        r"founded|incorporated|set\sup",
        r"listed|floated|went\spublic",
        r"acquired|bought|taken\sover|sold",
        r"dissolved|closed",
    ),
    (
        r"disappeared|vanished|went\smissing|last\sseen|stolen|kidnapped|abducted",
        r"found|recovered|rescued|freed|returned",
    ),
    (r"died|killed|murdered", r"buried|cremated|laid\sto\srest"),
)  # fmt: skip
"""Each chain is the phases of one course, in their order, as patterns."""
