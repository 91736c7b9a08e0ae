"""English words beside which something that looks like a time is none, and the parts
of speech that tell times from other words."""

from __future__ import annotations

import re

from dateline.languages.en.words import MONTHS, WEEKDAYS


def _words(lines: str) -> str:
    """The words of a list as a pattern; ``_`` is a blank inside one."""
    return "|".join(re.escape(word).replace("_", " ") for word in lines.split())


# Right after four digits, these make them an amount: "1998 votes", "2000 MW".
_COUNTED = _words(
    """
    mm cm km kg m ft mph kph kcal kw kwh mw gw gwh mg ml lbs mb gb km/h rpm percent
    per_cent degrees miles meters metres meter metre kilometers kilometres kilometer
    kilometre feet inches yards acres hectares square cubic pounds tons tonnes litres
    liters gallons barrels calories kilos kilograms kilogrammes grams watts megawatts
    gigawatts volts tonne-kilometres
    people men women children troops soldiers workers employees jobs members students
    pupils others civilians local residents inhabitants villagers visitors passengers
    customers buyers subscribers refugees migrants protesters demonstrators prisoners
    inmates police officers fighters rebels militants volunteers patients delegates
    guests fans spectators teachers doctors nurses families households victims dead
    dollars euros yen yuan rupees rubles roubles pesos francs marks lira kronor krona
    kroner krone rand dirhams riyals shekels won baht ringgit reais cents pence
    votes seats shares homes houses hours days years months weeks minutes points
    bottles units times cars vehicles trucks copies books pages lines words pieces
    items schools shops stores branches animals sheep cattle cows pigs chickens trees
    rifles guns weapons missiles rockets shells bombs mines tanks bullets
    million billion thousand hundred and_counting
    """
)
# What comes between a number and what it counts: "1999 Swiss francs".
_KINDS = _words(
    "US U.S. Swiss Canadian Australian Hong_Kong Mexican Turkish Danish Norwegian "
    "Swedish Israeli Indian Chinese Russian British American or_so more new"
)
COUNTED_ONLY = rf"(?: ?(?:%|°)| ?(?:(?:{_KINDS}) )?(?:{_COUNTED})\b)"
COUNTED = rf"(?!{COUNTED_ONLY})"

# After a day or month it may be a year even so ("On May 3, 2019 police said"), unless
# it is long ago or a round number.
NOT_A_YEAR_OF_DATE = rf"(?!(?:1[0-8]\d\d|\d\d00){COUNTED_ONLY})"
# There is no year 0; "1 January, 0000 GMT" is a time.
NOT_IN_YEAR_0 = r"(?!(?: \d{1,2})?,? 0000\b(?! ?(?:GMT|UTC|hours|hrs|h)\b))"

# Right before four digits, these make them a number of something, or an amount.
_NUMBERED = _words(
    """
    No No. no. number flight room bus train tram highway route road_number platform page
    pages p. pp. chapter section sec. article paragraph verse psalm resolution
    regulation directive case bill proposition rule form decree docket lot gate channel
    asteroid comet PIN code zip extension unit model ISBN ISSN serial apartment suite
    flat cabin cell box precinct squadron battalion regiment area mount peak altitude
    Boeing Airbus Windows Office Peugeot BMW Cessna Tupolev Galaxy Photoshop AutoCAD
    Ubuntu series type mark
    """
)
_AMOUNTING = _words(
    """
    nearly almost approximately some than over about under up_to only another
    every these those roughly exactly
    """
)
_GATHERED = _words("crowd group total team staff force population audience workforce")
_MONEY = _words("US$ USD EUR GBP JPY CHF INR CAD AUD CNY Rs Rs. Rp SEK NOK DKK ZAR")
_TITLED = _words("novel book film movie album classic musical thriller")
NOT_A_YEAR_AFTER = (
    r"(?<!\w)(?:PIN|passcode|password|code) (?:is|was) |"
    rf"[$£€¥#]|\d-|(?<!\w)(?:{_NUMBERED}|{_AMOUNTING}|{_MONEY}|{_TITLED}"
    rf"|(?:{_GATHERED}) of|flight (?!in\b)[a-z]{{2}}|\d{{3,5}}|\+\d{{1,3}} \d{{1,4}}"
    r"|(?<!since\sat\s)(?<!until\sat\s)least) "
)
# "1984" alone in quotation marks, or as what somebody has made ("Orwell's 1984."),
# is a title; a number before a street's name is a house.
_QUOTED = r"(?<=[\"“‘'])\d{4}[\"”’']"
_MADE = r"(?<=['’]s\s)\d{4}(?:[.;:!?)]|,(?! \d)|\Z)"
# "The 1975 will headline the festival": a band.
_BAND = (
    r"(?<=\bthe\s)\d{4}(?= (?:will|have|has|are|were|headlined?|played|perform"
    r"|performed|released|toured)\b)"
)
_HOUSE = (
    r"(?<!\b(?:in|by|he|nd)\s)(?<!since\s)(?<!['’]s\s)\d{4}(?! Wall\b)"
    r"(?: (?-i:[NSEW]\.?|[A-Z][a-z]{1,20}|\d{1,3}[a-z]{2})){1,3}"
    r" (?-i:Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Boulevard|Blvd\.|Lane|Terrace)"
    r"(?!\w)"
)
# "The index closed at 2019.", but "closed at 2019 lows".
_LEVEL = (
    r"(?:(?<=\b(?:closed|traded|opened)\sat\s)|(?<=\b(?:ended|stood)\sat\s)"
    r"|(?<=\b(?:settled|trading|closing)\sat\s)|(?<=\bfinished\sat\s))"
    r"\d{4}(?=\W*\Z|[.,;:!?)]| (?:on|in|and|but|after|from|up|down|for|as)\b)"
)
YEAR_ITSELF = rf"(?!{_QUOTED}|{_MADE}|{_BAND}|{_HOUSE}|{_LEVEL})"

# Someone's name, not a month or weekday: "Mrs. May", "Mr. Friday"; but "they miss
# Friday's match".
NOT_A_PERSON = (
    r"(?<!\w)(?-i:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Lady|Lord|MR|MRS|MS|DR)\.? "
)
# Case tells these: "in Sunday times are hard" is not the paper.
# Days of history and song, and a football club: "Black Wednesday".
NOT_A_WEEKDAY_AFTER = (
    rf"{NOT_A_PERSON}|(?-i:TGI|Mail on|Independent on) "
    r"|(?-i:Bloody|Black|Blue|Ruby|Manic|Freaky|Casual|Golden) "
    r"|(?<!in\s)(?-i:Sheffield) "
)
NOT_A_PAPER = (
    r"(?! (?-i:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|Independent|People"
    r"|Tribune|Sport|News|Record|Beast"
    r"|(?:Evening|Morning) (?:Post|Herald|News)"
    r"|Night (?:Live|Fever|Football|Lights|Baseball|Raw))\b)"
)
# "the Winter Palace": a season has a capital only in names.
NOT_IN_A_NAME = (
    r"(?!(?:(?<=(?-i:[A-Z][a-z]{5}))|(?<=(?-i:[A-Z][a-z]{3})))\s(?-i:[A-Z][a-z]))"
)
NOT_A_SEASON_AFTER = rf"{NOT_A_PERSON}|(?-i:Arab|Prague) "
# "the fall of Saigon", but "the fall of 2019".
NOT_A_DOWNFALL = (
    r"(?!(?<=fall) of (?!\d|(?:the|that) (?:same|following|next|previous|year)"
    r"|(?:this|last|next) year))"
)
# "24 June Road", "the July Revolution", "the 20 July plot".
NOT_NAMED_AFTER = (
    r"(?! (?-i:Road|Rd|Street|St|Avenue|Ave|Court|Lane|Drive|Close|Square|Terrace"
    r"|Gardens|Crescent|Boulevard|Revolution|Uprising|Manifesto|Agreement)\b| plot\b)"
)
# What bears a number of its own: "on the 7th Avenue bridge".
NOT_NUMBERED = (
    r"(?! (?-i:Road|Street|St|Avenue|Ave|Floor|Hole|Day|Night|Army|Fleet|Division|Corps"
    r"|Brigade|Regiment|Battalion|Infantry|Cavalry|Armou?red|Airborne|Marines?|Circuit"
    r"|Congress|Parliament|District|Precinct|Ward|Amendment|Anniversary|Arrondissement"
    r"|Century|Party|Plenum|Summit|National|Annual)\b)"
)
# "In the second quarter, Brady threw two touchdowns": fifteen minutes of a game.
_SPORT = (
    r"(?:touchdowns?|quarterback|half-?time|field goals?|free throws?|rebounds"
    r"|interceptions?|three-pointers?|scored|scoring|outscored|threw|fumbled?|dunks?"
    r"|punts?|kickoff|\d{1,2}-yards?|yards"
    r"|(?:led|lead|leading|leads|trailed|trailing|ahead|up|down|behind)"
    r" \d{1,3}-\d{1,3})"
)
NOT_IN_A_GAME = rf"(?![^.;!?\n]{{0,60}}\b{_SPORT}\b)"
NOT_IN_A_GAME_AFTER = rf"\b{_SPORT}\b[^.;!?\n]{{0,50}}"
# "20th Century Fox".
NOT_A_STUDIO = r"(?! (?-i:Fox|Studios|Fund)\b)"
# "an electric current", "the current account": not the running one.
NOT_CURRENT_AFTER = r"(?<!\w)(?:electric|alternating|direct|ocean|tidal|rip) "
NOT_CURRENT = r"(?= [^\W\d_])(?! (?:accounts?|affairs|flow\w{0,3}|of|and|in|is|was)\b)"

# "a day care centre", "a night club": no lengths.
NOT_A_COMPOUND = (
    r"(?! (?:care|clubs?|light|nurse|nursery|owl|pupils?|scholar|school|shelter|shift"
    r"|sky|time|train|trader|tripper|vision|watchman|of (?:reckoning|judge?ment))\b)"
)

# The parts of speech (Penn Treebank) with which words that are also others are times.
_NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
PARTS_OF_SPEECH = {
    **dict.fromkeys(("may", "march", "mar", "fall", "spring"), _NOUNS),
    **dict.fromkeys(("past", "present"), _NOUNS),
    "current": frozenset({"JJ"}),
}

# Short names, and "august", are other words too when they have no capital.
CAPITALISED = frozenset(
    name for name in (*MONTHS, *WEEKDAYS) if len(name) < 6
) - {"april", "june", "july"} | {"august"}  # fmt: skip

# The words after which a month or season that is also another word is a time.
_BEFORE_SEASONS = frozenset(
    """in this last next past early late mid each every since during by until till of
    through before after""".split()
)
_BEFORE_MONTHS = _BEFORE_SEASONS | frozenset(
    """from to for between and on as around
    about not before beginning starting ending miss missed""".split()
)
CONTEXTS = {word: _BEFORE_MONTHS for word in ("may", "march", "mar", "jan")} | {
    word: _BEFORE_SEASONS for word in ("fall", "spring", "the fall", "the spring")
}
