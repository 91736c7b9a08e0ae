"""The timeline as a Markdown document to read."""

from __future__ import annotations

import re

from dateline.exports.labels import date_label, day_label, encodable, factuality_label
from dateline.exports.loss import Loss
from dateline.timeline import ArticleInfo, Event, Timeline


def to_markdown(timeline: Timeline) -> str:
    """Title, articles, then one list entry an event: date, title, source, quote."""
    lines = [f"# {_escaped(timeline.title or 'Timeline')}", ""]
    lines += [_article_line(article) for article in timeline.articles]
    lines.append("")
    if not timeline.events:
        lines += ["No events were found.", ""]
    for event in timeline.events:
        lines += _entry(event)
    lines += [f"*Note: {_escaped(warning.message)}*\n" for warning in timeline.warnings]
    return "\n".join(lines)


def markdown_loss(timeline: Timeline) -> Loss:
    """What a reader of the page does not see."""
    return Loss(
        dropped=(
            "relations",
            "explanations",
            "participants",
            "offsets",
            "further-mentions",
            "salience",
            "confidence",
        )
    )


def _article_line(article: ArticleInfo) -> str:
    parts = [article.source or "Article", article.title]
    if article.published:
        parts.append(f"published {day_label(article.published)}")
    line = ", ".join(_escaped(part) for part in parts if part)
    if article.url and re.fullmatch(r"https?://[^\s<>()\[\]\\\"]+", article.url):
        return f"*{line}, <{article.url}>*  "
    return f"*{line}*  "


def _entry(event: Event) -> list[str]:
    mark = factuality_label(event.factuality)
    title = _escaped(event.title) + (f" *({mark})*" if mark else "")
    lines = [f"- **{date_label(event.when)}** — {title}"]
    if event.attribution and event.attribution.text not in event.title:
        lines[0] += f", according to {_escaped(event.attribution.text)}"
    if event.mentions:
        lines += ["", f"  > {_escaped(event.mentions[0].quote)}"]
    return [*lines, ""]


_SPECIAL = re.compile(r"[\\`*_{}\[\]#|~!]")
_LEADING = re.compile(r"\A(?:[+-](?=\s)|[0-9]{1,9}(?=[.)]\s)|-(?=-)|=)")


def _escaped(text: str) -> str:
    """One line of plain text in which nothing is markup."""
    text = " ".join(encodable(text).split())
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(lambda match: "\\" + match[0], text)
    leading = _LEADING.match(text)
    if leading is None:
        return text
    digits = leading[0].isdigit()
    return f"{leading[0]}\\{text[leading.end() :]}" if digits else f"\\{text}"
