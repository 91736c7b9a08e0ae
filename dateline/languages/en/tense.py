"""English cues of tense for sentences that have no grammatical analysis."""

from __future__ import annotations

from dateline.languages.base import TenseWords

_IRREGULAR = """
was were had did said told went came took made got gave found thought saw knew became began
left felt put brought held wrote stood heard let meant set met ran paid sat spoke lay led read
grew lost fell sent built understood drew broke spent cut rose drove bought wore chose won
shot fought taught caught hit hurt sold sought slept struck swore threw fled flew forbade
froze hid kept laid lit rode rang shook shut sang sank shrank sprang stole stuck swam swept
withdrew overcame undertook underwent forecast shed split spread bore beat blew dealt dug ate
been done gone seen taken given known begun broken chosen fallen written
""".split()

TENSE = TenseWords(
    future=(
        r"will|won['’]t|shall|\w+['’]ll|would|may|might|could|should|must"
        r"|(?:is|are|be|been|was|were|has been|have been) "
        r"(?:expected|scheduled|due|set|slated|likely|going|planned|supposed|about|ready|poised) (?:to|for)"
        r"|(?:is|are) to|(?:plans?|planned|planning|expects?|intends?|hopes?|wants?|aims?|due|scheduled|expected|agreed|agrees|set|vows?|vowed|pledged|prepares?|preparing|decided|wait|waiting) (?:to|for)"
        r"|expires?|payable|effective|upcoming|forthcoming|deadline|scheduled|expected|due|slated|planned|ahead of|by"
    ),
    past=r"[a-z]{2,}ed|" + "|".join(_IRREGULAR),
    present=r"is|are|am|has|have|do|does|says|say",
)
