"""How real the article presents an event: cues, their scope, and its limits."""

import pytest

from dateline.events.factuality import factuality_of, is_hypothetical, is_question
from dateline.syntax import Tree
from dateline.values import Factuality as F
from dateline.values import Kind
from tests.trees import find, sentence


def reality(text, word, *, noun=None, kind=Kind.OCCURRENCE):
    where = sentence(text)
    supported = None if noun is None else find(where, noun)
    return factuality_of(Tree(where), find(where, word), noun=supported, kind=kind)


ABLE = "We are pleased to be able to announce that the talks have ended."
UNABLE = "The guards were unable to stop the thief and called for help."


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He did not resign.", "resign", F.DENIED),
        ("No bodies were found.", "found", F.DENIED),
        ("There was no attack.", "attack", F.DENIED),
        ("The firm will close the plant and sell the land.", "close", F.PLANNED),
        ("The firm will close the plant and sell the land.", "sell", F.PLANNED),
        ("She is going to resign.", "resign", F.PLANNED),
        ("The court is to rule on Friday.", "rule", F.PLANNED),
        ("The museum is due to open in May.", "open", F.PLANNED),
        ("The museum is due to open.", "open", F.PLANNED),
        ("He would sign the treaty.", "sign", F.CONDITIONAL),
        ("The attack may have killed a soldier.", "killed", F.POSSIBLE),
        ("Rescuers could save lives.", "save", F.POSSIBLE),
        ("Resign!", "Resign", F.POSSIBLE),
        ("She was allegedly beaten and robbed.", "robbed", F.POSSIBLE),
        ("He allegedly beat her and robbed a bank.", "robbed", F.POSSIBLE),
        ("The start was apparently normal and took an hour.", "took", F.HAPPENED),
        ("Did the dam burst?", "burst", F.POSSIBLE),
        ("He took the bus rather than drive.", "drive", F.DENIED),
        ("He resigned instead of facing a vote.", "facing", F.DENIED),
        ("He was too ill to sail.", "sail", F.DENIED),
        ("Sales almost doubled.", "doubled", F.HAPPENED),
        ("The workers are striking.", "striking", F.ONGOING),
        ("Workers have been striking for weeks.", "striking", F.ONGOING),
        ("The ship sank.", "sank", F.HAPPENED),
        ("The bridge is closed.", "closed", F.ONGOING),
        ("In Norway, ships are built by the state.", "built", F.ONGOING),
        ("Osman has ruled since 1996.", "ruled", F.ONGOING),
        ("Osman has ruled for ten years.", "ruled", F.ONGOING),
        ("Osman has been at war for ten years.", "war", F.ONGOING),
        ("The team has won three cups since 2010.", "won", F.HAPPENED),
    ],
)
def test_factuality_of_the_verb_itself(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The bridge is unsafe.", Kind.STATE, F.ONGOING),
        ("The bridge is unsafe.", Kind.OCCURRENCE, F.ONGOING),
        ("The bridge was unsafe.", Kind.STATE, F.HAPPENED),
        ("The bridge has been unsafe.", Kind.STATE, F.HAPPENED),
    ],
)
def test_factuality_of_states(text, kind, expected):
    assert reality(text, "unsafe", kind=kind) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He said it would sign the treaty.", "sign", F.PLANNED),
        (
            "The company said it would be willing to negotiate.",
            "willing",
            F.CONDITIONAL,
        ),
        (
            "He said it would close and move the fair.",
            "move",
            F.PLANNED,
        ),
        ("He says he would sign the treaty.", "sign", F.CONDITIONAL),
    ],
)
def test_would_is_the_future_of_a_past_report_only(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("If the river floods, the town will evacuate.", "floods", F.CONDITIONAL),
        ("If the river floods, the town will evacuate.", "evacuate", F.CONDITIONAL),
        ("Had it rained, the match would have ended.", "rained", F.CONDITIONAL),
        ("Had it rained, the match would have ended.", "ended", F.CONDITIONAL),
        ('"If it rains, we will stay," he said.', "stay", F.CONDITIONAL),
        ('"If it rains, we will stay," he said.', "said", F.HAPPENED),
        ("When it rained, the match had ended.", "rained", F.HAPPENED),
        ("The court will decide if she broke the law.", "broke", F.CONDITIONAL),
    ],
)
def test_conditions(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The mayor said the bridge collapsed.", "collapsed", F.HAPPENED),
        ("The army forced villagers to flee.", "flee", F.HAPPENED),
        ("The guards managed to stop the thief.", "stop", F.HAPPENED),
        ("The guards did not manage to stop the thief.", "stop", F.DENIED),
        ("The guards failed to stop the thief.", "stop", F.DENIED),
        ("The guards did not fail to stop the thief.", "stop", F.HAPPENED),
        ("The guards were able to stop the thief.", "stop", F.HAPPENED),
        ("The guards are able to stop the thief.", "stop", F.POSSIBLE),
        ("The guards were not able to stop the thief.", "stop", F.DENIED),
        (UNABLE, "stop", F.DENIED),
        (UNABLE, "called", F.HAPPENED),
        ("The firm refused to close the plant.", "close", F.DENIED),
        ("The firm refused to close the plant.", "refused", F.HAPPENED),
        ("The firm decided not to close the plant.", "close", F.DENIED),
        ("The firm plans to close the plant.", "close", F.PLANNED),
        ("The firm does not plan to close the plant.", "close", F.DENIED),
        ("The firm intends to build and open a plant.", "open", F.PLANNED),
        ("The union wants to strike.", "strike", F.POSSIBLE),
        ("The union hopes that talks resume.", "resume", F.POSSIBLE),
        ("The driver denied hitting the cyclist.", "hitting", F.DENIED),
        ("The driver denied that he hit the cyclist.", "hit", F.DENIED),
        ("The driver did not deny that he hit the cyclist.", "hit", F.POSSIBLE),
        ("The mayor believes that thieves stole the painting.", "stole", F.POSSIBLE),
        ("He claims to own the painting.", "own", F.POSSIBLE),
        ("The pact is aimed at ending the war.", "ending", F.PLANNED),
        ("The mayor does not expect that talks resume.", "resume", F.DENIED),
        (
            "If the mayor wants to resign, the council will vote.",
            "resign",
            F.CONDITIONAL,
        ),
    ],
)
def test_the_governor_decides_about_its_clause(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Police arrested a man who fled.", "fled", F.HAPPENED),
        (
            "Police may arrest the man who fled.",
            "fled",
            F.HAPPENED,
        ),
        ("There was nobody who survived.", "survived", F.DENIED),
        ("The planned strike was a surprise.", "surprise", F.HAPPENED),
        ("He left without paying.", "left", F.HAPPENED),
        ("The parents tried to calm her by singing.", "singing", F.HAPPENED),
        ("The parents tried to calm her by singing.", "calm", F.POSSIBLE),
        ("The treaty was agreed with separate talks in Rome.", "talks", F.HAPPENED),
        ("The club rejected Ada Hill's ban.", "ban", F.HAPPENED),
        ("The club rejected the verdict.", "verdict", F.HAPPENED),
        ("The court rejected the objections.", "objections", F.HAPPENED),
        ("It is necessary to sell the land.", "sell", F.POSSIBLE),
        ("It is important that the bank raised rates.", "raised", F.HAPPENED),
        ("It is important that the bank raises rates.", "raises", F.POSSIBLE),
        ("The crew dug a trench to stop the fire.", "dug", F.HAPPENED),
        ("The driver denied hitting the cyclist.", "denied", F.HAPPENED),
        (
            "The mayor resigned and the council will elect a new leader.",
            "resigned",
            F.HAPPENED,
        ),
    ],
)
def test_what_lies_outside_a_scope_stays_as_it_is(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He left without paying.", "paying", F.DENIED),
        ("The crew dug a trench to stop the fire.", "stop", F.PLANNED),
        ("The crew did not dig a trench to stop the fire.", "stop", F.DENIED),
        ("He died while climbing a wall.", "climbing", F.HAPPENED),
        ("The union fought for years to win.", "win", F.POSSIBLE),
    ],
)
def test_adverbial_clauses(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The firm announced a merger.", "merger", F.PLANNED),
        ("The union hopes for a settlement.", "settlement", F.POSSIBLE),
        ("The mayor suspects fraud.", "fraud", F.POSSIBLE),
        ("The storm prevented the launch.", "launch", F.DENIED),
        ("The firm dropped the merger.", "merger", F.DENIED),
        ("The storm prevented the launch.", "storm", F.HAPPENED),
        ("The concert was cancelled.", "concert", F.DENIED),
        ("The concert was praised.", "concert", F.HAPPENED),
        ("The vote was called.", "vote", F.HAPPENED),
        ("The organisers called off the march.", "march", F.DENIED),
        ("The bombing would not succeed.", "bombing", F.DENIED),
        ("The police watched the march.", "march", F.HAPPENED),
        ("The police will watch the march.", "march", F.PLANNED),
        ("The court charged him with fraud.", "fraud", F.HAPPENED),
        ("The judge set a hearing for Friday.", "hearing", F.PLANNED),
        ("The council moved the vote to June.", "vote", F.PLANNED),
        ("His ban was backdated to May.", "ban", F.HAPPENED),
    ],
)
def test_event_nouns_and_their_verbs(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The alleged theft shocked the town.", "theft", F.POSSIBLE),
        ("The planned strike was a surprise.", "strike", F.PLANNED),
        ("The long strike was a surprise.", "strike", F.HAPPENED),
        ("A ban on fishing angered sailors.", "fishing", F.DENIED),
        ("The plan for a strike was popular.", "strike", F.PLANNED),
        ("The risk of an explosion is high.", "explosion", F.POSSIBLE),
        ("The day of the explosion was warm.", "explosion", F.HAPPENED),
        ("The attempt to rob the bank failed.", "rob", F.POSSIBLE),
        ("The decision to close the plant angered workers.", "close", F.PLANNED),
    ],
)
def test_words_around_an_event_noun(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army forced villagers to flee.", "flee", F.HAPPENED),
        (
            "Police deny that the group planned to attack the mosque.",
            "deny",
            F.HAPPENED,
        ),
        (
            "Police deny that the group planned to attack the mosque.",
            "attack",
            F.DENIED,
        ),
        ("The mayor chose Ada to lead the inquiry.", "lead", F.PLANNED),
        ("Northway to pay the fishermen for lost nets.", "pay", F.PLANNED),
        (
            "The next train will be the first to be built in Wales.",
            "built",
            F.PLANNED,
        ),
        ("The museum showed a new wing, to be opened in May.", "opened", F.PLANNED),
        (
            "The council bought ten buses as a means of cutting smoke.",
            "cutting",
            F.PLANNED,
        ),
        ("The bridge appears to be sinking.", "sinking", F.POSSIBLE),
        ("The pump is capable of lifting water.", "lifting", F.POSSIBLE),
    ],
)
def test_an_infinitive_is_real_only_where_its_governor_makes_it_so(
    text, word, expected
):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The flight of the balloon was delayed after an accident.",
            "flight",
            F.PLANNED,
        ),
        ("The club put off the match.", "match", F.PLANNED),
        ("The hearing was rescheduled for Monday.", "hearing", F.PLANNED),
        ("A delay in delivery of the trams angered riders.", "delivery", F.PLANNED),
        ("A delay in delivery of the trams angered riders.", "delay", F.HAPPENED),
        ("Further training was required.", "training", F.HAPPENED),
        ("Further training is required.", "training", F.POSSIBLE),
        ("Ruritania negotiates purchase of 22 trams.", "purchase", F.POSSIBLE),
        ("The report was awaited and not only a surprise.", "surprise", F.HAPPENED),
        ("The report was awaited but not a surprise.", "surprise", F.DENIED),
        ("The claim was that nobody would pay.", "claim", F.HAPPENED),
        ("The claim was that nobody would pay.", "pay", F.DENIED),
    ],
)
def test_what_is_postponed_needed_or_denied_is_not_there(text, word, expected):
    assert reality(text, word) is expected


def test_a_supported_noun_brings_its_adjectives():
    text = "The firm signed a proposed deal."
    assert reality(text, "signed") is F.HAPPENED
    assert reality(text, "signed", noun="deal") is F.PLANNED


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Neither men nor weapons were found there.", "found", F.DENIED),
        ("The crew did not signal, stop or turn.", "stop", F.DENIED),
        ("The crew did not signal, stop or turn.", "turn", F.DENIED),
        ("The crew stopped or turned.", "turned", F.HAPPENED),
        ("The ferry did not stop, nor did it turn.", "turn", F.DENIED),
        ("Rather than wait or call, the crew left.", "wait", F.DENIED),
        ("Rather than wait or call, the crew left.", "call", F.DENIED),
        ("Instead of waiting, the crew left.", "waiting", F.DENIED),
        ("He did not resign and moved to Berlin.", "moved", F.HAPPENED),
        ("She decided not to resign or apologise.", "apologise", F.DENIED),
    ],
)
def test_a_denial_reaches_what_is_joined_to_it(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It is not true that it sank.", "sank", F.DENIED),
        ("It is true that it sank.", "sank", F.HAPPENED),
        ("It is a lie that it sank.", "sank", F.DENIED),
        ("The navy wrongly said it sank.", "sank", F.DENIED),
        ("The navy wrongly said it sank.", "said", F.HAPPENED),
        ("Returning was prohibited.", "Returning", F.DENIED),
        ("Returning there was prohibited.", "Returning", F.DENIED),
        ("Returning there was praised.", "Returning", F.HAPPENED),
        ("The march was banned.", "march", F.DENIED),
        ("Kestrel beat its rival to win the cup.", "win", F.HAPPENED),
        ("Kestrel beat its rival to build the bridge.", "build", F.PLANNED),
        ("Kestrel came from behind to beat Oakfield.", "beat", F.HAPPENED),
        ("Kestrel came to Oslo to beat Oakfield.", "beat", F.PLANNED),
        ("Kestrel could fight back to win the cup.", "win", F.POSSIBLE),
        ("The army crossed the river to capture the town.", "capture", F.HAPPENED),
        ("The army crossed the river to protect the town.", "protect", F.PLANNED),
        ("The army broke the lines to retake the town.", "retake", F.HAPPENED),
        ("The army advanced a plan to retake the town.", "retake", F.PLANNED),
        ("Shares rose on Monday to close higher.", "close", F.HAPPENED),
        ("The bank is about to close.", "close", F.PLANNED),
        ("The mayor is bound to resign.", "resign", F.PLANNED),
        ("The bill is up for a vote on Monday.", "vote", F.PLANNED),
        ("The inquiry is still to report.", "report", F.PLANNED),
        ("The trial has yet to start.", "start", F.DENIED),
        ("The trial has yet to start.", "trial", F.DENIED),
        ("The trial has yet to end.", "trial", F.HAPPENED),
        ("The trial was due to begin but was delayed.", "begin", F.DENIED),
        ("The trial was due to begin but was delayed.", "delayed", F.HAPPENED),
        ("The match was to be played but was called off.", "played", F.DENIED),
        (
            "The army dismissed reports that rebels had taken the town.",
            "taken",
            F.DENIED,
        ),
        (
            "The army sold false reports that rebels had taken the town.",
            "taken",
            F.DENIED,
        ),
        ("Officials ruled out that a bomb had hit the plane.", "hit", F.DENIED),
        ("Officials ruled that a bomb had hit the plane.", "hit", F.HAPPENED),
        ("Hill was accused of having stolen the money.", "stolen", F.POSSIBLE),
        ("Hill was charged with having set the fire.", "set", F.POSSIBLE),
        (
            "Kestrel released a report alleging guards stole food.",
            "stole",
            F.POSSIBLE,
        ),
        (
            "Kestrel, alleging nothing, left and guards stole food.",
            "stole",
            F.HAPPENED,
        ),
        ("Guards, smiling, stole food.", "stole", F.HAPPENED),
        ("The firm stopped making vans.", "making", F.HAPPENED),
        ("The court stopped the sale.", "sale", F.HAPPENED),
        ("Police stopped him from leaving.", "leaving", F.DENIED),
    ],
)
def test_what_is_said_to_be_untrue_did_not_happen(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ship sank.", False),
        ("Did the dam burst?", True),
        ('"Did it sink?"', True),
        ("Why? It sank there today.", False),
    ],
)
def test_is_question(text, expected):
    assert is_question(Tree(sentence(text))) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ship sank.", "sank", False),
        ("The firm will close the plant and sell the land.", "sell", False),
        ("He did not resign.", "resign", False),
        ("Rescuers could see smoke.", "see", False),
        ("Police may arrest the man who fled.", "fled", False),
        ("Police arrested anyone who fled.", "fled", True),
        ("Police fined any driver who fled.", "fled", True),
        ("Rescuers could save lives.", "save", True),
        ("Rescuers could save lives.", "lives", True),
        ("He would sign the treaty.", "sign", True),
        ("If the river floods, the town will evacuate.", "floods", True),
        ("If the river floods, the town will evacuate.", "evacuate", True),
        ('"If it rains, we will stay," he said.', "stay", True),
        ("Did the dam burst?", "burst", True),
        ("The phone drops calls when held.", "held", True),
        ("He fell when hit.", "hit", False),
        ("I can confirm that the fire killed two men.", "killed", False),
        ("He could say that the fire killed two men.", "killed", True),
        ("There was nobody who survived.", "nobody", True),
        ("The jury that had read it acquitted him.", "read", False),
        ("The jury that had read it might have acquitted him.", "read", True),
        ("If the appeal fails, he could be moved.", "appeal", True),
    ],
)
def test_is_hypothetical(text, word, expected):
    where = sentence(text)
    assert is_hypothetical(Tree(where), find(where, word)) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army refused entry to the observers.", "entry", F.DENIED),
        ("The firm refused the request.", "request", F.HAPPENED),
        ("The deal was killed.", "deal", F.DENIED),
        ("He was acquitted of murdering his wife.", "murdering", F.POSSIBLE),
        ("He was acquitted of murder.", "murder", F.POSSIBLE),
        ("Officials warned of attacks.", "attacks", F.POSSIBLE),
        ("The prosecution argued for acquittal.", "acquittal", F.POSSIBLE),
        ("The firm agreed to a merger at a meeting.", "merger", F.PLANNED),
        ("The firm agreed to a merger at a meeting.", "meeting", F.HAPPENED),
        ("The firm announced a merger at a meeting.", "merger", F.PLANNED),
        ("The firm announced a merger at a meeting.", "meeting", F.HAPPENED),
        ("Kestrel announced the death of its founder.", "death", F.HAPPENED),
        ("Kestrel beat its rival to become champion.", "become", F.HAPPENED),
        ("Ada said the talks would begin to be held.", "held", F.PLANNED),
        ("The treaty will see fifty jets delivered.", "delivered", F.PLANNED),
        ("The town is bracing for a strike.", "strike", F.PLANNED),
        ("The strike did not go ahead.", "strike", F.DENIED),
        ("The army is said to have killed two men.", "killed", F.POSSIBLE),
        ("The film allegedly showed a robbery.", "robbery", F.POSSIBLE),
        ("The senate plans to sign the treaty.", "treaty", F.PLANNED),
        ("The talks, he said, would begin.", "begin", F.PLANNED),
        ("The firm is close to signing a deal.", "signing", F.POSSIBLE),
        ("The firm is close to a merger.", "merger", F.POSSIBLE),
        ("The house is close to the scene of the attack.", "attack", F.HAPPENED),
        ("The two sides are nearing a truce.", "truce", F.POSSIBLE),
        ("The shop closed after a robbery.", "robbery", F.HAPPENED),
        ("The firm sued to block a bid.", "bid", F.HAPPENED),
        ("Talks could resolve the dispute.", "dispute", F.HAPPENED),
        ("Blasts in the town might be linked.", "Blasts", F.HAPPENED),
        ("The bank may not pay.", "pay", F.POSSIBLE),
        ("The offer is contingent on a vote.", "vote", F.CONDITIONAL),
        ("The firm reported a drop, citing losses.", "citing", F.HAPPENED),
    ],
)
def test_what_a_verb_makes_of_the_noun_or_clause_on_it(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The firm would close the plant, clearing the way for a sale.",
            "clearing",
            F.CONDITIONAL,
        ),
        ("The firm will close the plant, citing losses.", "citing", F.HAPPENED),
        ("Having closed the plant, the firm will leave.", "closed", F.HAPPENED),
    ],
    ids=["what comes with it", "a reason given", "before it"],
)
def test_a_participle_is_as_real_as_the_verb_it_goes_along_with(text, word, expected):
    assert reality(text, word) is expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The firm failed to pay before it collapsed.", "collapsed"),
        ("The victims will be compensated for the delay.", "delay"),
        ("The minister declined to comment on the arrests.", "arrests"),
        ("The attack will be investigated.", "attack"),
        ("Senators blocked certification of the victory.", "victory"),
        (
            "He denied replacing the sensors responsible for earlier crashes.",
            "crashes",
        ),
        ("The causes of the accident will remain unknown.", "accident"),
        ("Ministers met to discuss the attack.", "attack"),
        ("They called for an end to the war.", "war"),
        ("Ministers sought a solution to the crisis.", "crisis"),
        ("The agreement will create jobs.", "agreement"),
        ("Nobody was hurt in the collision.", "collision"),
        ("The strike did not stop the trains.", "strike"),
        ("The cabinet announced its decision.", "decision"),
        ("The senate plans to renew the treaty.", "treaty"),
        (ABLE, "ended"),
    ],
)
def test_what_a_governor_takes_for_granted_happened(text, word):
    assert reality(text, word) is F.HAPPENED
