"""What holds of every problem the API answers with."""

import re

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def check(answer, status: int, kind: str | None = None) -> dict:
    """The problem, after what holds of every problem has been checked."""
    assert answer.status == status, answer.body
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json
    assert problem["status"] == status
    assert CHINESE.search(problem["title"]) and CHINESE.search(problem["detail"])
    assert kind is None or problem["type"] == f"/problems/{kind}"
    for error in problem.get("errors", []):
        assert CHINESE.search(error["message"]), error
    for refusal in problem.get("refusals", []):
        assert all(CHINESE.search(refusal[name]) for name in ("basis", "missing", "remedy")), refusal
    return problem
