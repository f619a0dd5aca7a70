"""Units that newspapers write, by the name that pint gives them.

Only what stands here is a unit: none is ever composed of unknown letters.
"""

from __future__ import annotations

SYMBOLS = {
    "kilometer": "km", "meter": "m", "centimeter": "cm", "millimeter": "mm", "nanometer": "nm",
    "micrometer": "µm μm", "decimeter": "dm", "mile": "mi", "foot": "ft", "inch": "in. in \"",
    "yard": "yd yds", "kilogram": "kg kgs", "gram": "g", "milligram": "mg", "microgram": "µg μg mcg",
    "pound": "lb lbs lb.", "ounce": "oz", "metric_ton": "t", "stone": "st",
    "kilometer / hour": "km/h kmh kph km/hr kmph", "mile / hour": "mph", "meter / second": "m/s",
    "kilometer / second": "km/s", "mile / gallon": "mpg MPG", "gram / kilometer": "g/km",
    "kilometer ** 2": "km2 km² km^2", "meter ** 2": "m2 m² m^2 sqm", "foot ** 2": "ft2 ft² sqft",
    "meter ** 3": "m3 m³ m^3", "kilometer ** 3": "km3 km³ km^3", "hectare": "ha",
    "centimeter ** 3": "cm3 cm³ cc", "liter": "l L", "milliliter": "ml mL", "centiliter": "cl",
    "gallon": "gal", "tablespoon": "tbsp", "teaspoon": "tsp", "kilowatt": "kW", "megawatt": "MW mw",
    "gigawatt": "GW", "watt": "W", "terawatt": "TW", "milliwatt": "mW", "kilowatt_hour": "kWh",
    "megawatt_hour": "MWh", "gigawatt_hour": "GWh", "terawatt_hour": "TWh", "watt_hour": "Wh", "joule": "J",
    "kilojoule": "kJ", "megajoule": "MJ", "kilocalorie": "kcal", "electron_volt": "eV",
    "kiloelectron_volt": "keV", "megaelectron_volt": "MeV", "gigaelectron_volt": "GeV",
    "teraelectron_volt": "TeV", "horsepower": "hp bhp HP", "metric_horsepower": "PS",
    "volt": "V", "kilovolt": "kV",
    "milliampere_hour": "mAh", "hertz": "Hz fps", "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz",
    "decibel": "dB", "kilopascal": "kPa", "megapascal": "MPa", "hectopascal": "hPa", "millibar": "mb. mbar",
    "psi": "psi", "bar": "bar",
    "kilobyte": "KB kB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "petabyte": "PB",
    "megabit": "Mb mb", "gigabit": "Gb", "megabit / second": "Mbps Mbit/s Mb/s", "gigabit / second": "Gbps",
    "kilobit / second": "kbps Kbps", "rpm": "rpm", "newton_meter": "Nm", "kilonewton": "kN",
    "sievert": "Sv", "millisievert": "mSv", "microsievert": "µSv μSv", "milligray": "mGy", "ppm": "ppm",
    "ppb": "ppb", "microgram / meter ** 3": "µg/m3 μg/m3 µg/m³ μg/m³", "milligram / deciliter": "mg/dL mg/dl",
    "picometer": "pm", "metric_ton / day": "tpd", "oil_barrel / day": "bpd b/d",
}  # fmt: skip
"""Symbols, written with or without a space after digits; case counts."""

NAMES = {
    "kilometer": "kilometre kilometer klick", "meter": "metre meter", "centimeter": "centimetre centimeter",
    "millimeter": "millimetre millimeter", "nanometer": "nanometre nanometer",
    "micrometer": "micrometre micron", "picometer": "picometre picometer", "mile": "mile",
    "foot": "foot feet", "inch": "inch inches", "yard": "yard", "nautical_mile": "nautical mile",
    "light_year": "light-year|light year", "furlong": "furlong", "fathom": "fathom",
    "kilogram": "kilogram kilo kilogramme", "pound": "pound", "gram": "gram gramme", "milligram": "milligram",
    "microgram": "microgram", "ounce": "ounce", "ton": "ton|short ton",
    "metric_ton": "tonne|metric ton|metric tonne", "stone": "stone",
    "kilometer ** 2": "square kilometre|square kilometer|sq km|sq. km|km squared",
    "mile ** 2": "square mile|sq mi|sq mile",
    "meter ** 2": "square metre|square meter|sq m|sq. m|sq.m|sq metre|sq meter",
    "foot ** 2": "square foot|square feet|sq ft|sq. ft|sq.ft|sq foot|sq feet",
    "yard ** 2": "square yard|sq yd",
    "acre": "acre", "hectare": "hectare", "inch ** 2": "square inch|sq in",
    "meter ** 3": "cubic metre|cubic meter|cu m|cu. m|cu.m",
    "foot ** 3": "cubic foot|cubic feet|cu ft|cu. ft|cu.ft",
    "kilometer ** 3": "cubic kilometre|cubic kilometer|km cubed", "yard ** 3": "cubic yard",
    "centimeter ** 3": "cubic centimetre|cubic centimeter", "mile ** 3": "cubic mile", "liter": "litre liter",
    "milliliter": "millilitre milliliter", "centiliter": "centilitre", "gallon": "gallon", "pint": "pint",
    "quart": "quart", "fluid_ounce": "fluid ounce", "cup": "cup", "tablespoon": "tablespoon",
    "teaspoon": "teaspoon", "oil_barrel": "barrel", "acre_foot": "acre-foot|acre-feet|acre foot|acre feet",
    "kilowatt": "kilowatt", "megawatt": "megawatt", "gigawatt": "gigawatt", "terawatt": "terawatt",
    "watt": "watt", "kilowatt_hour": "kilowatt-hour|kilowatt hour",
    "megawatt_hour": "megawatt-hour|megawatt hour", "gigawatt_hour": "gigawatt-hour|gigawatt hour",
    "terawatt_hour": "terawatt-hour|terawatt hour", "watt_hour": "watt-hour|watt hour", "joule": "joule",
    "kilojoule": "kilojoule", "megajoule": "megajoule", "calorie": "calorie", "kilocalorie": "kilocalorie",
    "kiloton_TNT": "kiloton", "megaton_TNT": "megaton", "electron_volt": "electronvolt|electron volt",
    "foot_pound": "foot-pound|pound-foot|pound-feet|foot-pounds|lb-ft|lb.-ft|lbs-ft|ft-lb|ft-lbs",
    "newton_meter": "newton-metre|newton-meter",
    "horsepower": "horsepower", "volt": "volt", "kilovolt": "kilovolt", "ampere": "ampere amp",
    "hertz": "hertz", "kilohertz": "kilohertz", "megahertz": "megahertz", "gigahertz": "gigahertz",
    "decibel": "decibel", "pascal": "pascal", "hectopascal": "hectopascal", "millibar": "millibar",
    "bit": "bit", "byte": "byte", "kilobyte": "kilobyte", "megabyte": "megabyte", "gigabyte": "gigabyte",
    "terabyte": "terabyte", "petabyte": "petabyte", "exabyte": "exabyte", "megabit": "megabit",
    "gigabit": "gigabit", "kibibyte": "kibibyte", "megapixel": "megapixel", "knot": "knot kt",
    "mile / hour": "mile an hour|mile per hour",
    "kilometer / hour":
        "kilometre an hour|kilometre per hour|kilometer an hour|kilometer per hour|km an hour|km per hour",
    "kilometer / second": "kilometre per second|kilometer per second|kilometre a second|kilometer a second",
    "meter / second": "metre per second|meter per second|metre a second|meter a second",
    "foot / second": "foot per second|feet per second", "mile / gallon": "mile per gallon|mile to the gallon",
    "part / million": "part per million", "part / billion": "part per billion", "degree": "degree",
    "metric_ton / day": "tonne per day",
    "microgram / meter ** 3": "microgram per cubic metre|microgram per cubic meter",
    "gram / kilometer": "gram per kilometre|gram per kilometer",
}  # fmt: skip
"""Names in the singular, or irregular plurals, between spaces or, where they have several words, bars."""

TEMPERATURES = {
    "celsius": "c celsius centigrade celcius", "fahrenheit": "f fahrenheit farenheit",
    "kelvin": "k kelvin kelvins",
}  # fmt: skip
"""Scales of temperature, as written after a number, after "degrees" or a degree sign."""

TIMES = {
    "second": "second sec secs s", "minute": "minute min mins", "hour": "hour hr hrs h", "day": "day night",
    "week": "week wk wks", "fortnight": "fortnight", "month": "month", "year": "year yr yrs",
    "decade": "decade", "century": "century centuries", "millennium": "millennium millennia millenniums",
    "millisecond": "millisecond ms", "megayear": "Ma",
}  # fmt: skip
"""Units of time, singular and other forms."""

MAKE_ONE = {
    ("foot", "inch"): 12, ("stone", "pound"): 14, ("pound", "ounce"): 16, ("yard", "foot"): 3,
    ("mile", "yard"): 1760, ("meter", "centimeter"): 100, ("kilogram", "gram"): 1000,
    ("kilometer", "meter"): 1000,
}  # fmt: skip
"""How many of a smaller unit make one of a larger, where both are written: "5 ft 11 in"."""
