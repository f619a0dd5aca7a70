"""Words of the English calendar: months, weekdays, seasons, ordinals, holidays, what years are said of."""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip

ABBREVIATED = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"})
"""Month names with which a full stop belongs to the date."""

UNMISTAKABLE_MONTHS = frozenset(
    {"january", "february", "july", "september", "october", "november", "december"}
)
"""Month names that are hardly ever anything else (a given name, a verb, a prime minister)."""

WORDS_TOO = frozenset({"may", "march", "mar", "jan", "dec", "sep"})
"""Months that in lower case are other words, or parts of them."""

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6, "mon": 0, "tues": 1, "tue": 1, "wed": 2, "thurs": 3, "thur": 3, "thu": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

WEEKDAY_NAMES_BEFORE = frozenset({
    "black", "good", "ash", "super", "bloody", "cyber", "sheffield", "man", "ruby", "happy",
    "palm", "easter", "maundy", "shrove", "pancake", "giving", "mad", "whit", "holy",
    "gloomy", "freaky", "casual", "girl", "blue", "joe", "rick", "manic", "everyday", "billy",
})  # fmt: skip
"""Words that make a name of a weekday: Black Friday, Good Friday, Sheffield Wednesday."""

WEEKDAY_NAMES_AFTER = frozenset({
    "times", "telegraph", "mirror", "express", "mail", "herald", "post", "star", "independent",
    "sun", "people", "night football", "night live", "the 13th", "sport", "world", "tribune",
    "review", "magazine", "addams", "night lights", "business post", "territorian", "school",
    "league", "best", "mass",
})  # fmt: skip
"""Words that make a name of the weekday before them: the Sunday Times, Monday Night Football."""

SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
"""From one to thirty-one, in order."""

DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "noughties": 100,
}  # fmt: skip

NAMED_DAYS = {
    "new years eve": (12, 31), "new years day": (1, 1), "valentines day": (2, 14),
    "burns night": (1, 25), "australia day": (1, 26), "st georges day": (4, 23), "anzac day": (4, 25),
    "juneteenth": (6, 19), "canada day": (7, 1), "guy fawkes night": (11, 5), "remembrance day": (11, 11),
    "st andrews day": (11, 30), "hogmanay": (12, 31),
    "international womens day": (3, 8), "st patricks day": (3, 17), "april fools day": (4, 1),
    "may day": (5, 1), "international workers day": (5, 1), "bastille day": (7, 14), "halloween": (10, 31),
    "bonfire night": (11, 5), "veterans day": (11, 11), "armistice day": (11, 11),
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
"""Holidays that keep their month and day, without their apostrophes."""

NAMED_DATES = {"9/11": (2001, 9, 11), "7/7": (2005, 7, 7)}
"""Days that are called by their numbers."""

YEAR_NOUNS = frozenset({
    "season", "election", "elections", "campaign", "presidential", "general", "midterm",
    "midterms", "olympics", "olympic", "games", "film", "movie", "novel", "book",
    "memoir", "album", "documentary", "budget", "report", "survey", "study", "census", "law",
    "act", "treaty", "agreement", "accord", "deal", "attack", "attacks", "war", "crash",
    "crisis", "revolution", "coup", "uprising", "referendum", "vote", "race", "primary",
    "final", "championship", "championships", "tournament", "edition", "invasion", "massacre",
    "earthquake", "tsunami", "hurricane", "wildfires", "pandemic", "outbreak", "floods",
    "levels", "convention", "conference", "summit", "paper", "article", "interview", "ruling",
    "decision", "case", "murder", "killing", "shooting", "bombing", "genocide", "data",
    "figures", "financial", "fiscal", "academic", "world", "series", "tour", "draft", "class", "model",
    "constitution", "resolution", "version",
    "winner", "champion", "champions", "finalist", "bid", "target", "goal",
    "plan",
})  # fmt: skip
"""What a year is said of when it stands before a noun ("the 2019 season")."""

COUNTED_NOUNS = frozenset({
    "people", "men", "women", "children", "soldiers", "troops", "workers", "staff", "jobs",
    "homes", "houses", "migrants", "refugees", "protesters", "students", "pupils", "patients",
    "victims", "deaths", "cases", "points", "votes", "seats", "words", "pages", "items",
    "units", "vehicles", "cars", "metres", "meters", "feet", "miles", "kilometres",
    "kilometers", "km", "yards", "tonnes", "tons", "kg", "litres", "acres", "hectares",
    "dollars", "pounds", "euros", "calories", "hours", "minutes", "seconds", "days", "weeks",
    "months", "years", "times", "percent", "million", "billion", "trillion",
    "thousand", "hundred", "degrees", "followers", "passengers", "residents", "families",
    "members", "officers", "firefighters", "dead", "wounded", "injured",
})  # fmt: skip
"""Nouns that are counted: a number before them is no year and no day of a month."""
