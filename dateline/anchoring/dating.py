"""Stage 5: mentions + time expressions + publication date -> an anchor each.

Three sources, strongest first: words that date the event, the dated time that it is
judged to share, and what tense and publication leave open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline import dates
from dateline.anchoring import accounts, bounding, reference
from dateline.anchoring.aims import after_decisions, decisions_of, of_decisions
from dateline.anchoring.background import by_clause, told_again
from dateline.anchoring.candidates import whole_day
from dateline.anchoring.counting import count, distances, with_antecedents
from dateline.anchoring.evidence import Scene
from dateline.anchoring.judging import WEIGHTS, Choice, choose
from dateline.anchoring.lasting import reporting_periods, stretches, with_ends
from dateline.anchoring.linking import link
from dateline.anchoring.links import PERIOD, Link
from dateline.anchoring.parting import (
    conceded,
    left_behind,
    lives_of_the_dead,
    long_or_often,
    told_now,
)
from dateline.anchoring.running import runs
from dateline.anchoring.settling import looks_ahead
from dateline.anchoring.speaking import by_speaking
from dateline.anchoring.withholding import names_no_day
from dateline.anchoring.years import with_earlier_years
from dateline.languages.en.reaching import FISCAL
from dateline.values import (
    REAL,
    Anchor,
    EventMention,
    Factuality,
    Sentence,
    TimeExpression,
)
from dateline.weighing import Weights, load_weights

CONFIDENCE = {"direct": 0.82, "shared": 0.76, "ongoing": 0.6}
"""How often such dates are right; ``training/reliability.py`` measures it."""
PRESENT = "PRESENT_REF"
_SHARING = REAL | {Factuality.PLANNED}
"""What may not have happened takes no time from what it is told with."""
_OPEN = frozenset((Factuality.POSSIBLE, Factuality.PLANNED, Factuality.CONDITIONAL))
SURE, SURER = 0.53, 0.28
"""A shared time is right more often than its chance tells: this and that part of it."""


def date_mentions(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    *,
    published: date | None,
    title: str | None = None,
    weights: Weights | None = None,
) -> tuple[Anchor, ...]:
    """One anchor for each mention, in the same order.

    ``title`` is the article's; ``weights`` are those of ``judging``, the shipped ones
    when None.
    """
    scene, undated = scene_of(
        sentences, mentions, expressions, published=published, title=title
    )
    chosen = choose(
        scene, undated, load_weights(WEIGHTS) if weights is None else weights
    )
    story = None if scene.story is None else scene.story.link.expression.interval
    if story is not None and reference.is_long_past(story, published):
        story = None
    anchors = tuple(
        _anchor(
            mention,
            scene.links.get(number),
            chosen.get(number),
            story=story,
            published=published,
            on_noun=_is_infinitive_on_noun(sentences, mention),
        )
        for number, mention in enumerate(mentions)
    )
    anchors = by_speaking(
        sentences, mentions, anchors, story=story, published=published
    )
    anchors = by_clause(sentences, mentions, anchors)
    anchors = after_decisions(scene.decisions, anchors)
    anchors = bounding.by_report(mentions, anchors)
    return bounding.until_now(mentions, anchors, published=published)


def scene_of(
    sentences: Sequence[Sentence],
    mentions: Sequence[EventMention],
    expressions: Sequence[TimeExpression],
    *,
    published: date | None,
    title: str | None,
) -> tuple[Scene, tuple[int, ...]]:
    """What words and grammar date, and the numbers of the mentions they leave undated
    that may share another's time."""
    expressions = with_ends(sentences, expressions)
    decisions = decisions_of(sentences, mentions)
    links = link(sentences, mentions, expressions)
    links = of_decisions(links, decisions, published=published)
    told = distances(sentences, mentions, expressions)
    told = with_antecedents(told, mentions, links)
    earlier = with_earlier_years(
        expressions, mentions, told, links, published=published
    )
    if earlier != expressions:
        expressions, links = earlier, link(sentences, mentions, earlier)
        links = of_decisions(links, decisions, published=published)
    counted, apart = count(told, links)
    links = {**links, **counted}
    links.update(stretches(sentences, mentions, expressions, links))
    links.update(reporting_periods(sentences, expressions, links))
    links.update(runs(sentences, mentions, links))
    links.update(
        accounts.periods(sentences, mentions, expressions, links, published=published)
    )
    fiscal = frozenset(
        number
        for number, each in links.items()
        if _is_fiscal(mentions[number], each.expression, published)
    )
    old = told_now(sentences, mentions, links, published=published)
    links = {
        number: each
        for number, each in links.items()
        if number not in fiscal | old
        and not _begins_now(mentions[number], each.expression, published)
    }
    story = reference.story_of(mentions, links, published=published)
    if story is not None:
        links.update(reference.nights_before(mentions, links, story))
    scene = Scene(
        sentences=sentences,
        mentions=mentions,
        expressions=expressions,
        links=links,
        story=story,
        carried=reference.narratives(
            sentences, mentions, links, story=story, published=published
        ),
        published=published,
        title=title,
        decisions=decisions,
    )
    behind = left_behind(sentences, mentions) | fiscal
    behind |= told_again(sentences, mentions, behind)
    behind |= long_or_often(sentences, mentions, expressions)
    behind |= lives_of_the_dead(sentences, mentions, links)
    behind |= frozenset(decisions)
    behind |= conceded(sentences, mentions, links)
    undated = tuple(
        number
        for number, mention in enumerate(mentions)
        if number not in apart | behind
        and mention.factuality in _SHARING
        and (number not in links or _is_present(links[number]))
    )
    return scene, undated


def _anchor(
    mention: EventMention,
    found: Link | None,
    choice: Choice | None,
    *,
    story: dates.DateInterval | None,
    published: date | None,
    on_noun: bool,
) -> Anchor:
    if found is not None:
        stated = _stated(mention, found, published=published)
        if stated is not None:
            return stated
    if choice is not None and choice.link is not None:
        lent = choice.link.expression
        fits = lent.rule != PERIOD and not _contradicts(mention, lent, published)
        fits = fits and not names_no_day(mention, choice.candidate.interval, published)
        if fits and not _is_still_to_come(mention, choice, published):
            return _narrative(choice, lent)
    if published is not None and _holds_at_publication(mention):
        return Anchor(
            interval=dates.day(published),
            basis="publication",
            rule="publication.ongoing",
            because="present progressive: under way at publication",
            confidence=CONFIDENCE["ongoing"],
            reference=bounding.shown_publication(published),
        )
    if choice is not None and choice.link is None and published is not None:
        return Anchor(
            interval=choice.candidate.interval,
            basis="publication",
            rule="publication.news",
            because="told as the news of the day, without a date of its own",
            confidence=round(choice.chance, 2),
            reference=bounding.shown_publication(published),
        )
    return bounding.bound(
        mention, published=published, reference=story, on_noun=on_noun
    )


def _is_infinitive_on_noun(
    sentences: Sequence[Sentence], mention: EventMention
) -> bool:
    """Whether the mention is what a noun is for: "the decision to strike"."""
    token = sentences[mention.sentence].tokens[mention.token]
    return token.deprel == "acl" and token.verb_form == "Inf"


def _narrative(choice: Choice, expression: TimeExpression) -> Anchor:
    return Anchor(
        interval=choice.candidate.interval,
        basis="narrative",
        rule="narrative.continues",
        because="told with what is dated so, without a date of its own",
        confidence=round(SURE + SURER * choice.chance, 2),
        expression=expression,
        reference=expression.anchor,
        approximate=expression.approximate,
    )


def _stated(
    mention: EventMention, found: Link, *, published: date | None
) -> Anchor | None:
    expression = found.expression
    if expression.interval is None:
        return _present(mention, found, published=published)
    if _contradicts(mention, expression, published):
        return None
    second = found.second.interval if found.second is not None else None
    interval, reason = bounding.from_signal(
        expression.interval,
        found.signal,
        second=second,
        mention=mention,
        published=published,
    )
    reasons = [r for r in (expression.because, reason) if r]
    if not found.direct:
        interval = whole_day(interval)
        reasons.append("shared with the event these words date")
    return Anchor(
        interval=interval,
        basis="narrative" if expression.narrative else "stated",
        rule=expression.rule,
        because="; ".join(reasons) or "the words say so",
        confidence=CONFIDENCE["direct" if found.direct else "shared"],
        direct=found.direct,
        approximate=expression.approximate,
        expression=expression,
        reference=expression.anchor,
    )


def _present(
    mention: EventMention, found: Link, *, published: date | None
) -> Anchor | None:
    """ "now", "currently": the day of publication, for what is told in the present;
    a perfect tense ("have now retaken") only tells that it is over."""
    if published is None or not (found.direct and _is_present(found)):
        return None
    if mention.tense != "present" or mention.perfect or mention.quoted:
        return None
    if mention.factuality in _OPEN:  # "now must sell"
        return None
    return Anchor(
        interval=dates.day(published),
        basis="stated",
        rule=found.expression.rule,
        because="present tense: holds on the day of publication",
        confidence=CONFIDENCE["direct"],
        direct=True,
        expression=found.expression,
        reference=bounding.shown_publication(published),
    )


def _is_present(found: Link) -> bool:
    return found.expression.value == PRESENT


def _contradicts(
    mention: EventMention, expression: TimeExpression, published: date | None
) -> bool:
    """Whether the date cannot be that of the event: what happened does not lie wholly
    after the article, said of it or lent."""
    if published is None or expression.interval is None:
        return False
    today = dates.day(published)
    return _is_over(mention) and today.precedes(expression.interval)


def _is_still_to_come(
    mention: EventMention, choice: Choice, published: date | None
) -> bool:
    """Whether the time it is told with is over by publication, and it is not: what
    was announced on Monday to come is no Monday's."""
    ahead = mention.factuality is Factuality.PLANNED and mention.tense == "future"
    if published is None:
        return False
    return ahead and choice.candidate.interval.precedes(dates.day(published))


def _begins_now(
    mention: EventMention, expression: TimeExpression, published: date | None
) -> bool:
    """Whether what happened is told with a stretch that begins with publication:
    that is the time of what was announced or decided ("over the next month")."""
    interval = expression.interval
    if published is None or interval is None:
        return False
    today = dates.day(published)
    ahead = interval.precision is dates.Precision.INTERVAL and interval != today
    return _is_over(mention) and ahead and interval.start == today.start


def _is_fiscal(
    mention: EventMention, expression: TimeExpression, published: date | None
) -> bool:
    """Whether a quarter is one of a firm's own year, which begins when it likes: it
    is said so, or what happened in it is told before the calendar's is over."""
    quarter = expression.interval
    if quarter is None or quarter.precision is not dates.Precision.QUARTER:
        return False
    if FISCAL.search(expression.text):
        return True
    end = None if published is None else dates.day(published).end
    unfinished = end is not None and quarter.end is not None and end < quarter.end
    return unfinished and _is_over(mention)


def _is_over(mention: EventMention) -> bool:
    return mention.factuality is Factuality.HAPPENED and not looks_ahead(mention)


def _holds_at_publication(mention: EventMention) -> bool:
    return (
        mention.factuality is Factuality.ONGOING
        and mention.tense == "present"
        and mention.progressive
        and not mention.perfect
        and not mention.quoted
    )
