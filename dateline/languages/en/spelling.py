"""How English spells words that a tokeniser must not cut, or must."""

from __future__ import annotations

# Prefixes that stay with their word over a hyphen; alternatives of a pattern.
PREFIXES = (
    "anti|bi|co|counter|de|dis|e|ex|extra|hyper|infra|inter|intra|macro|mega|meta|"
    "micro|mid|mini|multi|neo|non|over|post|pre|pro|proto|pseudo|quasi|re|semi|socio|"
    "sub|super|tele|trans|tri|ultra|un|under"
)
# Words that keep their full stop; alternatives of a pattern.
ABBREVIATIONS = (
    "Mr|Mrs|Ms|Messrs|Mx|Dr|Drs|Prof|Rev|Hon|Sr|Jr|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|"
    "Cpl|Sgt|Cmdr|Adm|Brig|Gov|Sen|Sens|Rep|Reps|Pres|Supt|Insp|Amb|Atty|Inc|Corp|"
    "Ltd|Co|Cos|Bros|LLC|Univ|Dept|Assn|Ave|Blvd|Rd|Hwy|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    "Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Ala|Ariz|Ark|"
    "Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|"
    "Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|[Vv]s|[Ee]tc|[Ee]st|[Aa]pprox|[Ff]ig|"
    "Ph\\.D|[Ee]\\.g|[Ii]\\.e|[Aa]l|[Cc]f|[Vv]ol|[Pp]p"
)
# Two words written as one, and how many letters the first has.
FUSED = {
    "cannot": 3,
    "gonna": 3,
    "gotta": 3,
    "wanna": 3,
    "gimme": 3,
    "lemme": 3,
    "dunno": 2,
}
