"""English words that decide what a title can leave out, by what they do."""

from __future__ import annotations

QUANTITIES = frozenset(
    """number lot group series dozen hundred thousand million billion majority member
    part pair kind most type half quarter third share piece set bit percent % one all
    some many any each several few both none second minute hour day night week month
    year decade century end beginning start eve aftermath variety range array host
    string handful amount total whole rest remainder bulk portion wave spate batch
    """.split()
)
"""Nouns and pronouns that say little without what they count ("of the ships")."""

LIGHT_NOUNS = QUANTITIES | frozenset(
    """way nothing something anything everything someone anyone everyone nobody person
    people thing those that what why how where when who whatever""".split()
)
"""Words that say little without the clause that describes them."""

DEFINING = frozenset(
    """alleged apparent attempted average central deputy failed fake false first foreign
    former future last mock next only possible potential presumed prime proposed record
    second supreme suspected third top vice would-be""".split()
)
"""Adjectives without which a noun would mean another thing, besides superlatives."""

DEGREES = frozenset("more less most least too".split())
"""Adverbs that make an adjective one of degree: "more efficient", "too late to"."""

ORDINALS = frozenset(
    "first second third fourth fifth last final next only same".split()
)
"""Adjectives that say which one of those that the phrase behind the noun tells of."""

EVERY = frozenset("all every each any no".split())
"""Determiners that claim too much without what restricts the noun."""

ATTRIBUTES = frozenset(
    """amount cost length location name number percentage position price proportion
    rate share size value""".split()
)
"""Nouns of what something has: nothing is done to them, but to what has them."""

PLACES = frozenset(
    """borough city commune county department district island kingdom municipality
    port prefecture province region republic state suburb territory town village
    """.split()
)
"""Nouns that "of" ties to the name of what they are: "the city of Arden"."""

MEASURES = frozenset(
    ("at least", "at most", "more than", "less than", "fewer than", "up to", "over")
    + ("as many as", "as few as", "as much as", "no more than", "no fewer than")
    + ("almost", "nearly", "about", "around", "some", "roughly", "approximately")
    + ("under", "all", "only", "just", "exactly")
)
"""What bounds the number after it."""

NEGATIVE = frozenset(
    "not never neither nor hardly barely scarcely nearly almost only".split()
)
LIMITING = frozenset(
    """conditionally initially largely mainly mostly occasionally originally partially
    partly provisionally rarely seldom sometimes temporarily tentatively unsuccessfully
    virtually
    """.split()
)
"""Adverbs without which a verb would claim more than was told."""

EXCEEDED = frozenset("only just merely simply solely".split())
"""What "not" stands before where there is more: "not only in Lund"."""

FILLERS = frozenset("ah er erm hm hmm uh uhm um".split())
"""Sounds of hesitation."""

SCALES = frozenset("hundred thousand million billion".split())
"""Numerals that "and" may stand behind within a number."""

RELATIVE = frozenset("who whom which that".split())
ASKING = frozenset("how why when where".split())
CONDITIONAL = frozenset("if unless whether".split())
FIRST_PERSON = frozenset("i we my our me us".split())

DANGLING = frozenset(
    """me us him them who which what myself ourselves himself herself itself
    themselves""".split()
)
"""Pronouns that are no subject of a sentence when they stand alone."""

DETERMINERS = frozenset("the a an this that these those its his her their".split())
"""What a noun phrase loses as a title."""

POINTING = frozenset("this that these those".split())
"""Determiners that point to a sentence before, where a title begins with "the"."""

GERUND_MARKS = frozenset("of from by for in with against at to into about on".split())
"""Prepositions and "to" whose verb cannot be read without the clause above."""

PENALTY_MARKS = {
    **dict.fromkeys("sentence condemn".split(), "to"),
    **dict.fromkeys("jail imprison ban suspend disqualify".split(), "for"),
}
"""Verbs -> the preposition before how long somebody is punished."""

TEMPORAL = frozenset("after before while when since upon".split())
"""Words that set a participle beside its clause: "after joining the club"."""

PURPOSE_MARKS = frozenset("to by of from for with".split())

ATTRIBUTING = frozenset("according accord per include including".split())
"""Prepositions of phrases that a title never needs."""

CIRCUMSTANTIAL = frozenset(
    """after before since during until till amid despite because due following without
    unlike besides regarding give given while throughout though""".split()
)
"""Prepositions of phrases about circumstances, which matter least."""

LOCAL = ("in", "at", "on", "near", "outside", "inside", "around", "across", "along")
"""Prepositions that say where, of a verb as well as of the noun before them."""

DIRECTIONAL = frozenset(
    """up down out off away back home forward together apart ahead over here there
    abroad well badly on in through around along""".split()
)
"""Adverbs that complete their verb."""

CONNECTING = frozenset(
    """also too however then now meanwhile still already so thus therefore yet just
    even instead otherwise moreover furthermore indeed currently recently when where
    why how again later earlier ago once only soon perhaps else respectively""".split()
)
"""Adverbs that tie a sentence to those around it, or to the day it was written."""

TAKING_TIME = frozenset("take spend serve get give last wait".split())
"""Verbs whose object may be a length of time, without which they say little."""

AMOUNTS = frozenset("much many more less little few".split())
"""Words of amount that may stand for a noun: "implied as much", "added one more"."""

REASONING = frozenset("blame cite".split())
"""Verbs by which a speaker gives a reason, besides those of saying."""

LEVELS = frozenset("up down off".split())
"""Adverbs that may tell how far something rose, fell or lies."""

DEADLINES = frozenset("set fix choose name pick".split())
"""Verbs whose object may be a date: "set Friday as the deadline"."""

INTRANSITIVE = frozenset(
    """arise arrive collapse die disappear emerge erupt expire fall happen occur plummet
    plunge rise slump soar surge tumble vanish""".split()
)
"""Verbs that have no passive, though their past tense has the form of a participle."""

INCOMPLETE = frozenset("become cause involve include mean prompt make".split())
"""Verbs that say nothing without what follows, besides those of saying."""

ASCRIBING = {"attribute": "to", "ascribe": "to", "blame": "on", "link": "to"}
"""Verbs that give something a cause, by the preposition of the cause."""

COMPANY = ("with", "between", "against", "from", "by")
"""Prepositions of those with whom, or by whom, something is done."""

PROMPTING = frozenset(
    """allow cause compel enable encourage force lead permit prompt push require spur
    urge""".split()
)
"""Verbs whose object is prompted to do something, by whatever it may be."""

FULL_FORMS = {
    "'s": {"be": "is", "have": "has"},
    "'re": {"be": "are"},
    "'m": {"be": "am"},
    "'ve": {"have": "have"},
    "'ll": {"will": "will"},
    "'d": {"would": "would", "will": "would", "have": "had"},
}
"""Contracted auxiliaries by lemma, for a title that would begin with one."""

SPOKEN = frozenset(("'ll", "'re", "'ve", "'d"))
"""Those that are written behind pronouns only."""

PLURAL_WORDS = frozenset("they we you these those all both many some".split())
"""Subjects without a plural ending that take "were"."""

CLITICS = ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m")

CONSONANTAL = ("uni", "use", "usu", "eu", "one", "once")
"""Beginnings of words that are written with a vowel and take "a"."""
