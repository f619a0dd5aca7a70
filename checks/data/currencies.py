"""Signs, codes and names of currencies, by their ISO 4217 code.

A code that has no sign of its own is written before or after its number ("USD 5 million", "5 million USD").
The old national currencies of the euro area keep their last code.
"""

from __future__ import annotations

SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₺": "TRY", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB", "₴": "UAH", "₡": "CRC", "₾": "GEL",
    "₭": "LAK", "₸": "KZT", "元": "CNY", "円": "JPY", "R$": "BRL", "US$": "USD", "U.S.$": "USD",
    "U.S. $": "USD", "u.s $": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "Mex$": "MXN", "MX$": "MXN", "Rs": "INR", "Rs.": "INR",
    "Rp": "IDR", "RM": "MYR", "₨": "PKR", "₿": "BTC", "J$": "JMD", "Z$": "ZWL", "TT$": "TTD",
}  # fmt: skip
"""Signs that stand before a number (some after it, too), and the currency that each alone means."""

CODES = (
    "USD EUR GBP JPY CNY RMB INR AUD CAD NZD HKD SGD CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS "
    "AED SAR QAR KWD EGP ZAR NGN KES GHS MXN BRL ARS CLP COP PEN KRW TWD THB VND IDR MYR PHP PKR BDT LKR BTC"
).split()  # fmt: skip

NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "buck": "USD",
    "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "sterling": "GBP", "british pound": "GBP",
    "quid": "GBP", "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "chinese yuan": "CNY",
    "renminbi": "CNY", "rmb": "CNY", "rupee": "INR", "indian rupee": "INR", "pakistani rupee": "PKR",
    "sri lankan rupee": "LKR", "hong kong dollar": "HKD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "new zealand dollar": "NZD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "swiss franc": "CHF", "franc": "FRF", "french franc": "FRF", "rouble": "RUB",
    "ruble": "RUB", "russian rouble": "RUB", "russian ruble": "RUB", "won": "KRW", "south korean won": "KRW",
    "rand": "ZAR", "peso": "MXN", "mexican peso": "MXN", "argentine peso": "ARS", "philippine peso": "PHP",
    "real": "BRL", "reais": "BRL", "brazilian real": "BRL", "lira": "TRY", "turkish lira": "TRY",
    "shekel": "ILS", "israeli shekel": "ILS", "zloty": "PLN", "krona": "SEK", "kronor": "SEK",
    "swedish krona": "SEK", "swedish kronor": "SEK", "krone": "NOK", "kroner": "NOK",
    "norwegian kroner": "NOK", "danish kroner": "DKK", "forint": "HUF", "koruna": "CZK", "hryvnia": "UAH",
    "dirham": "AED", "riyal": "SAR", "saudi riyal": "SAR", "dinar": "KWD", "egyptian pound": "EGP",
    "naira": "NGN", "shilling": "KES", "baht": "THB", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR",
    "taka": "BDT", "lari": "GEL", "kip": "LAK", "kuna": "HRK", "peseta": "ESP", "deutschmark": "DEM",
    "finnish markka": "FIM", "dutch guilder": "NLG", "bitcoin": "BTC", "swedish crown": "SEK",
    "danish crown": "DKK", "norwegian crown": "NOK", "czech crown": "CZK",
}  # fmt: skip
"""Names, singular and lower case; their plural ends in s or is the same."""

MINOR = {
    "cent": ("USD", 100), "penny": ("GBP", 100), "pence": ("GBP", 100), "pennies": ("GBP", 100),
    "p": ("GBP", 100), "c": ("USD", 100), "¢": ("USD", 100), "paise": ("INR", 100), "kopeck": ("RUB", 100),
    "euro cent": ("EUR", 100), "dime": ("USD", 10), "eurocent": ("EUR", 100), "sen": ("MYR", 100),
    "satoshi": ("BTC", 10**8),
}  # fmt: skip
"""Minor units: the currency, and how many make one of it."""
