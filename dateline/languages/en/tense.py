"""English cues of tense, most of them for sentences without grammatical analysis."""

from __future__ import annotations

from itertools import groupby

from dateline.languages.tense_words import TenseWords

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
    r"|tipped|deadline|deal|agreement|order(?:ed)?|proposals?|decision)"
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
# Commissive and directive acts: news tells on which day they were performed.
_DECIDING = (
    r"(?:agreed|decided|resolved|opted|chose|vowed|pledged|promised|threatened|swore"
    r"|undertook|consented|volunteered|ordered|asked|urged|told|instructed|directed"
    r"|commanded|requested|required|called|begged|pressed|pleaded|appealed|demanded"
    r"|invited|summoned|exhorted|warned|advised|encouraged|authori[sz]ed|sentenced)"
)
# What those who agree to it fix a day for.
_APPOINTED = (
    r"(?:meet|talk|gather|convene|reconvene|assemble|confer|testify|appear|attend|vote"
    r"|debate|discuss|hold|host|play|face|fight|speak|start|begin|open|resume|reopen"
    r"|return|restart|report|surrender|march|protest|rally|strike|walk|quit|resign"
    r"|retire|leave|go|come|travel|visit|launch|publish|release|unveil)"
)
# "planned to meet" looks ahead; "to have met" does not.
_PLANNED = rf"(?:{_BE} )?(?:{_PLAN}|{_SET}) to(?! have\b)"
_MOVED = (
    r"(?:moved|delayed|postponed|deferred|rescheduled|adjourned|extended|shifted"
    r"|(?:put|pushed|set|brought) (?:off|back|forward))"
)
# Verbs that say when something is to be; some say so even of a time they are "in".
_SETTING = (
    r"(?:re)?scheduled|(?:pre)?set(?! up)|slated|planned|called|expected|due|postponed"
    r"|delayed|deferred|timed|booked|arranged|payable"
)
_FIXING = (
    rf"{_SETTING}|declared|announced|fixed|proposed|extended|adjourned|moved|named"
    r"|picked|chose|chosen|designated|ordered|approved|authorized|authorised|offered"
    r"|confirmed|promised|agreed|decided|pledged|vowed|threatened"
)
_AT = r"in|on|during|at|over"
# "broke out in May", "took effect in May".
_COMPLETED = (
    r"(?: (?:up|out|off|down|back|over|away|again|together|apart|here|there|\w+ly"
    r"|place|office|effect|power|part|(?:in)?to (?:force|effect|power)))?"
)
# Events that are known before they are held.
_COMING = (
    r"(?:match|game|final|semi-?finals?|quarter-?finals?|tie|clash|derby|qualifier"
    r"|opener|playoff|race|fight|bout|vote|election|referendum|poll|primary|runoff"
    r"|ballot|summit|data|debate|meeting|hearing|conference)"
)
_UNDECIDED = (
    r" (?:is|are) (?:sold out|in doubt|at risk|under threat|on course|still on"
    r"|going ahead|too close to call)"
)
# Whoever looks ahead to one: "named in the squad for", "bracing for".
_READY = (
    r"(?:named|picked|selected|included|recalled|ruled out|available|suspended|doubts?"
    r"|doubtful|fit|ready|squad|favou?rites?|tickets?|brac(?:e|es|ed|ing)"
    r"|campaigning|prepar(?:e|es|ed|ing)|training|(?:travel|head)s? to)"
)
# "seen cutting rates" forecasts, "seen leaving" does not.
_FORESEEN = (
    r"(?:(?:set|tipped|expected|due) (?-i:[a-z]+ing)|seen (?:cutting|raising|lifting"
    r"|holding|keeping|hiking|easing|rising|falling|slowing|growing|shrinking|hitting"
    r"|reaching|topping|widening|narrowing))"
)
# What nobody can arrange has happened, though headlines tell it in the present.
_RESULTING = (
    r"(?:kill|die|win|lose|beat|arrest|hit|injure|wound|hurt|crash|collapse|defeat"
    r"|destroy|damage|sink|escape|flee|explode|erupt|topple|seize|kidnap|shoot|stab"
    r"|rape|attack|rescue|plunge|tumble|slump|soar|say|deny"
    r"|admit|claim)"
)
# What is arranged beforehand can be told in the present, in any month.
_SCHEDULED = (
    r"(?:opens?|begins?|starts?|ends?|closes|resumes?|reopens?|expires?|concludes?"
    r"|convenes?|arrives|departs|returns|meets"
    r"|(?:takes?|comes?|goes|go|kicks?|falls?|gets?|steps?)"
    r" (?:effect|place|office|force|into (?:effect|force)|on (?:sale|trial|strike)"
    r"|to the polls|live|off|due|under way|down)|takes over|looms"
    r"|(?<!the\s)(?-i:hosts [A-Z]\w+)"
    r"|hits? (?:cinemas|theat(?:er|re)s|stores|shelves|screens)"
    r"|reports? (?:\w+ )?(?:earnings|results|profits|figures)"
    rf"|faces? (?:an? )?(?:\w+ )?(?:trial|sentencing|{_COMING}))"
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
        r"|(?<!\bthe\s)(?-i:\b[A-Z]\w+) votes (?:on )?"
        r"|\b(?:applies|apply|runs)(?: [\w’'-]+){0,4} from "
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
    event=rf"['’]s (?:[\w’'-]+ ){{0,2}}{_COMING}\b(?P<now>{_UNDECIDED})?",
    awaiting=rf"\b{_READY}(?: [\w’'-]+){{0,5}} (?:for|to win)(?: the)? ",
    coming=_COMING,
    aimed=r"for",
    resulting=_RESULTING,
    foreseen=_FORESEEN,
    headed=(
        r"[\"'“‘\s]{0,8}(?:(?!(?:is|are|has|have|do|does|first|last|only) )"
        r"[\w’'.&-]+ ){0,5}(?!(?:falls?|drops?|rises?|slides?|slips?|climbs?|jumps?"
        r"|sinks?|surges?|plunges?|moves?|turns?|listens?|according|thanks|prior|next"
        r"|due|up|down|back|close|open|home) )[\w’'-]+"
        r" to (?!(?:the|an?|his|her|its|their|low|lows|high|highs|record|work|school) )"
        r"(?!(?:[a-z]*[^s\W]s|[a-z]+ing) )(?-i:[a-z]{2,}) "
    ),
    planning=rf"{_SET}|{_PLAN}|is|are|was|were|['’]s|['’]re",
    arranged=r"expected|scheduled|due|slated|planned|awaited|anticipated|forecast",
    scheduled=_SCHEDULED,
    asking=_ASK,
    infinitive=r"to",
    prefixed=_PREFIXED,
    perfect=r"ha(?:s|ve|d)|['’]ve",
    guesses=_GUESS,
    deciding=_DECIDING,
    appointed=_APPOINTED,
    once_more=r"again|anew",
    conditions=r"if|unless|once|when|until|till|before|after|while|as|provided",
    future=(
        rf"{_MODAL}{_VERB}|{_BE} {_SET}(?: for{_VERB})?"
        rf"|(?:is|are|was|were) to(?! have\b){_VERB}"
        rf"|{_PLANNED}{_VERB}|(?<!was\s)(?<!were\s)(?<!been\s){_FORESEEN}"
        rf"|{_ASKED}|payable|upcoming|forthcoming|deadline"
        rf"|(?={_SCHEDULED}){_NOT_BARE}{_SCHEDULED}"
        r"|(?:if|unless|once)(?: (?!was|were|had|did|\w+ed\b)[\w’'-]+){1,5}?"
        r" (?:is|are|has|have)(?: \w+)?"
    ),
    pluperfect=rf"had(?: (?:not|also|already|\w+ly))?(?: been)? {_PAST}",
    past=(
        rf"had been {_SET}(?: to{_VERB})?|{_GUESSED}"
        rf"|(?={_PAST})(?!{_ASKED}|{_PLANNED}|{_FORESEEN}"
        rf"|(?:was|were) to (?!have\b)){_PAST}"
    ),
    simple_past=_PAST,
)
