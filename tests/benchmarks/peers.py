"""Other readers of quantities and dates, as far as they are installed (``pip install figurecheck[peers]``).

Each is a function of a text and a day of reference that gives the items of :mod:`tests.benchmarks.scoring`.
"""

import logging
import warnings
from datetime import datetime, time

OURS = "figurecheck"


def installed():
    """The peers that can be imported, by name."""
    found = {}
    logging.disable(logging.WARNING)
    for name, load in PEERS.items():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found[name] = load()
        except ImportError:
            continue
    return found


def _quantulum():
    from quantulum3 import parser

    kinds = {"currency": "money", "time": "duration", "temperature": "temperature"}

    def read(text, reference):
        del reference
        items = []
        for quantity in parser.parse(text):
            entity = quantity.unit.entity.name
            name = quantity.unit.name
            kind = kinds.get(entity, "number" if entity == "dimensionless" else "dimension")
            item = {
                "start": quantity.span[0],
                "end": quantity.span[1],
                "kind": "percent" if name == "percentage" else kind,
                "value": quantity.value,
                "unit": None if name in ("dimensionless", "percentage") else name,
            }
            if quantity.uncertainty:
                item |= {
                    "low": quantity.value - quantity.uncertainty,
                    "high": quantity.value + quantity.uncertainty,
                }
            items.append(item)
        return items

    return read


def _recognizers():
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    kinds = {"currency": "money"}

    def read(text, reference):
        found = []
        for recognize in (
            recognize_percentage,
            recognize_currency,
            recognize_dimension,
            recognize_age,
            recognize_temperature,
        ):
            found += [_measured(each, kinds) for each in recognize(text, "en-us")]
        day = datetime.combine(reference, time()) if reference else None
        for each in recognize_datetime(text, "en-us", reference=day):
            found += _moments(each)
        for each in recognize_number(text, "en-us"):
            item = _measured(each, kinds)
            if not any(other["start"] < item["end"] and item["start"] < other["end"] for other in found):
                found.append(item)
        return [item for item in found if item.get("value") is not None or item["kind"] == "date"]

    return read


def _measured(found, kinds):
    resolution = found.resolution or {}
    value = str(resolution.get("value") or "").rstrip("%")
    return {
        "start": found.start,
        "end": found.end + 1,
        "kind": kinds.get(found.type_name, found.type_name),
        "value": float(value) if value else None,
        "unit": resolution.get("unit"),
    }


def _moments(found):
    values = (found.resolution or {}).get("values") or []
    span = {"start": found.start, "end": found.end + 1}
    sort = found.type_name.rpartition(".")[2]
    if sort == "duration" and values:
        return [{**span, "kind": "duration", "value": float(values[-1]["value"]), "unit": "second"}]
    if sort == "daterange":
        return [
            {**span, "kind": "date", "low": each.get("start"), "high": each.get("end")} for each in values[:1]
        ]
    if sort in ("date", "datetime"):
        return [{**span, "kind": "date", "date": [each["value"][:10] for each in values if "value" in each]}]
    return []


def _dateparser():
    from dateparser.search import search_dates

    def read(text, reference):
        settings = {"RELATIVE_BASE": datetime.combine(reference, time())} if reference else {}
        items, at = [], 0
        for surface, moment in search_dates(text, languages=["en"], settings=settings) or ():
            at = text.find(surface, at)
            items.append(
                {"start": at, "end": at + len(surface), "kind": "date", "date": moment.date().isoformat()}
            )
            at += len(surface)
        return items

    return read


def _figurecheck():
    from checks.extract.context import Context
    from checks.extract.reader import read_text

    return lambda text, reference: read_text(text, Context(published=reference))


PEERS = {"quantulum3": _quantulum, "Recognizers": _recognizers, "dateparser": _dateparser}
READERS = {OURS: _figurecheck, **PEERS}
"""What loads each reader; a peer's import fails where it is not installed."""
