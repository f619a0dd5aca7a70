"""The language of an article. The samples were written for this test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.article.language import language_of

SAMPLES = [
    ("en", "The council voted on Tuesday to close two of its five "
           "libraries, saying that fewer people use them."),
    ("en", "Le Monde, Der Spiegel and El País all led with the "
           "vote, which the government lost by four seats."),
    ("fr", "Le conseil municipal a voté mardi la fermeture de deux "
           "de ses cinq bibliothèques, faute de lecteurs."),
    ("de", "Der Stadtrat beschloss am Dienstag, zwei seiner fünf "
           "Büchereien zu schließen, weil Leser fehlen."),
    ("es", "El ayuntamiento decidió el martes cerrar dos de sus cinco "
           "bibliotecas porque cada vez van menos lectores."),
    ("it", "Il consiglio comunale ha deciso martedì di chiudere due "
           "delle cinque biblioteche per mancanza di lettori."),
    ("pt", "A câmara municipal decidiu na terça-feira fechar duas "
           "das suas cinco bibliotecas por falta de leitores."),
    ("nl", "De gemeenteraad besloot dinsdag twee van de vijf bibliotheken "
           "te sluiten omdat er minder lezers komen."),
    ("id", "Dewan kota memutuskan pada hari Selasa untuk menutup "
           "dua dari lima perpustakaan karena kurang pembaca. Warga yang "
           "hadir menolak keputusan itu dan meminta agar gedungnya tetap "
           "dibuka untuk anak-anak sekolah. Keputusan akhir akan diambil "
           "bulan depan, kata wali kota."),
    ("ru", "Городской совет решил во вторник закрыть две из пяти "
           "библиотек, потому что читателей стало меньше."),
    ("ja", "市議会は火曜日、利用者が減っているとして、五つの図書館のうち"
           "二つを閉鎖することを決めた。来年の春から実施される見通しだ。"),
    ("ko", "시의회는 화요일 이용자가 줄고 있다는 이유로 다섯 개의"
           " 도서관 가운데 두 곳을 폐쇄하기로 결정했다고 밝혔다."),
    ("zh", "市议会星期二决定关闭五座图书馆中的两座，理由是读者越"
           "来越少。这项决定将于明年春天开始实施，居民们表示反对。"),
    ("he", "מועצת העיר החליטה ביום שלישי לסגור שתיים מחמש הספריות "
           "שלה משום שמספר הקוראים הולך ויורד משנה לשנה."),
    ("ar", "قرر مجلس المدينة يوم الثلاثاء إغلاق مكتبتين من مكتباته "
           "الخمس لأن عدد القراء يتناقص عاما بعد عام."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SAMPLES)
def test_a_language_is_recognised(language, text):
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text", ["", "   ", "2019", "Virus deaths rise above 93,000", "Vive la France", "\x00\ud800"]
)
def test_what_is_too_short_has_no_language(text):
    assert language_of(text) == "und"


HEADLINES = [
    "E-bike sales halve as boom goes flat for the second year running",
    "Two held after jeweller is robbed in broad daylight near Piccadilly",
    "Jose Mourinho agrees deal to replace Mauricio Pochettino at Tottenham",
    "A dozen gifts for the cook who has everything but a mandoline",
    "Home Depot sales miss, shares plunge after weak guidance for Q4",
    "Angela Merkel, Emmanuel Macron and Giuseppe Conte meet in Aix-la-Chapelle",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_english_is_never_called_another_language(headline):
    assert language_of(headline) in ("en", "und")


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text):
    assert language_of(text)
