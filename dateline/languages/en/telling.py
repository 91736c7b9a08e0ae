"""English words before dates that are told in passing."""

from __future__ import annotations

from dateline.languages.base import TellingWords

_SAID = (
    r"(?:said|says|told|announced|reported|confirmed|added|wrote|revealed|according to"
    r"|quoted|showed)"
)

TELLING = TellingWords(
    aside=(
        # Who or what it is, up to the comma that ends it.
        r"\b(?:who|whom|whose|which)\b[^,;:.]{0,80}"
        # What it is compared with.
        r"|\b(?:compared (?:with|to)|versus|vs\.?|than|(?:up|down) from)"
        r"(?: [\w$£€.,%’'-]+){0,4} (?:(?:in|on|of|for|during) (?:the )?)?"
        r"|\b(?:compared (?:with|to)|versus|vs\.?|than|(?:up|down) from) "
    ),
    said=(
        r",[”\"]? (?!(?:and|but|or|so|who|which|when|after|before) )"
        rf"(?:[\w.’'-]+ ){{0,6}}?{_SAID}(?: [\w.’'-]+){{0,4}}? (?:(?:on|in) )?"
    ),
    opening=(
        r"(?:(?:but|and|then|later|back) )?"
        r"(?:(?:on|in|by|at|during|around|about|throughout) )?(?:the )?"
    ),
    held=r"\b(?:since|from|until|till)(?: (?:about|around|at least))? ",
    moved_on=(
        r"\b(?:since|now|nowadays|currently|today|so far|recently|latest|this year"
        r"|has|have|is|are)\b"
    ),
)
