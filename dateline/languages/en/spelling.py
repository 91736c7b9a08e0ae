"""How English spells words that a tokeniser must not cut, or must."""

from __future__ import annotations

# Endings of file names and of names on the internet; alternatives of a pattern.
FILES = "docx?|xlsx?|pptx?|pdf|txt|rtf|csv|html?|aspx?|php|jpe?g|png|gif|url|zip|exe|py"
DOMAINS = "com|org|net|gov|edu|info|co|uk|io|tv|eu|ca|au|de|fr|us"
# Prefixes that stay with their word over a hyphen; alternatives of a pattern.
PREFIXES = (
    "anti|bi|co|counter|cross|de|dis|e|ex|extra|hyper|infra|inter|intra|macro|mega|"
    "meta|micro|mid|mini|mis|multi|neo|non|over|post|pre|pro|proto|pseudo|psycho|quasi|"
    "re|semi|socio|sub|super|tele|trans|tri|ultra|un|under"
)
# Suffixes that do.
SUFFIXES = "esque|wise"
# Words that keep their full stop; alternatives of a pattern.
ABBREVIATIONS = (
    "Mr|Mrs|Ms|Messrs|Mx|Mme|Mlle|Dr|Drs|Prof|Rev|Sr|Jr|St|Ste|Sts|Mt|Ft|Lt|Maj|Capt|"
    "Cpl|Sgt|Cmdr|Brig|Gov|Sen|Sens|Reps|Pres|Supt|Insp|Amb|Atty|Inc|Corp|Ltd|Co|Cos|"
    "Bros|LLC|Univ|Dept|Assn|Ave|Blvd|Rd|Hwy|Jan|Feb|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|"
    "Dec|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Kan|Ky|"
    "Md|Mich|Minn|Mont|Neb|Nev|Okla|Pa|Penn|Tenn|Tex|Va|Vt|Wis|Wyo|Que|Vs|Etc|Est|"
    "Approx|Esp|Attn|Ext|Al|Cf|Eg|Vol|Pp|Ed|Eds|Lb|Lbs|Oz|Yrs|Mins|Hrs|Ph\\.D|M\\.Sc|"
    "B\\.Sc|M\\.Phil|D\\.Phil|Ed\\.D|Lt\\.Col|E\\.g|I\\.e"
)
# Words that do only inside a sentence: at its end they are ordinary words.
INNER_ABBREVIATIONS = (
    "Hon|Gen|Col|Adm|Rep|Cal|Del|Ill|Ind|La|Mass|Me|Miss|Mo|Ore|Wash|Mar|Mon|Sat|Sun|"
    "Fig|Figs|Sec|Sc|Conf|Div|Dist|Ver|Art|Ch"
)
# Single letters and the like that do before a number or a month ("b. 1947").
NUMBERED = "c|ca|b|d|m|r|fl|p|pp|div|[Nn]os?"
# Units that are words of their own after a figure ("40bn", "5pm").
UNITS = (
    "am|pm|AM|PM|a|p|k|K|m|M|mn|mln|million|b|B|bn|billion|t|tn|trn|trillion|MM|mm|cm|"
    "km|kg|mg|g|lb|lbs|oz|ft|mi|mph|kph|kmh|ml|cl|cc|l|hr|hrs|h|min|mins|sec|secs|s|x|"
    "gb|mb|kb|GB|MB|KB|TB|Hz|kHz|MHz|GHz|W|kW|MW|GW|kWh|V|C|F|f|px|day|days|watt|sqft"
)
# Two words written as one, and how many letters the first has.
FUSED = {
    "cannot": 3,
    "gonna": 3,
    "gotta": 3,
    "wanna": 3,
    "gimme": 3,
    "lemme": 3,
    "outta": 3,
    # casual writing leaves the apostrophe out
    "im": 1,
    "ive": 1,
    "hes": 2,
    "shes": 3,
    "weve": 2,
    "youre": 3,
    "youll": 3,
    "youve": 3,
    "theyre": 4,
    "theyll": 4,
    "theyve": 4,
    "itll": 2,
    "thats": 4,
    "whats": 4,
    "whos": 3,
    "hows": 3,
    "heres": 4,
    "theres": 5,
    "wheres": 5,
    "elses": 4,
    "anyones": 6,
    "someones": 7,
    "everyones": 8,
    "aint": 2,
    "arent": 3,
    "isnt": 2,
    "wasnt": 3,
    "werent": 4,
    "dont": 2,
    "doesnt": 4,
    "didnt": 3,
    "havent": 4,
    "hasnt": 3,
    "hadnt": 3,
    "couldnt": 5,
    "shouldnt": 6,
    "wouldnt": 5,
}
# Words that are two only before certain others: "its not", but "its price"; "wont
# do", but "is wont to do".  What follows is an alternative of a pattern.
_NO_NOUN = (
    "a|an|the|my|your|his|her|our|their|this|that|not|been|gonna|supposed|in|on|at|to|"
    "for|from|with|about|because|if|when|what|why|how|where|i|you|he|she|we|they"
)
FUSED_BEFORE = {
    "its": (2, _NO_NOUN),
    "your": (3, "a|an|the|not|gonna|supposed"),
    "cant": (2, r"[a-z]\w*"),
    "wont": (2, r"(?!to\b)[a-z]\w*"),
}
