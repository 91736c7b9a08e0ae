"""Words by which two clauses of a sentence tell parts of one act."""

from __future__ import annotations

PROSPECTIVE = frozenset(
    """expect schedule plan set slate due intend anticipate forecast tip poise want hope
    wish suppose supposed""".split()
)
"""Predicates that only put their infinitive ahead: "is expected to close", "hopes to
win"."""

PASSING_ON = frozenset("have get be let".split())
"""Verbs that only pass an event on to the verb above: "tried to have it closed"."""

BELIEVING = frozenset(
    """believe think report say know estimate suspect assume consider fear presume
    """.split()
)
"""Verbs whose passive only tells how sure its infinitive is: "is believed to be"."""

UNDERTAKING = frozenset("sign ink win secure land clinch strike reach make".split())
UNDERTAKINGS = frozenset("contract deal agreement order bid plan pact".split())
"""Verbs whose subject is to do what the infinitive of these nouns tells: "signed a
deal to build"."""

RESULTING = frozenset(
    """affect allow bring cause create cut damage destroy disrupt enable end ensure
    force hurt increase injure keep kill lead leave make mark pave permit prevent prompt
    push raise reduce render result send sink spark topple trigger wound""".split()
)
"""Verbs whose participle tells what the clause before it came to: ", killing two"."""

BESIDE = frozenset("follow precede accompany".split())
"""Verbs whose participle may tell of the whole clause: ", followed by a fire"."""

BRINGING_ABOUT = frozenset(
    """cause make have take hold give do get receive set mark produce suffer sustain
    undergo perform conduct commit stage create deliver issue ink sign reach place
    post record see experience spark trigger prompt raise file publish release
    """.split()
)
"""Verbs whose object comes about with them: "caused a decrease"."""

SERVING = frozenset("serve hit slap punish".split())
"""Verbs whose "with" does: "was served with a suspension"."""

INSTRUMENTAL = frozenset("use find need require cost take enable design make".split())
"""Verbs whose infinitive tells what a thing is good for: "cranes were used to lift"."""

EMPTY_WORDS = frozenset(
    """a an the of to in on at for from by with and or as its his her their it he she
    they that which who was were is are be been has have had will would""".split()
)
"""Words that tell nothing by themselves."""

COMMITTING = frozenset("promise pledge vow".split())
"""Verbs of saying by which somebody binds themselves to what they are to do."""
