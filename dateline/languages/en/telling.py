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
    saying=rf"\b{_SAID}(?: [\w.’'-]+){{0,3}}? (?:(?:on|in) )?",
    content=(
        r",? (?:that|he|she|it|they|we|there)\b"
        r"|,? (?:(?:the|a|an|his|her|its|their) )?(?:[\w’'-]+ ){1,3}?"
        r"(?:would|will|had|has|have|was|were|is|are|could|can)\b"
    ),
    definite=r"(?<!\bon\s)\b(?:the|an?|his|her|its|their|our|my|your) ",
    noun=(
        r" (?!(?:and|or|but|to|in|on|at|of|for|from|by|with|after|before|until|till"
        r"|through|as|when|where|while|that|who|which|is|are|was|were|has|have|had"
        r"|will|would|could|can|may|must|did|does|the|an?|he|she|it|they|we|his|her"
        r"|its|their|so|if|because|since|during|amid|despite|over|near|outside|inside"
        r"|under|about|against|than|then|not|also)\b)[a-z]"
    ),
    possessive=r"['’]s [^\W\d]",
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
