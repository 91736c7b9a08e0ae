"""English words that tell whether a full stop ends a sentence.

Read by ``dateline.text.boundaries``.  Entries are lower case and without the
final full stop.  Source of the classes: Kiss & Strunk 2006, "Unsupervised
multilingual sentence boundary detection", and Chicago Manual of Style, ch. 10.
"""

from __future__ import annotations


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# Stand before a name: never the end when a capital or a digit follows.
TITLES = _words(
    """
    mr mrs ms mx dr drs prof profs rev fr hon messrs mme mlle gen lt col maj sgt cpl
    pvt pfc capt cmdr cdr comdr adm brig gov govs sen sens rep reps pres supt insp
    det amb ald atty lt.col lt.gen maj.gen brig.gen
    """
)

# Always continue, whatever follows.
CONTINUING = _words("e.g i.e eg ie cf viz vs v p.s ps n.b attn")

# Stand before a number: not the end when a digit follows.
NUMBERED = _words(
    """
    no nos nr p pp fig figs sec secs sect art arts vol vols ch chap para paras pt pts
    ver op opp bk ex eq ca c circa approx est b d m r div fl tab
    """
)

# Months and weekdays: not the end when a number or another of them follows.
CALENDAR = _words(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun
    """
)

# May stand inside a name or end a sentence: the end only when a word follows
# that begins sentences.  Words with inner stops (U.S., Ph.D.) belong here too.
AMBIGUOUS = _words(
    """
    inc corp co cos ltd llc plc bros jr sr esq ph.d m.d b.a m.a d.c al etc
    st mt ft ave blvd rd hwy bldg apt ste dist dep dept univ assn assoc asst dir mgr
    intl int'l natl nat'l gov't govt mfg mgmt tel ext
    min max avg sq cu oz lb lbs hr hrs sec yr yrs mo mos wk
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn
    miss mont neb nebr nev okla ore pa penn tenn tex va vt wash wis wisc wyo
    ont que alta sask n.y n.j n.h n.c s.c n.d s.d n.m r.i w.va
    """
)

# Clock halves: the end when a capital follows that is no part of the time.
CLOCK = _words("a.m p.m am pm")
AFTER_CLOCK = (
    _words(
        """
    gmt utc est edt cst cdt mst mdt pst pdt bst cet cest et ct pt
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september
    october november december eastern central mountain pacific local greenwich
    """
    )
    | CALENDAR
)

# Closed-class words (and a few sentence adverbs) that a sentence begins with and
# a name does not go on with.
STARTERS = _words(
    """
    the a an this that these those such there here
    i he she it we you they his her its our your their my
    what who whom whose which when where why how
    and but or nor yet so for
    in on at by of to from with without within into onto over under after before
    during since until till while as if although though because unless whether once
    despite among amid between against about above below beyond behind near through
    throughout toward towards upon via per like unlike
    all any both each either every few many more most much neither no none not one
    other others several some another
    is are was were does did has have had
    also then thus therefore however moreover furthermore meanwhile nevertheless
    nonetheless instead otherwise still now today yesterday tomorrow later earlier
    finally eventually recently currently previously originally initially perhaps
    indeed only even just again never ever always often sometimes usually
    according including following given asked
    """
)

# Those of them that a clause begins with: all that counts in a text of capitals,
# where "THE U.S. IN MAY" and "THE U.S. IT IS" look alike.
SUBJECTS = _words(
    "i he she it we you they the a an this that these those there his its our your but"
)

# Verbs that report an utterance, past and present: after a closed quotation they
# continue its sentence ("“Is it?” Mr. Roe asked").
REPORTING = _words(
    """
    said says asked asks told tells added adds replied replies answered answers
    wrote writes wondered wonders shouted shouts cried cries exclaimed exclaims
    whispered declared declares insisted insists joked jokes warned warns
    explained explains continued continues tweeted tweets
    """
)
