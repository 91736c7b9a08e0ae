"""English words by which a word that evokes an event is one of the timeline.

Read by ``dateline.events.detecting``.
"""

from __future__ import annotations

GRAMMAR_WORDS = frozenset(("according", "including", "following", "regarding"))
"""Participles that have become prepositions."""

LIGHT_VERBS: dict[str, frozenset[str]] = {
    verb: frozenset(nouns.split())
    for verb, nouns in {
        "sign": "deal agreement order treaty contract accord pact bill law decree "
        "memorandum ceasefire truce letter declaration charter",
        "hold": "talk meeting election vote referendum summit rally protest hearing "
        "conference trial ceremony auction funeral discussion "
        "negotiation march vigil debate exercise poll",
        "make": "statement decision announcement visit arrest attempt offer appeal "
        "call comment remark speech deal claim appearance landing return payment "
        "progress change trip bid investment recommendation contribution apology "
        "request promise proposal complaint commitment effort flight allegation "
        "recovery",
        "take": "place part action office step control vote measure power decision "
        "oath charge responsibility effect hostage leave precaution",
        "give": "speech birth order evidence testimony interview approval permission "
        "address warning statement notice leave boost keynote ban sentence fine "
        "penalty award",
        "launch": "attack investigation campaign inquiry offensive strike raid "
        "operation probe assault appeal bid search missile rocket",
        "carry": "attack strike raid operation search",
        "conduct": "search investigation attack raid interview survey test study "
        "strike operation review election",
        "stage": "protest coup attack rally demonstration strike walkout",
        "mount": "attack campaign challenge operation rescue",
        "reach": "agreement deal decision settlement verdict accord consensus",
        "issue": "statement warning order apology arrest ruling decree report alert "
        "warrant evacuation",
        "file": "lawsuit complaint suit charge appeal motion petition claim",
        "deliver": "speech verdict statement address blow",
        "win": "election vote race title award prize case appeal contract order",
        "pass": "law bill resolution sentence",
        "strike": "deal agreement",
        "commit": "crime suicide murder",
        "wage": "war campaign battle",
        "enter": "talk negotiation agreement service",
        "undergo": "surgery operation treatment test examination",
        "suffer": "injury loss attack defeat damage",
        "sustain": "injury loss damage",
        "receive": "injury criticism",
        "convene": "meeting summit session conference talk",
        "extend": "invitation apology condolence thanks",
        "offer": "apology condolence sympathy support resignation",
        "express": "support condolence concern regret",
        "tender": "resignation",
        "face": "trial",
        "lose": "election vote race case appeal",
        "pay": "visit tribute",
        "open": "fire investigation inquiry",
        "place": "order ban",
        "secure": "deal agreement order contract",
        "grant": "permission bail leave asylum",
        "impose": "sanction ban curfew restriction tariff fine",
        "announce": "plan",
        "do": "damage",
        "have": "talk meeting conversation injury effect impact stoppage strike "
        "accident argument fight crash stroke operation quarrel row fall",
    }.items()
}
"""Verbs that lend tense to an event noun: the two are one event."""

PARTICLES = frozenset("down up off out over away back in on apart".split())
"""Adverbs that make one verb with the verb beside them."""

ASPECTUAL = frozenset(
    """begin start continue resume keep finish stop cease complete end commence
    proceed go quit halt suspend""".split()
)
"""Verbs that tell a phase of the event in their complement."""

ENDING = frozenset("finish stop cease end quit halt suspend".split())
"""Those by which what their object names is over: "halted production"."""

ENDS = frozenset("end halt close stop standstill conclusion".split())
"""What something is brought to that is over."""

SCHEDULING = frozenset("planned scheduled set due slated expected".split())
"""Participles that only give their noun a date: "a debate planned for May"."""

PURPOSING = frozenset("aimed intended meant".split())
"""Those that only give it an aim: "a deal aimed at ending the war"."""

GRAMMAR_VERBS = frozenset(
    """be have do get seem remain include involve contain consist
    mean tend need regard belong represent concern lie equal resemble depend
    exist possess comprise total""".split()
)
"""Verbs that rarely evoke an event of the story by themselves."""

EVENT_FORMS = frozenset(("lied",))
"""Forms of these that do: what lies somewhere lay there."""

PROSPECTS = frozenset("about bound due sure certain poised destined".split())
"""Those that are no events themselves: "is bound to resign"."""

PERIODS = frozenset("quarter year month week season period half semester term".split())

BOUNDING_PERIODS = frozenset(("end", "begin", "start"))
"""Verbs that tell of a period only which it is: "the quarter, which ended in June"."""

GENERIC_NOUNS = frozenset(
    """government organization organisation company building service network
    business equipment industry leadership administration management population
    situation economy policy system security development environment technology
    operation power work life position information""".split()
)
"""Nominalisations that more often name a thing than an event."""

SETTINGS = frozenset(("trading", "dealing", "dealings"))
"""What a market does all day: where a price fell, "in late trading", is no event."""

CONDITION_CASES = ("under",)
"""Prepositions that make a condition of a bare event noun: "under investigation"."""
