"""The stretches of calendar that an undated event may share with dated ones."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dateline import dates
from dateline.alignment import numbers_by_token
from dateline.anchoring.accounts import is_account
from dateline.anchoring.links import Link
from dateline.anchoring.withholding import is_priced, is_quotation, is_withheld
from dateline.dates import DateInterval, Precision
from dateline.languages.en import cues
from dateline.syntax import tree_of
from dateline.values import EventMention, Factuality, Sentence

OPEN = frozenset(("since", "until", "till", "by", "before", "after"))
"""Prepositions after which an expression is only the edge of a stretch."""
BEFORE, AFTER = 24, 12
"""Dated mentions before and after an event that its time is looked for among."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A closed stretch: ``carriers`` are the numbers of the mentions that words date
    so, in text order; ``published`` tells that it is the day of publication."""

    interval: DateInterval
    carriers: tuple[int, ...]
    published: bool


class Stretches:
    """The stretches by which words date an article's events, to be asked for those
    near an event without a date."""

    def __init__(
        self,
        mentions: Sequence[EventMention],
        links: Mapping[int, Link],
        *,
        sentences: Sequence[Sentence] = (),
        story: int | None = None,
        published: date | None,
        lead: int = 0,
    ):
        """``sentences`` tell what grammar keeps apart, ``lead`` is the last sentence
        that begins the article, ``story`` the number of the mention that the story's
        day is known by."""
        self._mentions = mentions
        self._sentences = sentences
        self._number_at = numbers_by_token(mentions)
        self._quotations: dict[int, bool] = {}
        self._lead = lead
        self._today = None if published is None else dates.day(published)
        self._story = story
        found = {
            number: shared(link)
            for number, link in links.items()
            if mentions[number].lemma not in cues.BIRTH
        }
        self._shared = {n: each for n, each in found.items() if each is not None}
        self._dated = sorted(self._shared, key=lambda n: mentions[n].start)
        self._starts = [mentions[number].start for number in self._dated]

    def near(self, number: int) -> tuple[Candidate, ...]:
        """Each stretch of the dated mentions around, of the story and of publication
        once, in the order of the text, as far as the tense allows: the past perfect
        lies before what the simple past dates."""
        mention = self._mentions[number]
        background = mention.perfect and mention.tense == "past"
        return tuple(
            option
            for option in self._around(mention)
            if (
                not background
                or any(self._mentions[n].perfect for n in option.carriers)
            )
            and (option.carriers or not option.published or self._may_be_news(mention))
            and not self._is_withheld(mention, option)
        )

    def _is_withheld(self, mention: EventMention, option: Candidate) -> bool:
        """Whether the grammar of its sentence keeps a time from the event."""
        if not self._sentences:
            return False
        tree = tree_of(self._sentences[mention.sentence])
        of_a_day = option.interval.precision is Precision.DAY
        if of_a_day and is_account(tree, mention.token):
            return True
        if option.published:
            return False
        carriers = [self._mentions[n] for n in option.carriers]
        above = self._number_at.get((mention.sentence, mention.governor))
        governor = None if above is None else self._mentions[above]
        if is_withheld(tree, mention, carriers, governor):
            return True
        quoted = bool(carriers) and all(map(self._is_quotation, option.carriers))
        return quoted and not is_priced(tree, mention.token)

    def _is_quotation(self, number: int) -> bool:
        """Whether it is told of a price, whose day is that of no other news."""
        if number not in self._quotations:
            mention = self._mentions[number]
            tree = tree_of(self._sentences[mention.sentence])
            self._quotations[number] = is_quotation(tree, mention.token)
        return self._quotations[number]

    def _may_be_news(self, mention: EventMention) -> bool:
        """Whether the tense lets it be the news of the day: it is not to come, and the
        present perfect tells news only where the article begins."""
        resultant = mention.perfect and mention.tense == "present"
        late = mention.sentence > self._lead
        return not _is_ahead(mention) and not (resultant and late)

    def _around(self, mention: EventMention) -> Iterator[Candidate]:
        here = bisect_left(self._starts, mention.start)
        numbers = self._dated[max(0, here - BEFORE) : here + AFTER]
        if self._story in self._shared and self._story not in numbers:
            numbers.append(self._story)
        carriers: dict[DateInterval, list[int]] = {}
        for each in sorted(numbers, key=lambda n: self._mentions[n].start):
            carriers.setdefault(self._shared[each], []).append(each)
        if self._today is not None:
            carriers.setdefault(self._today, [])
        for interval, dated in carriers.items():
            yield Candidate(interval, tuple(dated), interval == self._today)


def _is_ahead(mention: EventMention) -> bool:
    return mention.tense == "future" or mention.factuality is Factuality.PLANNED


def shared(link: Link) -> DateInterval | None:
    """The stretch that what goes on beside a dated event shares with it: the day of
    its clock time, both ends of its range; None when a side is open."""
    interval = link.expression.interval
    if interval is None or interval.start is None or interval.end is None:
        return None
    if link.second is not None:
        second = link.second.interval
        whole = second is not None and second.end and interval.start < second.end
        return interval.until(second) if second is not None and whole else None
    return None if link.signal in OPEN else whole_day(interval)


def whole_day(interval: DateInterval) -> DateInterval:
    """The day of a clock time; any other stretch as it is."""
    if interval.is_minute and interval.start is not None:
        return dates.day(interval.start)
    return interval
