"""English cues of tense, most of them for sentences without grammatical analysis."""

from __future__ import annotations

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

# A modal takes its verb with it: "would be redeemed" is one cue, and not past.
_VERB = (
    r"(?: (?:not|also|now|then|soon|\w+ly|all))?"
    r"(?: (?:be|have|get))?(?: (?:been|being))?(?: \w+)?"
)
_MODAL = (
    r"(?:will|won['’]t|shall|\w+['’]ll|would|(?-i:may)|might|could|should|must|can)"
)
_BE = r"(?:is|are|be|been|was|were|['’]s|['’]re)(?: (?:not|also|now|\w+ly))?"
_SET = (
    r"(?:expected|scheduled|due|set|slated|likely|going|planned|supposed|about|ready"
    r"|poised|bound|certain|sure)"
)
_PLAN = (
    r"(?:plans?|planned|planning|expects?|intends?|intended|hopes?|hoping|hoped|wants?"
    r"|wanted|aims?|agreed|agrees?|vows?|vowed|pledged?|pledges|prepares?|preparing"
    r"|decided?|waiting|seeks?|seeking|promised?|promises|threatened|threatens|refused"
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

TENSE = TenseWords(
    ahead=(
        r"\b(?:by|until|till|due|payable|effective|expires?(?: on)?|through|before"
        r"|starting|beginning)(?: the)? "
        r"|\b(?:set|sets|setting|schedul\w+|slated|planned|called|calling|due"
        r"|forecasts?|predict\w+)"
        r"(?: [\w’'-]+){0,6} for "
    ),
    planning=rf"{_SET}|{_PLAN}|is|are|['’]s|['’]re",
    asking=_ASK,
    infinitive=r"to",
    perfect=r"ha(?:s|ve|d)|['’]ve",
    future=(
        rf"{_MODAL}{_VERB}|{_BE} {_SET}(?: (?:to|for){_VERB})?|(?:is|are) to{_VERB}"
        rf"|(?:{_PLAN}|{_SET}) to{_VERB}"
        rf"|{_ASKED}|expires?|payable|upcoming|forthcoming|deadline"
    ),
    past=(
        rf"had been {_SET}(?: to{_VERB})?|(?!{_ASKED})(?-i:[a-z]{{2,}}ed)|"
        + "|".join(_IRREGULAR)
    ),
)
