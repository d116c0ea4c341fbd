"""What people put into papers: tables that were pasted, marks of a language, and far too much of everything."""

import pytest

from .cases import FIRST, INTERVIEWED, day, walk
from .pages import text
from .test_previews import form, printed, signed_in

NOTICE = "give-prior-notice"
PAPER = "priorNotice"
#: Each would be something else in the language that sets the paper, on a page, or in a query.
MARKS = "*粗* _斜_ #set text(red) $x^2$ <b>x</b> @ref `a` = 题 // 注 \\ ' \" {{ 名 }} ${1}"


@pytest.fixture
def concluded(shared) -> str:
    case = walk(shared.people, INTERVIEWED + 1)
    shared.settle()
    return case


def looked_at(office, case: str, **more: str):
    """The notice as it would be printed."""
    pages = signed_in(office, FIRST)
    filled = {"deliveredOn": day(), "answerBy": day(20), "fineFen": "50.00", "delivery": "inPerson", "reasons": "初次违法", **more}
    path, fields = form(pages, case, NOTICE, **filled)
    fields["kinds"] = "fine"
    return pages.send("POST", path, {**fields, "_preview": PAPER})


def test_five_hundred_lines_of_evidence_are_all_on_paper(shared, concluded):
    lines = [f"第 {number} 号现场照片，拍摄于横林路 {number} 号门前" for number in range(1, 501)]
    answer = looked_at(shared, concluded, facts="占道", evidence="\r\n".join(lines))
    assert answer.status == 200, text(answer.body)[:1500]
    shown = printed(answer.body)
    for line in lines:
        assert line.replace(" ", "") in shown, line


def test_a_pasted_table_is_a_line_for_each_row(shared, concluded):
    table = "材料\t份数\t来源\r\n现场笔录\t1\t本机关\r\n照片\t6\t\r\n\t\t\r\n"
    answer = looked_at(shared, concluded, facts="品名\t数量\r\n苹果\t3", evidence=table)
    assert answer.status == 200, text(answer.body)[:1500]
    shown = printed(answer.body)
    for words in ("材料份数来源", "现场笔录1本机关", "照片6", "品名数量", "苹果3"):
        assert words in shown, words


def test_marks_are_printed_as_they_were_typed(shared, concluded):
    answer = looked_at(shared, concluded, facts=MARKS, evidence=MARKS)
    assert answer.status == 200, text(answer.body)[:1500]
    assert printed(answer.body).count("".join(MARKS.split())) == 2


def test_a_text_that_is_too_long_says_by_how_much_and_stays_in_the_form(shared, concluded):
    answer = looked_at(shared, concluded, facts="占道" * 2501, evidence="笔录")
    page = answer.body.decode()
    assert answer.status == 422 and "最多 5000 字，现有 5002 字" in page and "占道" * 2501 in page
