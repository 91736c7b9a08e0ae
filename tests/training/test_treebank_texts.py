"""Treebank files become the texts they were, with their sentences and words."""

import pytest

from training.treebank_texts import alone, read_documents

FILE = """\
# newdoc id = weblog-one
# newpar id = weblog-one-p1
# text = Ann's ill.
1-2\tAnn's\t_\t_\t_\t_\t_\t_\t_\t_
1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
3\till\till\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\tSpaceAfter=No

# text = Is she?
1\tIs\tbe\tAUX\tVBZ\t_\t0\troot\t_\t_
2\tshe\tshe\tPRON\tPRP\t_\t1\tnsubj\t_\tSpaceAfter=No
2.1\till\till\tADJ\tJJ\t_\t_\t_\t_\t_
3\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_

# text = No
1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_

# newpar id = weblog-one-p2
# text = Bye
1\tBye\tbye\tINTJ\tUH\t_\t0\troot\t_\t_

# newdoc id = GUM_news_two
# newpar
# newpar_block = p (3 s) | figure rend:::"a (2 s) map" (1 s) | caption (1 s)
# text = Map
1\tMap\tmap\tNOUN\tNN\t_\t0\troot\t_\t_

# text = It isn't
1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_
2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tis\tbe\tAUX\tVBZ\t_\t1\tcop\t_\t_
3\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_

# text = !
1\t!\t!\tPUNCT\t.\t_\t0\troot\t_\t_

"""


@pytest.fixture
def documents(tmp_path):
    path = tmp_path / "one.conllu"
    path.write_text(FILE, encoding="utf-8")
    return list(read_documents(path))


def test_texts_have_their_spaces_and_paragraphs(documents):
    assert [document.text for document in documents] == [
        "Ann's ill.Is she? No\n\nBye",
        "Map\n\nIt isn't!",
    ]


def test_genre_is_read_off_the_name(documents):
    assert [document.genre for document in documents] == ["weblog", "news"]


def test_sentences_and_words_lie_where_they_are_in_the_text(documents):
    first = documents[0]
    assert [first.text[a:b] for a, b in first.gold.sentences] == [
        "Ann's ill.",
        "Is she?",
        "No",
        "Bye",
    ]
    forms = [first.text[word.start : word.end] for word in first.gold.words]
    assert forms == "Ann 's ill . Is she ? No Bye".split()


def test_heads_count_the_words_of_the_text(documents):
    heads = [word.head for word in documents[0].gold.words]
    assert heads == [2, 2, -1, 2, -1, 4, 4, -1, -1]


def test_sentence_alone_counts_from_its_own_start(documents):
    ill, asked, *_ = alone(documents[0])
    assert ill.text == "Ann's ill."
    assert asked.gold.sentences == ((0, 7),)
    assert [(w.start, w.head) for w in asked.gold.words] == [(0, -1), (3, 0), (6, 0)]
