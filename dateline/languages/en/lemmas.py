"""English lemmas: irregular forms as a table, the rest by spelling rules.

Source: the spelling rules of English inflection (final e, consonant doubling,
y to i); Universal Dependencies v2 for what counts as the lemma.
"""

from __future__ import annotations

import re
from functools import lru_cache

VERBS = """
arise arose arisen|awake awoke awoken|be am are is was were been 'm 're 's ’m ’re ’s|
bear bore borne born|beat beaten|become became|begin began begun|bend bent|bind bound|
bid bade bidden|bite bit bitten|bleed bled|blow blew blown|break broke broken|
breed bred|bring brought|build built|burn burnt|buy bought|catch caught|
choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|
do does did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|
dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|
flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast|foresee foresaw
foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|
get got gotten|give gave given|go goes went gone gon|grind ground|grow grew grown|
hang hung|have has had 've ’ve|hear heard|hide hid hidden|hold held|keep kept|
kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|
leave left|lend lent|lie lay lain lying|light lit|lose lost|make made|mean meant|
meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|
overcome overcame|overhear overheard|oversee oversaw overseen|
overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proven|
rebuild rebuilt|rid|ride rode ridden|ring rang rung|rise rose risen|run ran|
say said|see saw seen|seek sought|sell sold|send sent|sew sewn|
shake shook shaken|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|
sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|
sling slung|smell smelt|sow sown|speak spoke spoken|speed sped|spend spent|spill spilt|
spin spun|spit spat|split|spoil spoilt|spring sprang sprung|stand stood|steal stole
stolen|stick stuck|sting stung|stink stank stunk|strike struck stricken|string strung|
strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|
throw threw thrown|tread trod trodden|undergo underwent undergone|
understand understood|undertake undertook undertaken|undo undid undone|
uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|
wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|
wring wrung|write wrote written|rewrite rewrote rewritten|outgrow outgrew outgrown|
repay repaid|resell resold|retell retold|retake retook retaken|redo redid redone|
die dying|tie tying|vie vying|untie untying|offset|dis dissed|bus bused busing|
focus focuses focused focusing focussed focussing|bias biased|gas gassed gases|
quiz quizzed quizzes quizzing|dye dyeing|singe singeing|age ageing|eye eyeing|
see seeing|flee fleeing|agree agreeing|free freeing|guarantee guaranteeing|
ski skied skiing|taxi taxied|panic panicked panicking|mimic mimicked mimicking|
picnic picnicked|traffic trafficked trafficking|travel travelled travelling|
cancel cancelled cancelling|model modelled modelling|label labelled labelling|
fuel fuelled fuelling|signal signalled signalling|level levelled levelling|
counsel counselled counselling|control controlled controlling|
patrol patrolled patrolling|rebel rebelled rebelling|compel compelled compelling|
propel propelled propelling|expel expelled expelling|excel excelled excelling|
repel repelled repelling|dispel dispelled dispelling|channel channelled channelling|
total totalled totalling|rival rivalled rivalling|equal equalled equalling|
quarrel quarrelled quarrelling|unravel unravelled unravelling|enrol enrolled enrolling|
fulfil fulfilled fulfilling|instil instilled instilling|distil distilled distilling|
cripple crippled|worship worshipped worshipping|kidnap kidnapped kidnapping|
program programmed programming|handicap handicapped|format formatted formatting
"""
_AUXILIARIES = """
will 'll ’ll wo|would 'd ’d|can ca|shall sha|do does did done du|might|must|could|
should|may|get got gotten getting|have has had having 've ’ve|
be am are is was were been being 'm 're 's ’m ’re ’s ai
"""
_NOUNS = """
man men|woman women|child children|people|person persons|foot feet|tooth teeth|
goose geese|mouse mice|louse lice|ox oxen|die dice|wife wives|life lives|knife knives|
leaf leaves|half halves|wolf wolves|shelf shelves|self selves|thief thieves|
calf calves|loaf loaves|scarf scarves|hoof hooves|elf elves|sheaf sheaves|
analysis analyses|crisis crises|basis bases|thesis theses|hypothesis hypotheses|
diagnosis diagnoses|oasis oases|emphasis emphases|parenthesis parentheses|
synthesis syntheses|axis axes|criterion criteria|phenomenon phenomena|datum data|
medium media|bacterium bacteria|curriculum curricula|memorandum memoranda|
stratum strata|referendum referenda|addendum addenda|erratum errata|
millennium millennia|stadium stadia|index indices|appendix appendices|matrix matrices|
vertex vertices|cactus cacti|fungus fungi|nucleus nuclei|stimulus stimuli|
alumnus alumni|radius radii|syllabus syllabi|larva larvae|alga algae|formula formulae|
antenna antennae|nebula nebulae|corpus corpora|genus genera|bus buses|gas gases|
lens lenses|virus viruses|campus campuses|bonus bonuses|census censuses|
status statuses|focus focuses|chorus choruses|circus circuses|surplus surpluses|
consensus consensuses|quiz quizzes|movie movies|cookie cookies|tie ties|pie pies|
lie lies|zombie zombies|calorie calories|prairie prairies|rookie rookies|
selfie selfies|genie genies|species|series|means|news|headquarters|politics|economics|
physics|mathematics|ethics|athletics|statistics|diabetes|measles|chess|regards|troops|
clothes|goods|thanks|contents|pants|jeans|trousers|savings|remains|whereabouts|
proceedings|surroundings|auspices|finances|tropics|outskirts|premises|scissors|
money monies|gallows|crossroads|barracks|shoe shoes|toe toes|canoe canoes|foe foes|
horseshoe horseshoes|oboe oboes|niche niches|cache caches|ache aches|
headache headaches|axe axes|gross|bias biases|canvas canvases|atlas atlases|
alias aliases|grandchild grandchildren|stepchild stepchildren|housewife housewives|
midwife midwives|afterlife afterlives|bookshelf bookshelves|passerby passersby|
dormouse dormice
"""
_OTHERS = {
    "ADJ": "good better best|bad worse worst|far farther further farthest furthest|"
    "more|most|less|least|late latter|old elder eldest|ill",
    "ADV": "well better best|badly worse worst|more|most|less|least|"
    "far farther further furthest|not n't n’t nt|soon sooner soonest|"
    "early earlier earliest|late later|long longer longest|fast faster fastest|"
    "hard harder hardest|close closer closest|high higher highest|near nearer|"
    "quick quicker quickest",
    "PART": "not n't n’t nt|to na ta|'s ’s ' ’",
    "PRON": "I me|he him|she|we us 's ’s|they them|my mine|our ours|"
    "your yours|their theirs|this these|that those|other others|its|myself|one ones",
    "DET": "a an|this these|that those",
}
_LOWERED = frozenset(
    ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
     "PRON", "SCONJ", "VERB")
)  # fmt: skip


def _table(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in "".join(rows.replace("\n", " ")).split("|"):
        base, *forms = row.split() or [""]
        for form in (base, *forms):
            table.setdefault(form, base)
    return table


_IRREGULAR = {
    "VERB": _table(VERBS),
    "AUX": _table(_AUXILIARIES),
    "NOUN": _table(_NOUNS),
    **{upos: _table(rows) for upos, rows in _OTHERS.items()},
}
_NEGATIONS = frozenset(("n't", "n’t", "nt"))
_PLURALS = frozenset(("NNS", "NNPS"))
_VERBAL = frozenset(("VERB", "AUX"))
# Stems that lost a final e: "mak(ing)", "invit(ed)", "strang(er)".
_LOST_E = re.compile(
    r"""(?: [vcuz] | (?<!s)s | [dlr]g | [bcdfgkpt]l | (?<=[cbt])r
          | (?<![eo])at | cre-?at | perme?at | deline?at
          | [^aeiou](?:[aiou]d|ed|[aou]k|[iu]l|am|um|[iu]n|[aiu]r|ap|[ou]t|[aeiou]g
              |[aiou]b|ol|yp|yl|yr)
          | u(?:ad|ar|ir|ot|id|ok|ak)
          | (?:expl|ign|rest|ad|depl|impl|sc|st)or | (?:adh|interf|persev|rev|c)er
          | (?:comp|compl|del|depl)et | (?:exc|inv|un|ign|c|exped|extrad|wr)it
          | (?:bec|overc|welc|c)om | (?:postp|cond|[^tr]at|thr)on
          | (?:conv|interv|contrav|sc)en | (?:breat|seet|bat|soot|loat|teet|clot|wreat
              |writ|lat)h | (?:^|[^aeiou])(?:[hpbwt]a|[^aeiou]wa)st
          | (?:ch|(?:^|[^w])r|m|str)ang | [l]eng | [lp]ung | fring | imping | hing
          | (?<=[lr])os )$""",
    re.VERBOSE,
)
_SHORT = re.compile(r"(?:^|-)(?:[^aeiou]|qu)*[aeiouy][bcdfgklmnprtz]$")
_KEPT = frozenset(
    "focus bias debut combat format pivot ballot pilot carpet murmur sulfur visit "
    "ruin gossip gallop develop envelop chat rout add err odd egg butt blitz waltz "
    "imperil pencil basil civil devil cavil peril stencil tendril council cabin robin "
    "lantern cover open even happen listen bigot parrot pill brig custom freedom "
    "collar dollar pillar cellar sugar altar vinegar caviar polar solar lunar similar "
    "popular regular clear dear near poor cheap deep soon cool great sweet quiet "
    "proud loud broad odd solid rapid vivid valid timid liquid stupid humid void "
    "evil common modern thin bitter clever proper".split()
)
_DOUBLED = re.compile(r"([bdgmnprtk])\1$")
_NOT_PLURAL = re.compile(r"(?:ss|us|is)$")
_SIBILANT = re.compile(r"(?:ch|sh|ss|x|zz|[^aeiou]o)es$")


@lru_cache(maxsize=65536)
def lemma(form: str, upos: str, xpos: str = "") -> str:
    """The dictionary form of ``form``, given its UPOS and Penn Treebank tags.

    >>> [lemma("said", "VERB", "VBD"), lemma("Making", "VERB", "VBG")]
    ['say', 'make']
    """
    if upos not in _LOWERED:
        return _singular(form) if xpos == "NNPS" else form
    word = form.lower()
    if upos == "PRON":
        return _pronoun(word, xpos)
    known = _IRREGULAR.get(upos, {}).get(word)
    if known is not None and not _plain(upos, xpos, word, known):
        return known
    if upos in _VERBAL:
        return _verb(word, xpos)
    if xpos in _PLURALS:
        return _singular(word)
    if xpos in ("JJR", "RBR"):
        return _stem(word, "er")
    if xpos in ("JJS", "RBS"):
        return _stem(word, "est")
    return word


def _plain(upos: str, xpos: str, word: str, known: str) -> bool:
    """Whether the tag says the word is uninflected though it looks irregular."""
    if upos == "VERB":
        return xpos == "VB" or (xpos == "VBP" and word not in ("am", "are", "'m"))
    if upos == "NOUN":
        return xpos == "NN"
    return upos in ("ADJ", "ADV") and xpos in ("JJ", "RB") and word not in _NEGATIONS


def _pronoun(word: str, xpos: str) -> str:
    if word in ("i", "me"):
        return "I"
    if word == "her":
        return "she" if xpos == "PRP" else word
    return _IRREGULAR["PRON"].get(word, word)


def _verb(word: str, xpos: str) -> str:
    if xpos == "VBZ" and word.endswith("s"):
        return _third_person(word)
    if xpos == "VBG" and word.endswith("ing"):
        return _stem(word, "ing")
    if xpos in ("VBD", "VBN") and word.endswith("ed"):
        return word[:-1] if word.endswith("eed") else _stem(word, "ed")
    return _prefixed(word) if xpos in ("VBD", "VBN") else word


def _prefixed(word: str) -> str:
    """An irregular verb behind a prefix: "re-wrote", "outsold"."""
    for prefix in ("re-", "over", "out", "under", "re", "mis", "pre", "un", "fore"):
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 2 and rest in _IRREGULAR["VERB"]:
            return prefix + _IRREGULAR["VERB"][rest]
    return word


def _third_person(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if _SIBILANT.search(word) else word[:-1]


def _singular(word: str) -> str:
    lower = word.lower()
    if not lower.endswith("s"):
        if lower.endswith("men") and len(word) > 4:
            return word[:-2] + ("AN" if word.isupper() else "an")
        return word
    if _NOT_PLURAL.search(lower) or len(word) < 3:
        return word
    for mark in ("'s", "’s"):
        if lower.endswith(mark):
            return word[:-2]
    if lower[:-1].isdigit():
        return word
    if lower.endswith("ies") and len(word) > 4:
        return word[:-3] + ("Y" if word.isupper() else "y")
    return word[:-2] if _SIBILANT.search(lower) else word[:-1]


def _stem(word: str, ending: str) -> str:
    """What is left without the ending, its final e, y or single letter restored."""
    stem = word.removesuffix(ending)
    if stem == word or len(stem) < 2 or not re.search("[aeiouy]", stem):
        return word
    if ending != "ing" and stem.endswith("i"):
        return stem[:-1] + ("ie" if len(stem) == 2 else "y")
    if stem in _KEPT or stem.endswith(("ss", "ll", "ff", "zz", "w", "x", "y")):
        return stem
    if _DOUBLED.search(stem):
        return stem[:-1]
    if _SHORT.search(stem) or _LOST_E.search(stem):
        return stem + "e"
    return stem
