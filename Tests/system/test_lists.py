"""Lists by cursor, documents in ranges, and the description of it all."""

import re

import pytest

from .cases import FILED, FIRST, registration, walk
from .client import Api
from .conftest import STRANGER
from .problems import check
from .server import until


def test_paging_by_cursor_is_complete_without_repeats(found):
    office = found("sqlite").start()
    api = office.people[FIRST]
    made = [api.register(registration()).json["case"] for _ in range(23)]
    for size in (1, 5, 23, 24, 200):
        seen, cursor, pages = [], "", 0
        while cursor is not None:
            page = api.get(f"/cases?limit={size}" + (f"&cursor={cursor}" if cursor else "")).json
            assert len(page["cases"]) <= size
            seen += [row["id"] for row in page["cases"]]
            cursor, pages = page["next"], pages + 1
            assert pages < 30
        assert sorted(seen) == sorted(made)
    seen, cursor = [], None
    while True:
        page = api.get("/cases?limit=4" + (f"&cursor={cursor}" if cursor else "")).json
        seen += [row["id"] for row in page["cases"]]
        cursor = page["next"]
        if cursor is None:
            break
        # What comes in between goes to the front and disturbs nobody.
        api.register(registration())
    assert sorted(seen) == sorted(made)
    office.server.end()


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=201",
        "limit=ten",
        "limit=-1",
        "cursor=x",
        "cursor=1.2.3",
        "cursor=due.1.a",
        "sort=decided&cursor=filed.1.a",
        "q=%E7%BB%8F%E8%90%A5&cursor=filed.1.a",
    ],
)
def test_a_question_that_makes_no_sense_is_refused(shared, query):
    check(shared.people[FIRST].get(f"/cases?{query}"), 400, "unreadable")


def test_a_list_is_filtered_by_stage_and_handler(shared):
    people = shared.people
    case = walk(people, FILED)
    listed = people[FIRST].get(f"/cases?stage=investigating&handler={FIRST}&limit=200").json["cases"]
    assert case in [row["id"] for row in listed]
    assert {(row["stage"], row["handler"]) for row in listed} == {("investigating", FIRST)}


def test_documents_are_served_in_ranges(shared):
    people = shared.people
    case = walk(people)
    document = until(lambda: next(iter(d for d in people[FIRST].case(case)["documents"] if d["ready"]), None), 40)
    path = f"/cases/{case}/documents/{document['id']}"
    whole = people[FIRST].get(path)
    size = len(whole.body)
    assert whole.status == 200 and whole.body.startswith(b"%PDF-")
    assert whole.headers["accept-ranges"] == "bytes" and whole.headers["etag"] == f'"{document["sha256"]}"'
    for asked, start, end in (
        ("bytes=0-99", 0, 100),
        ("bytes=100-", 100, size),
        ("bytes=-10", size - 10, size),
        (f"bytes=0-{size * 2}", 0, size),
    ):
        part = people[FIRST].get(path, Range=asked)
        assert part.status == 206 and part.body == whole.body[start:end]
        assert part.headers["content-range"] == f"bytes {start}-{end - 1}/{size}"
    assert people[FIRST].get(path, Range=f"bytes={size}-").status == 416
    assert people[FIRST].get(path, Range="bytes=0-1,4-5").body == whole.body
    assert people[FIRST].get(path, Range="bytes=0-9", If_Range='"other"').body == whole.body
    assert people[FIRST].get(path, If_None_Match=whole.headers["etag"]).status == 304
    head = people[FIRST].call("HEAD", path)
    assert head.status == 200 and int(head.headers["content-length"]) == size and head.body == b""
    check(people[STRANGER].get(path), 404)


def test_the_description_is_openapi_and_has_every_act(shared):
    document = Api(shared.address).get("/openapi.json").json
    assert document["openapi"] == "3.1.0"
    schemas = document["components"]["schemas"]
    # A case tells of every act whether it can be done now; only the first one is not among them.
    acts = {step["act"] for step in shared.people[FIRST].case(walk(shared.people, 0))["next"]}
    assert {
        "approve-filing",
        "return-filing",
        "resubmit-filing",
        "confirm-address",
        "appoint-agent",
        "summon",
        "request-evidence",
        "ask-assistance",
        "record-assistance-reply",
        "record-interview",
        "give-prior-notice",
        "record-statement",
        "record-waiver",
        "decide-penalty",
        "serve-decision",
        "order-correction",
        "rectify-fact",
    } <= acts
    mapping = document["paths"]["/api/v1/cases/{case}/acts"]["post"]["requestBody"]["content"]["application/json"][
        "schema"
    ]["discriminator"]["mapping"]
    assert set(mapping) == acts
    assert {schemas[name.rpartition("/")[2]]["properties"]["act"]["const"] for name in mapping.values()} == acts
    assert {"RegisterCase", "Problem", "Receipt", "Refusal"} <= set(schemas)
    for reference in references(document):
        found = document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]
    for path, methods in document["paths"].items():
        named = set(re.findall(r"{(\w+)}", path))
        for method, operation in methods.items():
            if method == "parameters":
                continue
            given = [*methods.get("parameters", []), *operation.get("parameters", [])]
            assert {p["name"] for p in given if p["in"] == "path"} == named, path
            assert all(p.get("required") for p in given if p["in"] == "path")
            assert all("description" in answer for answer in operation["responses"].values())
    ids = [
        operation.get("operationId")
        for methods in document["paths"].values()
        for operation in methods.values()
        if isinstance(operation, dict)
    ]
    assert len([name for name in ids if name]) == len({name for name in ids if name})
    for schema in schemas.values():
        assert set(schema.get("required", [])) <= set(schema["properties"])


def references(value):
    if isinstance(value, dict):
        yield from (target for name, target in value.items() if name == "$ref" and isinstance(target, str))
        for part in value.values():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)
