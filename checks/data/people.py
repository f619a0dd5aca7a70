"""Words that stand in and around the names of people and organisations. All in lower case."""

from __future__ import annotations

TITLES = frozenset(
    "mr mrs ms mx miss dr sir dame lord lady prof professor president vice-president chancellor king"
    " queen prince princess duke duchess pope cardinal archbishop bishop senator sen representative rep"
    " congressman congresswoman gov governor mayor judge justice secretary minister premier sheriff"
    " captain capt sergeant sgt lieutenant lt colonel col general gen major maj corporal cpl private"
    " admiral adm commander cmdr ambassador councillor councilman councilwoman councilmember cllr alderman"
    " commissioner director chairman chairwoman chair chief coach detective inspector insp superintendent"
    " supt constable deputy rev reverend father sister imam rabbi sheikh ayatollah baroness baron count"
    " speaker attorney prosecutor officer trooper firefighter brigadier brig marshal emir sultan"
    " emperor st saint rt hon hajji haji spokesman spokeswoman spokesperson ceo"
    .split()
)  # fmt: skip
"""What stands before a name with a capital letter and says what its bearer is."""

BETWEEN_TITLES = frozenset(
    "prime foreign finance defence defense interior health education home vice first deputy assistant"
    " lead chief police fire council press state executive managing party house senate majority minority"
    " opposition district city county crown field staff sgt sergeant detective attorney army former acting"
    " interim right petty warrant"
    .split()
)  # fmt: skip
"""What may stand with a title in front of a name, and is none by itself ("Foreign Minister")."""

ROLES = frozenset(
    "spokesman spokeswoman spokesperson president minister director professor actor actress singer author"
    " coach driver striker midfielder defender goalkeeper captain lawyer attorney analyst economist"
    " resident judge mayor officer detective leader secretary founder co-founder chairman chairwoman chief"
    " manager owner journalist reporter writer photographer researcher scientist historian seismologist"
    " meteorologist doctor surgeon nurse teacher principal student farmer activist senator congressman"
    " congresswoman governor candidate lawmaker councillor commissioner ambassador critic director"
    " producer comedian rapper guitarist drummer quarterback pitcher winger champion billionaire"
    " entrepreneur executive partner husband wife son daughter brother sister father mother friend"
    " colleague neighbour neighbor witness victim suspect survivor strategist superintendent pilot"
    " astronaut chancellor premier king queen prince princess pope keeper skipper boss novelist poet artist"
    " filmmaker blogger chef envoy lecturer barrister campaigner entertainer broadcaster columnist"
    .split()
)  # fmt: skip
"""What stands before a name in lower case ("the actor Desmond Farr")."""

RELATIVES = frozenset(
    "son daughter sister brother boy girl wife husband mother father child twin baby victim man woman partner"
    " niece nephew cousin uncle aunt grandson granddaughter grandmother grandfather grandchild teenager"
    " defendant schoolgirl schoolboy pensioner toddler infant teen widow widower bride groom"
    .split()
)  # fmt: skip
"""Who is told of without a name ("a woman, 34,")."""

MEMBERS = frozenset(
    "democrat republican conservative liberal socialist communist islamist nationalist unionist loyalist"
    " muslim catholic protestant hindu sikh buddhist sunni shia shiite kurd arab tory mp mep msp td marine"
    " olympic olympian dad mum mom grandad grandma"
    .split()
)  # fmt: skip
"""Who belongs to a party, a faith, a people or a house: with a capital letter, and nobody's name."""

DONE_BY_PEOPLE = (
    "promised thinks thought believes believed wants wanted hopes hoped fears feared knows knew feels felt"
    " smiled laughed cried picked ordered walked looked looks loves loved married died sat stood slept grew"
    " studied retires expect expects recalled remembers remembered nodded tweeted retired resigned testified"
    " pleaded insisted thanked vowed pledged declared complained spoke apologised apologized accused praised"
    " criticised criticized argues argued maintains explains explained insists warned jokes joked"
)
"""What behind a name shows that it is somebody's."""

HAD_BY_PEOPLE = (
    "attorney lawyer agent family death arrest words remarks comments speech testimony offer career"
    " resignation tweet face voice life body home birthday boss aide aides party"
)
"""What belongs to people, besides their relatives: "Brannock's lawyer"."""

PARTICLES = frozenset(
    "de la le van von der den del della di da dos du des af bin ibn binti ter ten zu zur el al".split()
)
"""Small words inside a family name ("de Blasio", "von der Leyen", "bin Salman")."""

ARABIC_ARTICLES = frozenset({"al", "el", "ul", "as", "an", "ar", "ad", "az", "ash", "at"})
"""What stands before an Arabic family name with a hyphen ("Haddad al-Masri")."""

PARENT_OF = frozenset({"abu", "abou", "umm", "um"})
"""What stands before the name of somebody's first child in an Arabic by-name ("Abu Ali")."""

FAMILY_FIRST = frozenset(
    "bai cai cao chen cheng choi dai deng ding dong du fan fang feng gao gong guo han he ho hu huang jang"
    " jiang jin jung kang kim kong le lee lei li liang lim lin liu lu luo lyu ma meng ngo nguyen pan park"
    " peng pham qian qiu ren shao shen shi song su sun tan tang tao tian tran wan wang wei wong wu xia xiao"
    " xie xiong xu xue yan yang yao ye yi yin yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou"
    .split()
)  # fmt: skip
"""Family names that stand before the given name, in China, Korea and Vietnam."""

SUFFIXES = frozenset("jr sr ii iii iv esq phd md mp mep qc kc obe mbe cbe".split())

OF_ORGANISATIONS = frozenset(
    "inc corp corporation co company ltd limited plc llc llp group holdings ag sa gmbh nv"
    " university college school academy institute institution bank party council committee commission"
    " ministry department agency authority bureau association federation union league club court"
    " parliament congress senate assembly church hospital museum foundation trust fund society office"
    " service services police army navy guard brigade airlines airways motors pharmaceuticals technologies"
    " systems industries partners capital securities times post journal herald tribune guardian telegraph"
    " gazette news press magazine observatory observer network television radio orchestra theatre theater"
    " gallery library center centre board organization organisation administration exchange reserve"
    " laboratory laboratories cup olympics games championship championships festival awards award tour"
    " show united city fc rovers wanderers"
    .split()
)  # fmt: skip
"""The last word of the name of a company, an office, a paper, a club."""

OF_PLACES = frozenset(
    "street road avenue lane square park bridge river lake bay island islands mountain mountains hills"
    " valley county province district state airport station harbour harbor port beach coast canyon desert"
    " sea ocean peninsula strait highway tunnel tower stadium arena hall house palace castle cathedral"
    " prison"
    .split()
)  # fmt: skip
"""The last word of the name of a place."""

NEVER_ALONE = frozenset(
    "police officials ministers residents investigators prosecutors authorities analysts critics experts"
    " shares sales profits prices doctors scientists researchers protesters voters workers lawyers"
    " shoppers drivers families parents children women men students teachers others members supporters"
    " opponents readers turnout inflation demand revenue work production growth unemployment business"
    " trade traffic output profit income interest evidence power water rain snow heavy early late high low"
    " new old young big small good bad great best top next last latest breaking exclusive live update"
    " updated correction editor photo video image file read watch see click share follow join subscribe"
    " copyright getty reuters according despite since given unlike during following including among"
    " between within along across against under around behind beyond inside outside near past per via amid"
    " instead meanwhile however moreover furthermore therefore thus hence indeed besides nevertheless"
    " still yet even just also then here there now soon today yesterday tomorrow tonight once twice again"
    " never always often sometimes usually nearly almost about roughly approximately perhaps maybe"
    " probably certainly clearly two three four five six seven eight nine ten eleven twelve dozens"
    " hundreds thousands millions half several many much more most few fewer less least some any all both"
    " each every either neither such another other one first second third finally earlier later recently"
    " overall together separately thanks thank please sorry hello welcome yes okay dear happy let lets"
    " make take get go going keep asked born based built known called named told speaking writing having"
    " being adding using looking made seen given taken founded set due left right back up down out over"
    " off on in at by for from with without to of as than into onto upon toward towards until till because"
    " although though while whereas unless whether if when whenever where wherever why how what which who"
    " whom whose that this these those he she it they we you i me him her them us his hers its their"
    " theirs our ours my mine your yours is are was were be been am do does did done has have had having"
    " can could will would shall should may might must not no nor or and but so a an the people man woman"
    " nobody everyone someone anyone nothing everything something anything climate weather health science"
    " sport sports culture opinion economy politics world europe technology entertainment travel food"
    " money law education"
    .split()
)  # fmt: skip
"""What begins a sentence with a capital letter and is no name."""

GIVEN_NAMES = frozenset(
    "aaron abby abdul abdullah abigail abraham adam adrian ahmad ahmed aisha al alan albert alejandro"
    " alex alexander alexandra alexis alfred ali alice alicia alison alistair allan allen amanda amber"
    " amelia amir amy ana anatoly andre andrea andreas andrei andrew andy angela angus anita ann anna anne"
    " annette anthony antonio april arnold arthur ashley barack barbara barry beatrice ben benjamin"
    " bernard bernie beth betty bill billy bob bobby boris brad bradley brandon brenda brendan brian"
    " bridget bruce bruno bryan caitlin cameron carl carla carlos carol caroline carolyn catherine cathy"
    " cecilia chad charles charlie charlotte chelsea cheryl chloe chris christian christina christine"
    " christopher claire clara clare claude claudia colin connor craig crystal cynthia daisy damian dan"
    " daniel daniela danielle danny darren dave david dawn dean deborah dennis derek desmond diana diane"
    " diego dmitri dmitry dominic don donald donna dora doris dorothy doug douglas dylan eddie edgar"
    " eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie elliot emily"
    " emma emmanuel enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn faith fatima"
    " felix fernando fiona florence frances francis francisco frank fred freddie frederick gabriel gareth"
    " gary gavin gemma geoff geoffrey george gerald gerard gillian gina giorgio giovanni giuseppe glenn"
    " gloria gordon grace graham grant greg gregory guillermo gustavo guy hannah harold harriet harry"
    " harvey hassan heather hector heidi helen henry herbert hillary holly howard hugh hugo hussein ian"
    " ibrahim imran irene isaac isabel isabella ivan ivanka jack jackie jackson jacob jacqueline jacques"
    " jake james jamie jan jane janet janice jared jason javier jay jean jeff jeffrey jennifer jenny"
    " jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joe joel johan john"
    " johnny jon jonathan jorge jose joseph josh joshua joyce juan juanita judith judy julia julian julie"
    " juliet june justin kamala karen karl kate katherine kathleen kathryn kathy katie keith kelly ken"
    " kenneth kevin khalid kim kimberly kirsty kurt kyle larry laura lauren laurence lawrence leah lee leo"
    " leon leonard leslie lewis liam lily linda lisa liz logan lorna louis louise lucas lucia lucy luis"
    " luke luther lydia lynn maggie malcolm manuel marc marcel marco marcus margaret margit maria marie"
    " marilyn mario marion mark marta martha martin marvin mary maryam masayoshi mateo matt matteo matthew"
    " maureen maurice max megan mehmet melania melissa meredith mia michael michelle miguel mike milan"
    " mohamed mohammad mohammed molly monica morgan moses muhammad mustafa nancy naomi natalia natalie"
    " natasha nathan neil nelson nicholas nick nicola nicole nigel nikki noah noel nora norman oliver"
    " olivia omar oscar owen pablo paddy pamela pascal patricia patrick paul paula pauline pedro penny"
    " pete peter phil philip philippe phillip phoebe pierre rachel rafael ralph randy raymond rebecca"
    " ricardo richard rick rishi rita rob robert roberto robin rod rodney roger roland ron ronald rory"
    " rosa rose rosemary ross roy ruby rudy rupert russell ruth ryan sabrina sally sam samantha"
    " samuel sandra sara sarah sean sebastian sergei sergio shane shannon sharon shaun sheila shirley"
    " sidney silvia simon sofia sonia sophia sophie spencer stacey stan stanley stefan stella stephanie"
    " stephen steve steven stuart sue susan suzanne sven sylvia tamara tania tanya tara ted terence teresa"
    " terry theo theodore theresa thomas tim timothy tina toby todd tom tommy tony tracey tracy trevor"
    " tyler valerie vanessa vera veronica vicky victor victoria vincent viola virginia vivian vladimir"
    " volodymyr walter wanda warren wayne wendy wilfred will william winston xavier yasmin yusuf yvonne"
    " zac zachary zoe"
    .split()
)  # fmt: skip
"""Given names that are common in English-language news. Not needed for a name to be read, only to sort it."""

ABBREVIATED = frozenset(
    "mr mrs ms mx dr prof gov sen rep sgt lt col gen capt cpl maj adm rev rt hon supt insp det jr sr st"
    .split()
)  # fmt: skip
"""Titles and suffixes whose full stop does not end a name."""

NO_NAME_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "hood", "ology", "ing", "ers",
    "ists", "ians", "ies", "ants", "ents", "als", "ors", "ives", "age", "ly",
)  # fmt: skip
"""How ordinary words end that begin a sentence without an article."""

SPELT_ALIKE = (
    "catherine katherine kathryn katharine catharine", "stephen steven", "sara sarah", "ann anne", "jon john",
    "philip phillip", "geoffrey jeffrey", "brian bryan", "eric erik", "marc mark", "allan alan allen",
    "carl karl", "nicholas nicolas", "teresa theresa", "lindsay lindsey", "rachael rachel", "graeme graham",
    "laurence lawrence", "deborah debora", "hannah hanna", "stewart stuart", "neal neil", "sean shaun shawn",
    "isabel isobel", "elizabeth elisabeth", "kristin kirstin", "christine kristine", "kristina christina",
    "michele michelle", "matthew mathew", "jonathan jonathon", "frederick frederic", "gillian jillian",
    "cathy kathy", "zack zach zac",
)  # fmt: skip
"""Given names that sound alike and are spelt in several ways, each by other people."""
