"""English words that decide what an event is: who reports, what is real, what
merely begins.  Lemmas, lower case; sets for membership, mappings for outcomes.

Sources: the event classes of TimeML 1.2.1; the source-introducing and
factuality predicates follow the classes of FactBank (Sauri and Pustejovsky 2009).
"""

from __future__ import annotations

from dateline.languages.en.calendar_names import DAY_NAMES, MONTH_NAMES
from dateline.values import Factuality as F

REPORTING = frozenset(
    """say tell report announce state claim declare add note explain argue
    comment write tweet post email e-mail describe warn insist assert allege
    contend confirm deny reply respond stress emphasise emphasize reiterate
    remark reveal disclose acknowledge admit concede predict suggest call urge
    recount testify suspect believe indicate accuse condemn criticize criticise
    praise cite quote voice vow pledge promise threaten apologize apologise
    caution inform brief mention maintain affirm observe signal conclude recall
    complain counter dismiss reject refute dispute denounce hail thank
    congratulate blame speak express release publish issue estimate""".split()
)
"""Verbs whose subject is a source and whose complement is what it says."""

SPEECH = REPORTING - frozenset("call release publish issue describe".split())
"""Reporting verbs that make a statement whatever their object."""

PLAIN_SPEECH = frozenset(
    """say tell announce state tweet email e-mail testify apologize apologise deny
    warn insist assert""".split()
)
"""Verbs of saying that are statements even without their content."""

ATTITUDES = frozenset(
    """caution condemn criticize criticise praise accuse blame thank hail denounce
    threaten vow pledge promise urge allege congratulate complain confirm admit
    acknowledge""".split()
)
"""Reporting verbs whose object is what the statement is about."""

SPEECH_NOUNS = frozenset(
    """statement remark comment speech interview announcement tweet warning claim
    allegation accusation denial apology declaration briefing testimony""".split()
)
"""Nouns that name an act of saying."""

DEMANDING = frozenset("demand request order".split())
"""Verbs that tell a wish of their subject, and are no reports."""

DISCLOSING = frozenset(
    """announce report confirm reveal disclose allege claim cite""".split()
)
"""Reporting verbs that tell an event in their object: "announced job cuts"."""

QUOTING = frozenset(("quote", "cite"))
"""Verbs of repeating: "quoted the minister as saying"."""

SOME = frozenset("some many others several most few".split())
"""Words that are a source by themselves: "some say"."""

JUDGING = frozenset(
    """characterise characterize denounce depict describe dismiss hail label portray
    praise present regard represent see view""".split()
)
"""Verbs whose "as" tells what their subject takes their object for."""

DOCUMENTS = frozenset(
    """report letter document email e-mail memo note article post message figure data
    statistic study survey poll release transcript""".split()
)
"""Nouns that tell what their authors say."""

ANY_STATEMENT = frozenset(("statement", "remark", "comment"))
"""Nouns that name whatever somebody said."""

MEASURES = frozenset(
    """plan schedule strength size need rule law custom tradition weight age number
    level wish instruction principle ability merit demand preference taste rank
    height length speed price value cost income""".split()
)
"""Nouns that "according to" measures by, and that say nothing."""

OCCURRING = frozenset(
    """occur happen begin start continue resume commence erupt""".split()
)
"""Verbs that only say of the event in their subject that it was there, or from when."""

MODALS: dict[str, F] = {
    "will": F.PLANNED,
    "shall": F.PLANNED,
    "ll": F.PLANNED,
    "'ll": F.PLANNED,
    "’ll": F.PLANNED,
    "wo": F.PLANNED,
    "would": F.CONDITIONAL,
    "'d": F.CONDITIONAL,
    "’d": F.CONDITIONAL,
    "could": F.POSSIBLE,
    "can": F.POSSIBLE,
    "ca": F.POSSIBLE,
    "may": F.POSSIBLE,
    "might": F.POSSIBLE,
    "should": F.POSSIBLE,
    "must": F.POSSIBLE,
    "ought": F.POSSIBLE,
}
"""Modal auxiliaries and what they make of their verb."""

PLANNING = frozenset(
    """plan intend schedule expect aim set agree promise threaten vow pledge
    prepare brace gear propose plot decide commit slate due vote look decline refuse
    announce arrange anticipate forecast predict project await ready on about bound
    sure certain poised destined""".split()
)
"""Predicates that put the event in their infinitive after themselves."""

UP_FOR = frozenset("up head bound due".split())
"""Predicates that put ahead what stands behind their "for": "is up for a vote"."""

ANNOUNCED_FACTS = frozenset(
    """death birth loss result verdict arrest capture discovery seizure finding
    breakthrough report profit decision ruling""".split()
)
"""What is there already when it is announced."""

MEETING_MARKS = ("at", "during", "in", "amid", "with")
"""Prepositions of the occasion at which something is planned."""

TRYING = frozenset("try attempt seek strive struggle endeavour endeavor".split())
"""Verbs of trying: how it is tried happens with them."""

DECLINING = frozenset(("decline", "refuse"))
"""Planning predicates that plan the opposite."""

WEIGHTY = frozenset("necessary important essential vital crucial anxious".split())
"""Adjectives that leave open what is to happen, and judge what is told in the past."""

WISHING = frozenset(
    """want hope urge ask call demand allow seek try attempt consider wish request
    offer invite encourage recommend advise advocate struggle fight aspire need
    willing able likely unlikely possible eager keen ready free appeal beg tell
    order instruct warn caution persuade push lobby enable let permit authorize
    authorise discuss mull weigh contemplate suggest bid fear worry hesitate
    reluctant supposed require hard difficult easy prohibit forbid capable
    negotiate eligible entitle""".split()
).union(WEIGHTY)
"""Predicates that leave open whether the event in their complement happens."""

PREVENTING = frozenset(
    """deny refute reject dispute prevent avoid avert cancel abandon fail refrain
    ban bar block forbid prohibit dismiss scrap drop incapable unable""".split()
)
"""Predicates whose complement did not happen, or is said not to have."""

FALSE = frozenset("false untrue wrong baseless unfounded groundless fake".split())
"""Adjectives that deny the report they are said of."""
LIES = frozenset("lie hoax myth fabrication falsehood".split())
"""Nouns that deny what they are said of: "it is a lie that …"."""
REPORTS = frozenset(
    """report claim rumor rumour allegation suggestion accusation assertion speculation
    suspicion""".split()
)
DISMISSING = frozenset("deny dismiss reject refute dispute disavow debunk".split())
"""Nouns of what is told, and verbs by which it is denied: "dismissed reports that"."""
TRUE = frozenset("true correct accurate case fact".split())
"""Predicates whose negation does: "it is not the case that …"."""
WRONGLY = frozenset("wrongly falsely mistakenly erroneously incorrectly".split())
"""Adverbs by which a report is said not to hold."""

NEARLY = ("nearly", "almost")
"""Adverbs that say it did not quite happen."""

MULTIPLYING = frozenset("double triple treble quadruple quintuple halve".split())
"""Verbs of how much, of which "almost" is only a little less."""

TO_BLAME = frozenset(("responsible",))
"""Predicates whose "for" takes what there was, whoever brought it about."""

LIKELY = frozenset("likely unlikely possible probable conceivable".split())
FORECAST = frozenset("expect forecast predict due schedule plan project".split())
"""Predicates that put their subject ahead: "a strike is likely", "snow is forecast"."""

LACKING = frozenset("require need want".split())
"""Verbs whose passive subject is not there yet: "more training is needed"."""

FORBIDDING = frozenset("prohibit forbid outlaw ban".split())
"""Verbs whose passive subject does not take place: "fishing was prohibited"."""

NEWS_PRESENT = frozenset("come follow mark bring".split())
"""Verbs whose simple present sets one piece of news beside another: "the move comes
after a strike"."""

LASTING = frozenset(
    """rule govern lead head run hold detain jail imprison live reside work serve stay
    remain keep occupy control own fight suffer wage wait struggle close shut suspend
    block besiege ground display""".split()
)
"""Verbs that go on where they have done so "since May"."""

POSTPONING = frozenset("postpone delay defer reschedule".split())
"""Predicates that leave their complement for later."""

TIMING = frozenset("set move push bring shift fix adjourn".split())
"""Verbs that leave their object for the day behind "for" or "to"."""

TIME_UNITS = frozenset("hour day night week month season year decade century".split())
"""What a length is counted in: "for two years"."""

CALENDAR_WORDS = frozenset((*MONTH_NAMES, *DAY_NAMES, "tomorrow", "next"))
"""Words of a day, month or year to come."""

POSTPONING_PARTICLES: dict[str, str] = {"put": "off", "push": "back"}
"""Phrasal verbs that do."""

SEEMING = frozenset(("seem", "appear"))
"""Verbs that do not vouch for their infinitive."""

HEDGES = (
    "probably", "possibly", "perhaps", "maybe", "apparently", "allegedly",
    "reportedly", "supposedly", "presumably", "purportedly", "likely",
)  # fmt: skip
"""Adverbs that do not vouch for their verb."""

PRESUPPOSING = (
    "after", "since", "because", "while", "despite", "following", "amid", "over",
    "due", "alongside",
)  # fmt: skip
"""Marks of clauses and phrases that are taken for granted."""

AWAITING = frozenset(("before", "until", "till"))
AWAITING_IN_PRESENT = frozenset(("when", "once", "after", "as"))
"""Conjunctions of clauses that lie ahead where their main clause does, the latter
when told in the present: "will resign when the vote ends"."""

RELATED = frozenset("related linked connected unrelated link connect relate".split())
"""Predicates of what is there already: "the blasts may be linked"."""

ARISING = frozenset("begin start commence open happen occur".split())
"""Verbs whose subject is not there before they are true."""

HEARSAY = frozenset("say report rumor rumour".split())
"""Verbs whose passive does not vouch for its infinitive: "is said to have won"."""

MAKING = frozenset(
    """announce award complete conclude deliver finalise finalize get issue make
    negotiate obtain propose reach receive seal secure seek sign strike win""".split()
)
"""Verbs by which an agreement or decision first comes about."""

MADE = frozenset(
    """deal agreement contract pact accord treaty settlement decision ruling verdict
    order""".split()
)
"""What exists once it is agreed or decided, before it does anything."""

COMING_ABOUT = frozenset(
    "take come go proceed materialise materialize continue resume last exist".split()
)
"""Verbs whose negation may deny their subject: "the talks did not go ahead"."""

AFTERMATH = frozenset(
    """response reaction aftermath wake anniversary victim survivor perpetrator
    suspect investigation inquiry probe condemnation memory responsibility
    compensation repeat rerun recount cause impact effect consequence toll end halt
    certification confirmation ratification recognition celebration solution
    resolution remedy anger outrage grief shock mourning footage video details
    motive role involvement complicity""".split()
)
"""Nouns that take what hangs on them for granted: "an inquiry into the fire"."""

ABOUT_FACTS = frozenset(
    """investigate probe examine end mourn commemorate condemn criticise criticize
    survive explain punish avenge regret lift overturn reverse revoke resolve solve
    settle defuse protest decry honor honour remember""".split()
)
"""Verbs whose object was there before them: "failed to end the strike"."""

SEEING_TO = frozenset("see have get want need like".split())
"""Verbs with an object and what is done to it: "will see fifty jets delivered"."""

DISCUSSING = frozenset("discuss debate address review".split())
"""Verbs whose definite object is there: "met to discuss the attack"."""

COMMENTING = frozenset("comment remark reflect elaborate".split())
"""Verbs whose "on" or "about" takes a fact: "declined to comment on the arrests"."""

REPAYING = frozenset(
    """compensate apologize apologise thank punish blame criticize criticise condemn
    praise honour honor reward fine jail convict sentence""".split()
)
"""Verbs whose "for" takes a fact: "will be compensated for the delay"."""

REFUSING = frozenset("reject dismiss dispute refute refuse decline".split())
CRIMES = frozenset(
    """killing murder slaying shooting bombing robbery kidnapping abduction
    assassination massacre rape theft""".split()
)
"""What a case is about: "will be charged in the murder"."""
CASES = frozenset(
    """charge try convict indict suspect arrest sentence acquit accuse jail detain hold
    implicate question investigate guilty innocent case trial role verdict suspect
    conviction indictment involvement witness""".split()
)
"""What stands before "in" and what a case is about."""
PROPOSALS = frozenset(
    """bid offer proposal request claim report assessment plea appeal application
    motion suggestion accusation allegation invitation objection argument complaint
    challenge criticism call demand petition lawsuit warning""".split()
)
"""What exists although it is rejected."""
OPPOSING = frozenset("block oppose fight resist thwart repel fend".split())
"""Verbs whose object, if a proposal, is there: "a suit to block the bid"."""
RULINGS = frozenset(
    """decision ruling verdict sentence fine penalty sanction suspension dismissal
    conviction result outcome punishment""".split()
)
"""What others have done already when it is rejected."""

ACQUITTING = frozenset("acquit clear exonerate absolve".split())
"""Verbs of finding that somebody did not do it: "acquitted of murder"."""

NEARING = frozenset("near approach close".split())
"""Words of what is not reached yet: "is close to a deal", "nears a deal"."""

DEPENDING = frozenset("conditional conditioned contingent dependent".split())
"""Predicates whose "on" takes what must come first: "is contingent on a vote"."""

BUSINESS = frozenset(
    "operate distribute produce manufacture underwrite publish market".split()
)
"""Verbs that in the simple present tell what somebody does all year, which is no
event: "Kestrel produces toys"."""

WARNING = frozenset("warn caution fear".split())
"""Verbs whose "of", "about" and "against" take what may come."""

ARGUING = frozenset("argue campaign press push plead lobby pray wait".split())
"""Verbs whose "for" takes what is wished."""

NAMING = frozenset("call describe name dub label term brand".split())
"""Verbs whose object is judged, not addressed: "called the ban strange"."""

ADDRESSING = frozenset("call tell warn inform".split())
"""Wishing verbs whose bare object is not what is wished."""

FACTUAL_NOUNS = frozenset("time order decree law ruling".split())
"""Nouns whose infinitive is no aim: what counts, and what acts by being made."""

DOUBTING = frozenset("see think believe expect imagine suppose".split())
"""Verbs whose negation denies what they are about."""

CANCELLING = frozenset("cancel scrap avert prevent abandon abort thwart foil".split())
"""Verbs whose passive subject does not take place."""

KILLABLE = frozenset("deal bill plan proposal project agreement amendment".split())
"""What does not take place when it is killed."""

INVERTED = frozenset(("had", "were", "should"))
"""Auxiliaries that make a condition by standing before the subject."""

DENYING = frozenset("deny refute reject dispute disavow".split())

ALLEGING = frozenset(
    """accuse allege suspect claim charge believe think blame fear speculate
    suggest assume rumor rumour estimate indict sue""".split()
)
"""Predicates that do not vouch for their complement."""

IMPLICATIVE = frozenset(
    """manage force begin start continue help lead cause make have get go come
    compel succeed happen serve use see hear watch find leave bring oblige
    prompt keep send rush gather remember regret cease finish resume use dare
    proceed bother become know find show prove turn tend""".split()
)
"""Predicates whose complement happened when they did (Karttunen 1971)."""

CONDITION_MARKS = frozenset(("if", "unless", "whether", "lest"))

NEGATIONS = frozenset(("not", "n't", "n’t", "never", "no", "neither", "nor", "without"))
NEGATIVE_SUBJECTS = frozenset(("nobody", "nothing", "none", "neither"))
FREE_CHOICE = frozenset(("any", "anyone", "anybody", "anything", "whoever", "whatever"))
"""Words for whoever or whatever it may be."""

BIRTH = frozenset(("bear", "born", "birth"))
"""What begins a life: nothing else that is told of it was on that day."""
DYING = frozenset(("die", "death"))

NOMINAL_CUES: dict[str, F] = {
    **dict.fromkeys(
        """planned proposed upcoming forthcoming scheduled future next intended
        expected looming imminent impending""".split(),
        F.PLANNED,
    ),
    **dict.fromkeys(
        """alleged possible potential suspected apparent purported supposed
        attempted threatened presumed reported""".split(),
        F.POSSIBLE,
    ),
    **dict.fromkeys("ongoing current continuing".split(), F.ONGOING),
    **dict.fromkeys("cancelled canceled averted abandoned aborted".split(), F.DENIED),
}
"""Adjectives on an event noun that decide whether it is real."""

NOMINAL_HEADS: dict[str, F] = {
    **dict.fromkeys(
        """plan preparation proposal schedule intention promise pledge bid
        deadline prospect offer means aim goal purpose objective delay
        postponement framework timetable roadmap groundwork""".split(),
        F.PLANNED,
    ),
    **dict.fromkeys(
        """risk threat possibility fear danger chance hope call demand request
        allegation claim accusation suspicion likelihood potential rumor rumour
        ability right need attempt effort option opportunity verge brink
        cusp""".split(),
        F.POSSIBLE,
    ),
    **dict.fromkeys(
        "ban lack absence prevention cancellation denial".split(), F.DENIED
    ),
}
"""Nouns that govern an event ("plans for a strike") and decide whether it is real."""

CIRCUMSTANCE = ("in", "during", "amid", "at", "by", "with")
"""Prepositions that set an event noun beside its verb: "killed in an explosion"."""

DISTINGUISHING = frozenset(
    """first second third fourth fifth sixth seventh last next new another other
    previous earlier later former subsequent further separate similar more
    final latest fresh""".split()
)
"""Adjectives that set an event apart from the others of its kind."""

COMPANY_FORMS = frozenset("inc corp co ltd llc plc ag sa gmbh".split())
"""Abbreviations that a company's name may end with or not."""

INDEFINITE = frozenset(("a", "an", "another"))
"""Articles of somebody or something new."""

DEFINITE = frozenset(("the", "this", "that", "these", "those"))

OTHER_TIMES = (
    "previously", "earlier", "formerly", "originally", "once", "later", "recently",
    "already", "since", "subsequently", "eventually", "often", "repeatedly",
)  # fmt: skip
"""Adverbs that take their verb out of the time of the telling."""

CONTRAST_MARKS = ("while", "whereas", "although", "though")
BEFORE_MARKS = frozenset(("before", "until", "till"))
AFTER_MARKS = frozenset(("after", "since", "once", "following"))
CAUSE_MARKS = frozenset(("due", "owing", "thanks", "because"))
"""First words of the fixed phrases that name a cause: "due to", "because of"."""

SINCE = frozenset(("since", "from"))
UNTIL = frozenset(("until", "till"))
BY = frozenset(("by",))
BEFORE = frozenset(("before", "prior"))
AFTER = frozenset(("after", "following"))

PERSON_NOUNS = frozenset(
    """man woman boy girl child person people official officer president minister
    spokesman spokeswoman spokesperson leader chief director doctor police judge
    lawyer attorney resident victim survivor witness driver pilot passenger worker
    employee student teacher soldier rebel protester prosecutor lawmaker senator
    governor mayor king queen prince princess author scientist researcher analyst
    expert journalist reporter player coach fan voter candidate critic supporter
    suspect gunman attacker migrant refugee patient executive chairman chairwoman
    founder owner member family parent mother father son daughter brother sister
    husband wife friend colleague neighbour neighbor diplomat envoy ambassador
    commander general investigator firefighter farmer artist actor actress singer
    citizen civilian inmate prisoner hostage crew spectator user customer""".split()
)
ORGANIZATION_NOUNS = frozenset(
    """government company firm group agency party court parliament congress senate
    ministry department union bank university school hospital army military force
    team club council committee commission association organisation organization
    authority police administration cabinet board newspaper magazine broadcaster
    airline manufacturer maker regulator watchdog charity church institute network
    opposition coalition militia navy embassy""".split()
)
