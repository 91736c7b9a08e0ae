"""English cues of tense, most of them for sentences without grammatical analysis."""

from __future__ import annotations

from itertools import groupby

from dateline.languages.base import TenseWords

FUTURE_MODALS = ("will", "shall", "'ll", "’ll", "wo")
"""Modals of the future as tokens; "wo" is that of "won't"."""

_IRREGULAR = """
was were had did said told went came took made got gave found thought saw knew
became began left felt put brought held wrote stood heard let meant set met ran paid
sat spoke lay led read grew lost fell sent built understood drew broke spent cut
rose drove bought wore chose won shot fought taught caught hit hurt sold sought
slept struck swore threw fled flew forbade froze hid kept laid lit rode rang shook
shut sang sank shrank sprang stole stuck swam swept withdrew overcame undertook
underwent forecast shed split spread bore beat blew dealt dug ate been done gone
seen taken given known begun broken chosen fallen written
""".split()
# With a prefix ("retook"); "outlay" and "resent" are other words.
_PREFIXED = "|".join(
    word
    for word in _IRREGULAR
    if word not in ("had was were lay sent set put cut hit hurt let run").split()
    and word not in ("read shut split spread shed beat bore wore forecast").split()
)
_PREFIXED = rf"(?:re|over|under|out|with|fore|mis)(?:{_PREFIXED})"
# By their first letters, which most words fail at once.
_IRREGULARS = "|".join(
    f"{first}(?:{'|'.join(word[1:] for word in words)})"
    for first, words in groupby(sorted(_IRREGULAR), key=lambda word: word[0])
)
_PAST = rf"(?:(?-i:[a-z]{{4,}}+(?<=ed))|{_IRREGULARS}|{_PREFIXED})(?!['’]t)"

# A modal takes its verb with it: "would be redeemed" is one cue, and not past.
_VERB = (
    r"(?: (?:not|also|now|then|soon|\w+ly|all))?"
    r"(?: (?:be|have|get))?(?: (?:been|being))?(?: \w+)?"
)
_MODAL = (
    r"(?:w(?:ill|on['’]t|ould)|shall|should|m(?:ight|ust)|(?-i:may)|c(?:an|ould)"
    r"|(?:i|you|he|she|it|we|they|that|this|there|who)['’]ll)"
)
# "may have left" guesses at what is over, "would have left" at what was not to be.
_GUESS = r"(?:could|should|would|must|can|might|ought to|(?-i:may))"
_GUESSED = rf"{_GUESS}(?: not|n['’]t)? have(?: been)?(?: \w+ly)? {_PAST}"
_BE = r"(?:is|are|be|been|was|were|['’]s|['’]re)(?: (?:not|also|now|\w+ly))?"
_SET = (
    r"(?:expected|scheduled|due|set|slated|likely|going|planned|supposed|about|ready"
    r"|poised|bound|certain|sure)"
)
_PLAN = (
    r"(?:plans?|planned|planning|expects?|intends?|intended|hopes?|hoping|hoped|wants?"
    r"|wanted|aims?|agreed|agrees?|vows?|vowed|pledged?|pledges|prepares?|preparing"
    r"|decided?|waiting|seeks?|seeking|promised?|promises|threatened|threatens"
    r"|deadline|deal|agreement|order(?:ed)?|proposals?|decision)"
)
# Directive speech acts, verbs and nouns: somebody else is to do it, later.
_ASK = (
    r"(?:(?:call|ask|urg|order|appeal|plead|beg|press|demand|request|requir|instruct"
    r"|invit|command|summon|exhort)(?:e|s|es|ed|ing|ged|ging)?)"
)
# "asked them to leave", not "asked for a ride to town".
_ASKED = (
    rf"{_ASK}(?: (?:on|upon|for))?(?: (?!to )[\w’'-]+){{1,4}}"
    rf" to (?!the |an? |his |her |its |their )(?-i:[a-z]+)"
)
# "planned to meet" looks ahead; "to have met" does not.
_PLANNED = rf"(?:{_BE} )?(?:{_PLAN}|{_SET}) to(?! have\b)"
_MOVED = (
    r"(?:moved|delayed|postponed|deferred|rescheduled|adjourned|extended|shifted"
    r"|(?:put|pushed|set|brought) (?:off|back|forward))"
)
# Verbs that say when something is to be; some say so even of a time they are "in".
_SETTING = (
    r"(?:re)?scheduled|(?:pre)?set|slated|planned|called|expected|due|postponed|delayed"
    r"|deferred|timed|booked|arranged|payable"
)
_FIXING = (
    rf"{_SETTING}|declared|announced|fixed|proposed|extended|adjourned|moved|named"
    r"|picked|chose|chosen|designated|ordered|approved|authorized|authorised|offered"
    r"|confirmed|promised|agreed|decided|pledged|vowed|threatened|told|said|asked"
)
_AT = r"in|on|during|at|over"
# "broke out in May", "took effect in May".
_COMPLETED = (
    r"(?: (?:up|out|off|down|back|over|away|again|together|apart|here|there|\w+ly"
    r"|place|office|effect|power|part|(?:in)?to (?:force|effect|power)))?"
)
# What is arranged beforehand can be told in the present, in any month.
_SCHEDULED = (
    r"(?:opens?|begins?|starts?|ends?|closes|resumes?|reopens?|expires?|concludes?"
    r"|convenes?|arrives|departs|returns|meets"
    r"|(?:takes?|comes?|goes|go|kicks?|falls?|gets?|steps?)"
    r" (?:effect|place|office|force|into (?:effect|force)|on (?:sale|trial|strike)"
    r"|to the polls|live|off|due|under way|down))"
)
# A bare form may be an infinitive, a stem that of a past question.
_NOT_BARE = r"(?<!to\s)(?<!not\s)(?<!did\s)(?<!n['’]t\s)"

TENSE = TenseWords(
    ahead=(
        r"\b(?:due|payable|effective|starting|beginning|no later than|ahead of"
        r"|in advance of|run-up to|pending|prepar\w+ for|ready for|in time for"
        r"|await(?:s|ed|ing)?|look(?:s|ed|ing)? (?:ahead|forward) to)(?: the)? "
        r"|\bha(?:s|ve) (?:scheduled|planned|arranged)(?: [\w’'-]+){1,6} "
        r"|\b(?:set|sets|setting|schedul\w+|slated|planned|called|calling|due"
        r"|forecasts?|predict\w+)"
        r"(?: [\w’'-]+){0,6} for "
        rf"|\b{_MOVED}(?: from \w+)? (?:to|for|until|till) "
    ),
    limits=r"\b(?:by|through|before|(?P<lasting>until|till))(?: the)? ",
    # What is cited or answered has happened.
    behind=(
        r"\b(?:since|according to|citing|in (?:response|reaction) to|in the wake of"
        r"|in retaliation for|as a result of)(?: the| an?)? "
    ),
    happened=(
        rf"(?<!\w)(?<!\bbe\s)(?:(?!(?:{_FIXING})\b){_PAST}{_COMPLETED}(?: (?:{_AT}))?"
        rf"|(?!(?:{_SETTING})\b){_PAST}{_COMPLETED} (?:{_AT}))(?: the)? "
    ),
    at=_AT,
    fixing=_FIXING,
    planning=rf"{_SET}|{_PLAN}|is|are|was|were|['’]s|['’]re",
    arranged=r"expected|scheduled|due|slated|planned|awaited|anticipated|forecast",
    scheduled=_SCHEDULED,
    asking=_ASK,
    infinitive=r"to",
    prefixed=_PREFIXED,
    perfect=r"ha(?:s|ve|d)|['’]ve",
    guesses=_GUESS,
    conditions=r"if|unless|once|when|until|till|before|after|while|as|provided",
    future=(
        rf"{_MODAL}{_VERB}|{_BE} {_SET}(?: for{_VERB})?"
        rf"|(?:is|are|was|were) to(?! have\b){_VERB}"
        rf"|{_PLANNED}{_VERB}"
        rf"|{_ASKED}|payable|upcoming|forthcoming|deadline"
        rf"|(?={_SCHEDULED}){_NOT_BARE}{_SCHEDULED}"
        r"|(?:if|unless|once)(?: (?!was|were|had|did|\w+ed\b)[\w’'-]+){1,5}?"
        r" (?:is|are|has|have)(?: \w+)?"
    ),
    pluperfect=rf"had(?: (?:not|also|already|\w+ly))?(?: been)? {_PAST}",
    past=(
        rf"had been {_SET}(?: to{_VERB})?|{_GUESSED}"
        rf"|(?={_PAST})(?!{_ASKED}|{_PLANNED}|(?:was|were) to (?!have\b)){_PAST}"
    ),
    simple_past=_PAST,
)
