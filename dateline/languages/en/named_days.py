"""English names of days: holidays and feasts, and what they are on the calendar.

A feast with a fixed date is another name of that date; the others are those of
``holiday_calendar.py``.  Where countries keep different days under one name it is
the American one, with the others beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.languages.base import Named, Slot, Unit
from dateline.languages.casing import small


def _fixed(month: int, day: int, *others: Named) -> Named:
    return Named(unit=Unit.DAY, number=month, day=day, rivals=others)


def _movable(holiday: str, *others: Named) -> Named:
    return Named(unit=Unit.HOLIDAY, holiday=holiday, rivals=others)


_CHRISTMAS, _NEW_YEAR = _fixed(12, 25), _fixed(1, 1)
_FITR = _movable("Eid al-Fitr", _movable("Eid al-Fitr in Asia"))
_ADHA = _movable("Eid al-Adha", _movable("Eid al-Adha in Asia"))

# Names are written here without apostrophes and full stops.
# Names that also tell what kind of thing a noun after them is ("a Christmas tree").
FEASTS: Mapping[str, Named] = {
    "christmas": _CHRISTMAS, "xmas": _CHRISTMAS, "new years": _NEW_YEAR,
    "easter": _movable("Easter"), "orthodox easter": _movable("Orthodox Easter"),
    "orthodox christmas": _fixed(1, 7), "thanksgiving": _movable(
        "Thanksgiving", _movable("Canadian Thanksgiving")
    ),
    "canadian thanksgiving": _movable("Canadian Thanksgiving"),
    "halloween": _fixed(10, 31), "juneteenth": _fixed(6, 19),
    "cinco de mayo": _fixed(5, 5), "mardi gras": _movable("Mardi Gras"),
    "pentecost": _movable("Pentecost"), "whitsun": _movable("Pentecost"),
    "passover": _movable("Passover"), "pesach": _movable("Passover"),
    "rosh hashanah": _movable("Rosh Hashanah"),
    "rosh hashana": _movable("Rosh Hashanah"),
    "yom kippur": _movable("Yom Kippur"), "hanukkah": _movable("Hanukkah"),
    "chanukah": _movable("Hanukkah"), "hanukah": _movable("Hanukkah"),
    "purim": _movable("Purim"), "sukkot": _movable("Sukkot"),
    "shavuot": _movable("Shavuot"), "ramadan": _movable("Ramadan"),
    "ashura": _movable("Ashura"), "nowruz": _movable("Nowruz"),
    "norooz": _movable("Nowruz"), "navroz": _movable("Nowruz"),
    "diwali": _movable("Diwali"), "deepavali": _movable("Diwali"),
    "vesak": _movable("Vesak"), "tet": _movable("Tet"),
    "chuseok": _movable("Chuseok"), "seollal": _movable("Korean New Year"),
    "eid al fitr": _FITR, "eid ul fitr": _FITR, "eid el fitr": _FITR,
    "eid al adha": _ADHA, "eid ul adha": _ADHA, "eid el adha": _ADHA,
    "hogmanay": _fixed(12, 31), "holy week": _movable("Holy Week"),
}  # fmt: skip

# Names of a day that say so.
NAMED_DAYS: Mapping[str, Named] = {
    "christmas day": _CHRISTMAS, "christmas eve": _fixed(12, 24),
    "new years day": _NEW_YEAR, "new year day": _NEW_YEAR,
    "new years eve": _fixed(12, 31), "new year eve": _fixed(12, 31),
    "boxing day": _fixed(12, 26), "st stephens day": _fixed(12, 26),
    "martin luther king day": _movable("Martin Luther King Day"),
    "martin luther king jr day": _movable("Martin Luther King Day"),
    "mlk day": _movable("Martin Luther King Day"),
    "groundhog day": _fixed(2, 2), "valentines day": _fixed(2, 14),
    "st valentines day": _fixed(2, 14), "saint valentines day": _fixed(2, 14),
    "presidents day": _movable("Presidents' Day"),
    "washingtons birthday": _movable("Presidents' Day"),
    "shrove tuesday": _movable("Mardi Gras"), "fat tuesday": _movable("Mardi Gras"),
    "pancake day": _movable("Mardi Gras"), "ash wednesday": _movable("Ash Wednesday"),
    "international womens day": _fixed(3, 8), "womens day": _fixed(3, 8),
    "st patricks day": _fixed(3, 17), "saint patricks day": _fixed(3, 17),
    "april fools day": _fixed(4, 1), "april fool day": _fixed(4, 1),
    "mothering sunday": _movable("Mothering Sunday"),
    "mothers day": _movable("Mother's Day", _movable("Mothering Sunday")),
    "palm sunday": _movable("Palm Sunday"),
    "maundy thursday": _movable("Maundy Thursday"),
    "holy thursday": _movable("Maundy Thursday"),
    "good friday": _movable("Good Friday"),
    "holy saturday": _movable("Holy Saturday"),
    "easter saturday": _movable("Holy Saturday"),
    "easter sunday": _movable("Easter"), "easter day": _movable("Easter"),
    "easter monday": _movable("Easter Monday"),
    "patriots day": _movable("Patriots' Day"), "earth day": _fixed(4, 22),
    "st georges day": _fixed(4, 23), "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1),
    "international workers day": _fixed(5, 1),
    "ve day": _fixed(5, 8), "v e day": _fixed(5, 8),
    "ascension day": _movable("Ascension Day"), "whit sunday": _movable("Pentecost"),
    "whit monday": _movable("Whit Monday"),
    "trinity sunday": _movable("Trinity Sunday"),
    "memorial day": _movable("Memorial Day"), "flag day": _fixed(6, 14),
    "victoria day": _movable("Victoria Day"), "fathers day": _movable("Father's Day"),
    "canada day": _fixed(7, 1), "bastille day": _fixed(7, 14),
    "australia day": _fixed(1, 26), "waitangi day": _fixed(2, 6),
    "assumption day": _fixed(8, 15), "labor day": _movable("Labor Day"),
    # The British spelling leaves out the United States; 1 May is the day of the
    # rest but Canada.
    "labour day": _fixed(5, 1, _movable("Labor Day")),
    "columbus day": _movable("Columbus Day"),
    "indigenous peoples day": _movable("Columbus Day"),
    "thanksgiving day": _movable("Thanksgiving", _movable("Canadian Thanksgiving")),
    "all saints day": _fixed(11, 1), "all souls day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5), "bonfire night": _fixed(11, 5),
    "election day": _movable("Election Day"), "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11), "veterans day": _fixed(11, 11),
    "black friday": _movable("Black Friday"), "cyber monday": _movable("Cyber Monday"),
    "giving tuesday": _movable("Giving Tuesday"), "world aids day": _fixed(12, 1),
    "inauguration day": _movable("Inauguration Day"),
    "super tuesday": _movable("Super Tuesday"),
    "chinese new year": _movable("Chinese New Year"),
    "lunar new year": _movable("Chinese New Year"),
    "vietnamese new year": _movable("Tet"),
    "korean new year": _movable("Korean New Year"),
    "persian new year": _movable("Nowruz"), "iranian new year": _movable("Nowruz"),
    "islamic new year": _movable("Islamic New Year"),
    "dragon boat festival": _movable("Dragon Boat Festival"),
    "mid autumn festival": _movable("Mid-Autumn Festival"),
}  # fmt: skip

# Days many countries have, each its own.
NATIONAL: Mapping[str, Named] = {"independence day": _fixed(7, 4)}
# Names of attacks that are their date, some with a word for what happened.
EVENTS: Mapping[str, Named] = {
    "9/11": Named(unit=Unit.DAY, number=9, day=11, of=2001),
    "7/7": Named(unit=Unit.DAY, number=7, day=7, of=2005),
    "d-day": Named(unit=Unit.DAY, number=6, day=6, of=1944),
    "26/11": Named(unit=Unit.DAY, number=11, day=26, of=2008),
}


_COMMON = frozenset("day night new eve festival birthday".split())


def _key(text: str) -> str:
    """A name as the tables have it."""
    return " ".join(
        small(re.sub(r"[-‐‑–\s]+", " ", re.sub(r"['’.,]", "", text))).split()
    )


def _pattern(name: str) -> str:
    words = []
    for word in name.split():
        if word.endswith("s") and not word.endswith(("as", "ss", "is")):
            words.append(f"{word[:-1]}['’]?s['’]?")
        else:
            words.append({"st": "st\\.?", "jr": "jr\\.?,?"}.get(word, word))
    return "~".join(words).replace("~jr", ",?~jr")


def _slot(names: Mapping[str, Named]) -> Slot:
    """A slot that is a name with a capital: "turkey at easter" is careless, "a tet"
    another word."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = "|".join(map(_pattern, longest_first))
    return Slot(
        pattern=f"(?-i:(?=[A-Z]))(?:{pattern})",
        read=lambda text: names[_key(text)],
        marks=_marks(names),
    )


def _marks(names: Mapping[str, Named]) -> frozenset[str]:
    """One word of each name, the longest that is not in many of them."""
    words = (
        max((w for w in name.split() if w not in _COMMON), key=len) for name in names
    )
    return frozenset(form for word in words for form in (word, word.removesuffix("s")))


SLOTS = {
    "feast": _slot(FEASTS),
    "holiday": _slot(NAMED_DAYS),
    "newyear": _slot({"new year": _NEW_YEAR}),
    "national": _slot(NATIONAL),
    "named": _slot({**FEASTS, **NAMED_DAYS, **NATIONAL}),
    "attack": Slot(pattern=r"(?:9/11|7/7|26/11)", read=EVENTS.__getitem__, digits=True),
    "dday": Slot(
        pattern=r"(?-i:D-Day)", read=lambda _: EVENTS["d-day"], marks=frozenset(("d",))
    ),
    "nineeleven": Slot(pattern="9/11", read=EVENTS.__getitem__, digits=True),
    "elevenseptember": Slot(
        pattern=r"sept(?:ember|\.)? 11(?:th)?",
        read=lambda _: EVENTS["9/11"],
        marks=frozenset(("sept", "september")),
    ),
}
