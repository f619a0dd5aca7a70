"""Names that mean the same: countries with their people and adjectives, and well-known short forms.

Used to tell whether a source and an article speak of the same place or body. Initials of a name that is
written out (World Health Organization, WHO) need no entry; they are recognised as such.
"""

COUNTRIES = """
afghanistan: afghan, afghans
albania: albanian, albanians
algeria: algerian, algerians
angola: angolan, angolans
argentina: argentine, argentines, argentinian, argentinians, argentina's
armenia: armenian, armenians
australia: australian, australians
austria: austrian, austrians
azerbaijan: azerbaijani, azerbaijanis, azeri
bahrain: bahraini, bahrainis
bangladesh: bangladeshi, bangladeshis
belarus: belarusian, belarusians
belgium: belgian, belgians
benin: beninese
bolivia: bolivian, bolivians
bosnia: bosnian, bosnians
botswana: botswanan
brazil: brazilian, brazilians
bulgaria: bulgarian, bulgarians
burkina faso: burkinabe
burundi: burundian, burundians
cambodia: cambodian, cambodians
cameroon: cameroonian, cameroonians
canada: canadian, canadians
chad: chadian, chadians
chile: chilean, chileans
china: chinese
colombia: colombian, colombians
congo: congolese, drc
costa rica: costa rican
croatia: croatian, croatians, croat, croats
cuba: cuban, cubans
cyprus: cypriot, cypriots
czech republic: czechia, czech, czechs
denmark: danish, dane, danes
dominican republic: dominican, dominicans
ecuador: ecuadorian, ecuadorians, ecuadorean
egypt: egyptian, egyptians
el salvador: salvadoran, salvadorans, salvadorean
england: english
eritrea: eritrean, eritreans
estonia: estonian, estonians
ethiopia: ethiopian, ethiopians
finland: finnish, finn, finns
france: french, frenchman, frenchmen
gambia: gambian, gambians
gaza: gazan, gazans, gaza strip
georgia: georgian, georgians
germany: german, germans
ghana: ghanaian, ghanaians
greece: greek, greeks
guatemala: guatemalan, guatemalans
guinea: guinean, guineans
haiti: haitian, haitians
honduras: honduran, hondurans
hong kong: hongkonger, hongkongers
hungary: hungarian, hungarians
iceland: icelandic, icelander, icelanders
india: indian, indians
indonesia: indonesian, indonesians
iran: iranian, iranians
iraq: iraqi, iraqis
ireland: irish
israel: israeli, israelis
italy: italian, italians
ivory coast: ivorian, ivorians
jamaica: jamaican, jamaicans
japan: japanese
jordan: jordanian, jordanians
kazakhstan: kazakh, kazakhs
kenya: kenyan, kenyans
kosovo: kosovar, kosovars
kuwait: kuwaiti, kuwaitis
kyrgyzstan: kyrgyz
laos: laotian, laotians, lao
latvia: latvian, latvians
lebanon: lebanese
liberia: liberian, liberians
libya: libyan, libyans
lithuania: lithuanian, lithuanians
luxembourg: luxembourger
madagascar: malagasy
malawi: malawian, malawians
malaysia: malaysian, malaysians
mali: malian, malians
malta: maltese
mauritania: mauritanian, mauritanians
mexico: mexican, mexicans
moldova: moldovan, moldovans
mongolia: mongolian, mongolians
montenegro: montenegrin, montenegrins
morocco: moroccan, moroccans
mozambique: mozambican, mozambicans
myanmar: burma, burmese
namibia: namibian, namibians
nepal: nepali, nepalis, nepalese
netherlands: dutch, holland
new zealand: new zealanders, new zealander
nicaragua: nicaraguan, nicaraguans
nigeria: nigerian, nigerians
north korea: north koreans, north korean
norway: norwegian, norwegians
oman: omani, omanis
pakistan: pakistani, pakistanis
palestine: palestinian, palestinians
panama: panamanian, panamanians
paraguay: paraguayan, paraguayans
peru: peruvian, peruvians
philippines: philippine, filipino, filipinos
poland: polish, pole, poles
portugal: portuguese
qatar: qatari, qataris
romania: romanian, romanians
russia: russian, russians
rwanda: rwandan, rwandans
saudi arabia: saudi, saudis, saudi arabian
scotland: scottish, scot, scots
senegal: senegalese
serbia: serbian, serbians, serb, serbs
sierra leone: sierra leonean
singapore: singaporean, singaporeans
slovakia: slovak, slovaks, slovakian
slovenia: slovenian, slovenians, slovene
somalia: somali, somalis
south africa: south africans, south african
south korea: south koreans, south korean
south sudan: south sudanese
spain: spanish, spaniard, spaniards
sri lanka: sri lankans, sri lankan
sudan: sudanese
sweden: swedish, swede, swedes
switzerland: swiss
syria: syrian, syrians
taiwan: taiwanese
tajikistan: tajik, tajiks
tanzania: tanzanian, tanzanians
thailand: thai, thais
togo: togolese
tunisia: tunisian, tunisians
turkey: turkish, turk, turks, türkiye, turkiye
turkmenistan: turkmen
uganda: ugandan, ugandans
ukraine: ukrainian, ukrainians
united arab emirates: uae, emirati, emiratis
united kingdom: uk, u.k, britain, british, briton, britons, great britain
united states: us, u.s, usa, u.s.a, america, american, americans
uruguay: uruguayan, uruguayans
uzbekistan: uzbek, uzbeks
venezuela: venezuelan, venezuelans
vietnam: vietnamese
wales: welsh
west bank: cisjordan
yemen: yemeni, yemenis
zambia: zambian, zambians
zimbabwe: zimbabwean, zimbabweans
"""

REGIONS = """
africa: african, africans
antarctica: antarctic
arctic: arctic's
asia: asian, asians
europe: european, europeans
latin america: latin americans, latin american
middle east: middle eastern
"""

BODIES = """
european union: eu, e.u
euro zone: eurozone, euro area
united nations: un, u.n
nato: north atlantic treaty organization, north atlantic treaty organisation
world health organization: world health organisation
federal reserve: fed, us federal reserve
european central bank: ecb
"""

WORLD = "world worldwide globe global globally earth planet international"
"""Words that say "everywhere": no place that could differ from another."""

EVENTS = {
    "9/11": (2001, 9, 11),
    "7/7": (2005, 7, 7),
    "january 6": (2021, 1, 6),
    "brexit referendum": (2016, 6, 23),
}
"""Events that go by their date."""

DIRECTIONS = (
    "north south east west northern southern eastern western central northeastern northwestern southeastern"
    " southwestern mainland greater"
)
"""Words before the name of a place that say which part of it."""

NO_NAMES = (
    "the a an mr mrs ms dr sir lord president prime minister king queen monday tuesday wednesday thursday"
    " friday saturday sunday january february march april may june july august september october november"
    " december i"
)
"""Capitalised words that begin or stand beside a name and are none."""

AROUND_A_NAME = "mount mt lake river city state republic kingdom inc corp company group ltd plc strip club fc"
"""Words that a name may have or lack and still mean the same."""

IN_A_STATE = frozenset({"state", "republic", "kingdom"})
"""Those of them that leave a country what it is: Mexico City and the Congo River are no countries."""

WITHIN = {"gaza": "palestine", "west bank": "palestine"}
"""Places whose people go by another country's name."""
