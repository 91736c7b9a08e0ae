"""English words that decide how far a date reaches beside the event it stands with."""

from __future__ import annotations

import re

CLOCK = re.compile(
    r"(?:(?:about|around|shortly before|shortly after|just before|just after) )?"
    r"(?:midnight|noon|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?| o'clock)?)"
    r"(?: local time)?",
    re.IGNORECASE,
)
"""An hour of the clock without its day."""

DEICTIC = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|last night"
    r"|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
"""Words for a day that count from when they are spoken."""

QUOTES = frozenset(('"', "“", "‘", "«", "„", "``"))
"""Signs that open the words of somebody."""

LATER_ON = frozenset(("later", "late"))
"""Adverbs before "this year" of a time still to come when they are said."""

FISCAL = re.compile(r"\b(?:fiscal|financial year|business year)\b", re.IGNORECASE)
"""Words of a year that need not begin in January."""

ACCOUNTED = {"quarter": 3, "half": 6, "year": 12}
"""Periods that a firm reports on, and their months."""

BEGINNING = frozenset("begin start open commence".split())
ENDING = frozenset("end conclude close finish complete wrap".split())
"""Verbs that tell the first or the last day of what takes several."""

CLAIMS = frozenset(
    "accusation allegation assertion charge claim contention suggestion".split()
)
"""Nouns for the word of somebody, that another may answer."""

GOING_ON = frozenset("continue enter last persist rage stretch drag go proceed".split())
"""Verbs of what has not ended: "continued for a third day", "entered its fifth day"."""

BOUNDARIES = frozenset(
    "beginning start outbreak onset launch opening end conclusion close".split()
)
"""Nouns of the first or last day of what they are "of"."""

DECIDING = frozenset(
    """agree decide resolve opt choose vow pledge promise threaten swear undertake
    consent volunteer vote offer propose order ask urge tell instruct direct command
    request require call beg press plead appeal demand invite summon exhort warn advise
    encourage authorize authorise sentence""".split()
)
"""Verbs of undertaking or ordering: news tells on which day that was done, and not
for which it was."""

JUDGING = frozenset(
    """sentence sentenced convict conviction acquit acquittal try trial jail imprison
    fine guilty plead hang execute pardon compensate prosecute""".split()
)
ATONING = JUDGING | {"serve"}
CHARGES = ("for", "of", "over", "to")
"""What is judged, and the prepositions before what it was done for: "guilty of"."""

LOOKING_BACK = frozenset(
    """overturn quash reverse uphold annul vacate affirm appeal avenge commemorate
    investigate probe review reconstruct""".split()
)
"""Verbs of what is done after the event that is their object."""

OCCASIONS = frozenset(
    """war revolution uprising coup revolt election referendum olympics game games cup
    championship championships tournament open playoff playoffs final finals derby
    summit conference congress convention festival fair ceremony earthquake
    hurricane flood famine epidemic pandemic massacre riot crisis crash season
    campaign race marathon regatta expo""".split()
)
"""Nouns of what takes its time from a date before it, and gives it to its clause."""

LASTING = frozenset(
    """suspend ban bar close shut block blockade seal cut lock halt stop freeze ground
    arrest detain jail imprison capture seize occupy hospitalize hospitalise
    admit dismiss sack fire remove replace appoint name elect install exile banish
    displace evacuate separate divorce marry bury retire extinguish abolish
    repeal lift cancel postpone destroy abandon discontinue""".split()
)
"""Verbs whose passive with "since" tells how long their outcome has lasted."""

CLOSELY = frozenset("just shortly soon immediately right moments minutes hours".split())
"""What leaves hardly any time before "after" and "before"."""

NEXT = frozenset("soon after afterwards afterward subsequently then but".split())
"""Words of a conjoined clause on another time than that of the first."""

ISSUING = frozenset(
    """issue publish release send write post give make broadcast file sign date deliver
    air print email e-mail""".split()
)
"""Verbs of which a text or speech is made and made known in one."""

MEETING = frozenset(
    """meet meeting gather convene assemble summit conference appearance appear talk
    visit congregate""".split()
)
"""Predicates of coming together or before an audience."""

AT_MEETINGS = frozenset(
    """discuss debate talk consider review address present unveil introduce announce
    speak mark celebrate commemorate honor honour mourn sign negotiate vote
    demonstrate launch""".split()
)
"""What those who come together do there."""

RESCHEDULING = frozenset(
    """set schedule reschedule postpone move delay defer adjourn push put bring shift
    fix slate book backdate extend prolong""".split()
)
DESTINATIONS = ("for", "to", "until", "till")
"""Verbs of giving something a time, and the prepositions before that time."""

EDGES = {"backdate": "since", "extend": "until", "prolong": "until"}
"""Those that only move its beginning or its end, and to what."""

DECLARING = frozenset(
    """declare call name dub label consider rate rank deem proclaim pronounce term
    make""".split()
)
"""Verbs that tell what their object is."""

ONCE_MEANT = ("originally", "initially")
MEANT = frozenset("due schedule scheduled plan expect set slate mean intend".split())
"""Adverbs and participles of a time that no longer holds: "originally due in May"."""

HOSTING = frozenset(
    "host hold stage win lose play attend organize organise contest enter miss".split()
)
"""Verbs whose object tells when they are true: "hosted the 1954 final"."""

THROUGHOUT = frozenset("for over during throughout through".split())
"""Prepositions of a length that something goes on."""

FOR_A_TIME = frozenset(
    """sign extend delay postpone defer adjourn loan lend lease rent hire contract
    renew grant give award pledge offer set allow permit approve agree promise plan
    leave go come return order impose declare announce call demand request""".split()
)
"""More verbs whose "for" tells how long their outcome lasts: "signed for two years"."""

RECORDS = frozenset(("first", "only"))
"""Words besides superlatives of what has not been so since: "the first since 2010"."""

LONG_SPANS = frozenset("year decade century generation".split())
UP_TO_NOW = frozenset(("past", "last"))
"""What a record is told to be the greatest of: "in the past ten years"."""

SHARES = frozenset(("percent", "%", "pct", "cent"))
"""Units of a share: "from 5 percent in May"."""
FRACTIONS = SHARES | frozenset("half third quarter fifth tenth".split())
"""Those and parts of a whole: "cut in half"."""

ACCOUNTS = frozenset(
    """sale revenue profit net income earnings loss charge gain turnover production
    output shipment""".split()
)
"""Nouns of a firm's figures, which are told for a quarter or a year."""

COUNTED_BACK = frozenset(("ago", "earlier", "before"))
"""Adverbs that count back to what an amount is compared with: "from a year ago"."""

TRADED_IN = frozenset(("trading", "exchange"))
"""Nouns of where a price is quoted: "closed at $9 in composite trading"."""

FOLLOWING = frozenset("follow recall resemble echo blame".split())
"""Verbs whose object may have a date of its own: "follows a walkout in March"."""

TOPICS = ("for", "about", "on", "over", "of")
"""Prepositions of what somebody speaks of: "apologized for the leak"."""

PROCESSES = frozenset(
    """case trial war campaign career season tenure term investigation inquiry process
    life childhood presidency reign construction pandemic epidemic dispute""".split()
)
"""Nouns of what takes weeks or more: what is told "during" it has no day."""

LONG_LASTING = PROCESSES | frozenset(
    """conflict insurgency rebellion unrest turmoil drought recession downturn slowdown
    inflation shortage occupation embargo heatwave warming crisis outbreak spread
    growth expansion battle standoff feud manhunt plight exodus presence fight struggle
    tension turbulence upheaval demand violence poverty delay""".split()
)
"""Nouns of what goes on behind the news: "resilient against the turmoil"."""

GENERALLY = frozenset("know tend".split())
"""Verbs before "to" of what is so at any time: "is known to cause it"."""

CAUSING = frozenset("cost cause lead force drive push leave prompt".split())
"""Verbs of what something has brought about since it happened."""

EARLIER = frozenset("recent previous earlier past former prior".split())
"""Adjectives of what happened before the day it is told with."""
BEFORE_NOW = ("previously", "formerly", "originally", "recently", "once")
"""Adverbs of it."""

STOPPING = ENDING | frozenset("halt stop resolve settle quell curb suspend".split())
"""Verbs of what had gone on before: "ended the partnership"."""

REACTING = frozenset(
    """condemn denounce deplore regret lament mourn criticize criticise praise hail
    applaud challenge dispute contest""".split()
)
"""Verbs of what is said to something that happened, on its day or later."""

LEARNING = frozenset("discover find learn notice realise realize".split())
"""Verbs of coming to know what was so by then: "learned that it was missing"."""

FINDING = frozenset(
    """identify confirm discover record document detect diagnose report register find
    verify""".split()
)
FOUND = frozenset(
    """death case infection outbreak disease illness casualty fatality murder leak
    breach fraud abuse""".split()
)
"""Verbs of finding, and nouns of what had happened when it is found."""

PUNISHING = frozenset(
    """suspend ban bar dismiss sack remove fine convict sentence jail imprison
    disqualify expel strip demote""".split()
)
"""Verbs of what is done to somebody "after" or "for" doing something."""

LONG_WHILES = frozenset("week month year decade century".split())
"""Units of what has taken long: "years of war"."""

CHOOSING = frozenset("choose pick select designate reserve".split())
"""Verbs whose object may be a time: "Friday was chosen"."""

AGES = frozenset("today tomorrow yesterday".split())
OF_AN_AGE = frozenset(
    """world society generation age era culture youth child kid economy climate
    environment standard price rate dollar money technology lifestyle life consumer
    customer parent student teenager woman man people""".split()
)
"""Days that stand for an age, and nouns they do so before: "today's world"."""

PARTS_OF_DAYS = frozenset("hour part morning evening afternoon night paper".split())

CALAMITIES = frozenset(
    """bombing bomb blast explosion explode detonate attack assault shooting shoot
    slaying slay killing kill murder assassination assassinate death die dead perish
    drown crash accident disaster tragedy catastrophe invasion invade kidnapping kidnap
    abduct abduction massacre slaughter raid ambush sinking sink wreck shipwreck
    collapse fire blaze burn flood earthquake quake tsunami storm hurricane hijacking
    hijack rape suicide coup breakup overthrow stabbing stab wound injure hurt strike
    clash airstrike atrocity outbreak derailment derail""".split()
)
"""Nouns and verbs of violence and disaster, which are talked of for long after."""
CALAMITIES_AS_NOUNS = frozenset("fire strike storm flood clash coup burn".split())
"""Those of them that tell of something else as verbs: "fired the manager"."""

DEADLY = frozenset(
    "die perish drown kill murder slay assassinate massacre wound injure".split()
)
"""Verbs of them that tell whom they befell."""

TAKING_PLACE = frozenset("occur happen take come follow begin".split())
"""Verbs of a noun that tell when it was, and not what is said of it since."""
