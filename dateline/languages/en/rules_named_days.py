# ruff: noqa: E501  one rule, one line: the table is read by column
"""English rules for holidays and other days with names of their own."""

from __future__ import annotations

from dateline.languages import productions as make
from dateline.languages.base import Direction, Rule

# A feast's name before another word of content tells what kind of thing that is ("a
# Christmas tree", "Easter Island"); before one of grammar or time it is the time.
_GRAMMAR = (
    r"(?:and|or|but|nor|to|in|at|on|by|for|from|with|without|until|till|since|as|than|that|this"
    r"|these|those|the|an?|his|her|its|their|our|my|your|he|she|it|we|they|i|you|who|which"
    r"|when|where|while|after|before|during|because|if|though|although|is|was|were|are|be|been"
    r"|being|will|would|can|could|should|may|might|must|has|have|had|do|does|did|not|so|too"
    r"|then|there|here|again|alone|also|both|just|only|even|already|still|yet|ever|never|once"
    r"|soon|now|comes?|came|falls?|fell|marks?|marked|begins?|began|ends?|ended|starts?|started"
    r"|arrives?|arrived|last|next|holidays?|season|period|time|break|vacation|recess|days?|eve"
    r"|night|week|weekend|morning|afternoon|evening|dinner|lunch|services?|mass|celebrations?"
    r"|of|over|into|near|about|around|through|throughout|between|against|under|amid|ahead|off"
    r"|following|despite|unless|upon|per|like|out|up|down|away|back|together|today|yesterday)"
)
_NOT_KIND = rf"(?!~(?!{_GRAMMAR}\b)[^\W\d_])"
_NOT_KIND_LOWER = rf"(?!~(?!{_GRAMMAR}\b)(?-i:[a-z]))"
# What happened by then: "Bookings for Easter jumped".
_HAPPENED = (
    r"(?= (?!(?:bed|red|shed|sled|seed|feed|need|weed|speed)\b)(?:[a-z]{2,12}ed|rose|fell|grew"
    r"|went|sank|shrank|sold|brought|took|made|gave|left|kept|held|lost|won|ran|saw|beat)\b)"
)
# Streets and the like that are named after a day.
_NOT_PLACE = r"(?! (?-i:Avenue|Ave|Street|St|Road|Boulevard|Drive|Lane|Square|Park|Bridge|School|Beach|Island)\b)"
# Wishes and persons.
_NOT_WISH = r"\b(?:merry|happy|father|mother|white|blessed) "
# Another country's: "Ukraine's", "the Polish".
_FOREIGN = r"(?-i:\b(?!Ameri)[A-Z][\w.]*(?:['’]s?|an|ish|ese|i|ch|ek)) "

# fmt: off
NAMED_DAYS = (
    Rule("holiday.feast", r"<feast>" + _NOT_KIND, make.named_day("feast"), "Christmas", unless_after=_NOT_WISH),
    Rule("holiday.before-verb", r"<feast>" + _HAPPENED, make.named_day("feast"), "at Easter rose", after=r"\b(?:at|for|before|after|since|by|until|till|over|during|around) "),
    Rule("holiday.day", r"<holiday>" + _NOT_PLACE, make.named_day("holiday"), "Christmas Eve"),
    Rule("holiday.new-year", r"<newyear>" + _NOT_KIND, make.named_day("newyear"), "at New Year", after=r"\b(?:at|on|over|since|before|after|until|till|by|and|or|around|during) (?:the )?"),
    Rule("holiday.national", r"<national>" + _NOT_PLACE, make.named_day("national"), "Independence Day", unless_after=_FOREIGN),
    Rule("holiday.year", r"<named>(?:,| of| in)? (?:<year>|<far>)", make.named_day("named"), "Christmas 2019", unless_after=_FOREIGN),
    Rule("holiday.year-before", r"(?:the )?<year> <named>" + _NOT_KIND, make.named_day("named"), "the 2019 Thanksgiving"),
    Rule("holiday.which", r"<which> <named>" + _NOT_PLACE + _NOT_KIND_LOWER, make.named_day("named"), "last Christmas"),
    Rule("holiday.that", r"that (?:same )?<named>" + _NOT_KIND_LOWER, make.named_day("named", Direction.STORY), "that Christmas"),
    Rule("holiday.every", r"(?P<quant>every|each) <named>", make.every_named_day, "every Christmas"),
    Rule("holiday.weekend", r"(?:the |<which> )?<named>~(?:(?:bank )?holiday~)?weekend(?: <year>)?", make.weekend_at("named"), "Memorial Day weekend", unless_after=_FOREIGN),
    Rule("holiday.week", r"(?:the )?<named>~week", make.week_with("named"), "Thanksgiving week", unless_after=_FOREIGN),
    Rule("holiday.attacks", r"<attack>(?=(?: terror(?:ist)?)? (?:attacks?|bombings?|hijackings?|hijackers?|atrocit(?:y|ies)|massacre)\b)", make.named_day("attack"), "the 9/11 attacks"),
    Rule("holiday.september", r"<elevenseptember>(?=(?:,? 2001,?)?(?: terror(?:ist)?)? (?:attacks|hijackings|hijackers|atrocit(?:y|ies)|tragedy)\b)", make.named_day("elevenseptember"), "the Sept. 11 attacks"),
    Rule("holiday.d-day", r"<attack=dday>(?=['’]s| (?:landings?|invasion|veterans?|beach(?:es)?|anniversary|commemorations?|remembrance)\b)", make.named_day("attack"), "the D-Day landings"),
    Rule("holiday.nine-eleven", r"<attack=nineeleven>(?! commission|~\d)", make.named_day("attack"), "since 9/11", after=r"\b(?:since|after|before|until|of|post|pre|following)[ -]"),
)
# fmt: on
