import gc
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import IntegrityError

from dateline.errors import NotFound
from service.errors import StoreUnavailable
from service.store.database import open_database
from service.store.repository import Repository
from service.store.values import ArticleInput, TimelineSearch
from tests.service.timelines import SIGNED, SMILED, SUED, TEXT, timeline

NOW = datetime(2025, 6, 1, 12, 30, tzinfo=UTC)
ARTICLE = ArticleInput(text=TEXT, title="A deal", source="Wire")


def save(repository, id="t1", article=ARTICLE, **fields):
    return repository.save(article, timeline(id, **fields), created=NOW)


def counts(database):
    with database.connect() as connection:
        return [
            connection.execute(sql(f"SELECT count(*) FROM {table}")).scalar()
            for table in ("articles", "timelines", "events", "participants")
        ]


def test_saved_timeline_comes_back_equal(repository):
    assert save(repository).created
    assert repository.timeline("t1") == timeline("t1")


def test_saved_article_comes_back_equal(repository):
    save(repository)
    stored = repository.article("t1")
    assert (stored.id, stored.article, stored.created) == ("t1", ARTICLE, NOW)


def test_time_of_saving_is_kept_whatever_its_zone(repository):
    there = NOW.astimezone(timezone(timedelta(hours=5)))
    repository.save(ARTICLE, timeline("t1"), created=there)
    assert repository.article("t1").created == NOW


def test_saving_again_keeps_what_is_there(repository, database):
    save(repository)
    before = counts(database)
    again = save(repository, events=(SIGNED,))
    assert not again.created
    assert again.timeline == timeline("t1")
    assert counts(database) == before


def test_article_saved_by_many_at_once_is_there_once(url, database):
    repositories = [Repository(open_database(url)) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        saved = list(pool.map(lambda r: save(r), repositories * 5))
    for repository in repositories:
        repository.close()
    assert sum(one.created for one in saved) == 1
    assert {one.timeline for one in saved if one.timeline != timeline("t1")} == set()
    assert counts(database) == [1, 1, 2, 3]


def test_different_articles_saved_at_once_are_all_there(url, database):
    repositories = [Repository(open_database(url)) for _ in range(4)]
    ids = [f"t{number}" for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: save(repositories[n % 4], ids[n]), range(40)))
    for repository in repositories:
        repository.close()
    assert counts(database)[0] == 40


def test_deleting_leaves_nothing_behind(repository, database):
    save(repository)
    save(repository, "t2")
    repository.delete_article("t1")
    assert counts(database) == [1, 1, 2, 3]
    repository.delete_article("t2")
    assert counts(database) == [0, 0, 0, 0]


@pytest.mark.parametrize("name", ["timeline", "article", "delete_article"])
def test_unknown_id_is_not_found(repository, name):
    save(repository)
    with pytest.raises(NotFound, match="'none'"):
        getattr(repository, name)("none")


def test_number_of_a_deleted_article_is_not_given_again(repository):
    save(repository)
    save(repository, "t2")
    page = repository.timelines(TimelineSearch(), limit=1)
    repository.delete_article("t2")
    save(repository, "t3")
    rest = repository.timelines(TimelineSearch(), limit=9, before=page.next_before)
    assert [item.id for item in rest.items] == ["t1"]


@pytest.mark.parametrize(
    ("events", "first", "last"),
    [
        ((), None, None),
        ((SMILED,), None, None),
        ((SUED,), date(2019, 5, 3), date(2019, 5, 3)),
        ((SIGNED, SUED, SMILED), date(2019, 5, 3), date(2019, 5, 3)),
    ],
)
def test_summary_spans_the_days_known(repository, events, first, last):
    save(repository, events=events)
    (item,) = repository.timelines(TimelineSearch(), limit=1).items
    assert (item.events, item.first_day, item.last_day) == (len(events), first, last)


def test_last_page_has_no_next(repository):
    for id in ("t1", "t2"):
        save(repository, id)
    assert repository.timelines(TimelineSearch(), limit=2).next_before is None
    assert repository.timelines(TimelineSearch(), limit=1).next_before is not None


def test_check_needs_the_newest_schema(url, database):
    Repository(database).check()
    with database.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    with pytest.raises(StoreUnavailable, match="old schema"):
        Repository(database).check()


def test_database_that_cannot_be_opened_is_unavailable(tmp_path):
    repository = Repository(open_database(f"sqlite:///{tmp_path / 'x.sqlite3'}"))
    tmp_path.joinpath("x.sqlite3").mkdir()
    with pytest.raises(StoreUnavailable):
        repository.check()
    with pytest.raises(StoreUnavailable):
        save(repository)
    repository.close()


def test_file_that_is_no_database_is_unavailable(tmp_path):
    path = tmp_path / "x.sqlite3"
    path.write_text("Notes, not a database. " * 100, "utf-8")
    repository = Repository(open_database(f"sqlite:///{path}"))
    with pytest.raises(StoreUnavailable) as caught:
        repository.check()
    assert caught.value.data["cause"] == "DatabaseError: file is not a database"
    with pytest.raises(StoreUnavailable):
        save(repository)
    repository.close()


def test_fault_of_our_own_is_not_taken_for_an_absent_database(repository):
    with pytest.raises(IntegrityError), repository._session() as session:
        session.execute(sql("INSERT INTO articles (id) VALUES (NULL)"))


def test_repository_works_on_after_its_connections_are_forgotten(repository):
    save(repository)
    with warnings.catch_warnings():
        # Forgotten, not closed: after a fork they belong to the parent.
        warnings.simplefilter("ignore", ResourceWarning)
        repository.forget_connections()
        gc.collect()
    assert repository.timeline("t1") == timeline("t1")
