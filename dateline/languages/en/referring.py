"""English words that refer back: pronouns, and nouns that tell a person's gender."""

from __future__ import annotations

from dateline.languages.en import cues

QUOTES = ('"', "“", "”", "«", "»", "``", "''")
MASCULINE = frozenset("he him his himself".split())
FEMININE = frozenset("she her hers herself".split())
NEUTER = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves".split())
SPEAKERS = frozenset("i me we us you myself ourselves".split())
POSSESSIVE = frozenset("his her its their".split())

PAST_OFFICE = ("former ", "ex-", "then-", "onetime ")
"""What stands before the title of an office that is not held any more."""

INDEFINITE = frozenset("a an another one".split())
"""Words before a noun whose bearer was not spoken of before: "a second man"."""

GENDERED_NOUNS = {
    **dict.fromkeys(
        """mr sir lord king prince duke father son brother husband uncle nephew
        grandfather widower man boy gentleman actor chairman spokesman businessman
        congressman councilman sportsman emperor monk baron""".split(),
        "m",
    ),
    **dict.fromkeys(
        """mrs ms miss lady dame queen princess duchess mother daughter sister wife
        aunt niece grandmother widow woman girl actress chairwoman spokeswoman
        businesswoman congresswoman councilwoman sportswoman empress nun baroness
        heiress""".split(),
        "f",
    ),
}
"""Courtesy titles and nouns that say of the person named beside them m or f."""

COMPANY_NOUNS = frozenset(
    """company firm corporation carrier airline manufacturer maker retailer bank
    insurer startup publisher broadcaster""".split()
)
"""Nouns that with "the" alone refer back to the organization spoken of."""

OBTAINING = frozenset("acquire buy purchase take get obtain amass".split())
SHARES = frozenset("stock share stake equity".split())
"""What a firm has that another may get: "bought 7 percent of its stock"."""

OPINION_VERBS = frozenset(
    """say report believe expect think know hope understand suspect allege estimate
    announce confirm claim fear agree decide reveal note""".split()
)
"""Verbs whose passive takes an "it" that stands for what follows."""

SEEMING_VERBS = frozenset("seem appear emerge take happen transpire".split())

PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ee", "spouse", "partner")
"""Endings of nouns that mostly mean a person; where they do not, less is resolved."""

THINGS = frozenset(
    """airliner answer banner barrier beer border bumper career carrier center chapter
    character charter cluster committee computer container copper corner corridor
    counter cover cruiser danger degree detector dinner disaster disorder door
    encounter error factor favor fee fever fighter filter finger flavor floor
    folder freighter gender guarantee harbor helicopter honor horror humor hunger
    indicator jubilee labor ladder laser launcher layer letter liner list manner
    matter meter mirror mist monitor motor murder newsletter number offer order
    paper parameter poster powder power printer processor quarter razor reactor
    river rotor rubber rumor scanner scooter sector semester server shelter
    shoulder slaughter steamer summer surrender tanker temper terror theater
    thriller thunder timber tower tractor trailer transfer transistor tree tremor
    trigger tumor twist vapor vector water weather winter wonder""".split()
)
"""Nouns with such an ending that are no persons."""


PERSONS = frozenset(
    """accomplice adolescent aide ally applicant assailant athlete baby bodyguard
    boyfriend bride bystander captain celebrity chef civilian clerk colonel companion
    comrade cop corporal correspondent cousin criminal culprit deputy detective
    fiance fiancee girlfriend groom guard guest guy heir hero infant intern kid
    lieutenant lodger major nanny nurse occupant opponent passerby peasant pedestrian
    physician poet politician pope priest relative rival saint sergeant servant sheriff
    sibling surgeon teen tenant thief toddler troublemaker vet vice-president
    youngster youth""".split()
)
"""Other nouns that mean a person and have no such ending."""


def is_human(noun: str) -> bool:
    """Whether a noun means a person."""
    if noun in PERSONS or noun in GENDERED_NOUNS:
        return True
    ending = noun.endswith(PERSON_ENDINGS) and noun not in THINGS
    return noun in cues.PERSON_NOUNS or ending
