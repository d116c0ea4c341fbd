"""The forms beside the decision: what they print, and that they hold together on their pages."""

import pytest

from conftest import joined, sample, text_of


@pytest.mark.parametrize("name", ["on-the-spot", "exemption"])
def test_a_form_prints_every_text_that_it_was_given(worker, name):
    data = sample(name)
    answer, pdf = worker.render(data, template=name)
    assert answer["ok"] and answer["template"].startswith(f"{name}@")
    text = joined(pdf)
    for value in (data["number"], data["organ"], data["party"]["name"], data["facts"].split("\n")[0], data["decidedOn"]):
        assert "".join(value.split()) in text


def test_a_form_of_the_street_is_one_sheet(worker):
    assert worker.render(sample("on-the-spot"), template="on-the-spot")[0]["pages"] == 2


def test_both_officers_and_the_party_have_a_place_to_sign(worker):
    text = joined(worker.render(sample("on-the-spot"), template="on-the-spot")[1])
    assert text.count("执法人员签名：") == 2 and text.count("当事人签收：") == 1
    assert "王敏，执法证号33010021001" in text and "（印章）" in text


def test_a_refusal_to_sign_stands_where_the_party_would_sign(worker):
    data = sample("on-the-spot") | {"refusal": "拒绝签收，由社区张某见证"}
    text = joined(worker.render(data, template="on-the-spot")[1])
    assert "拒绝签收的注明：拒绝签收，由社区张某见证。" in text and "当事人签收：" not in text


@pytest.mark.parametrize("name", ["on-the-spot", "exemption"])
def test_the_seal_never_stands_alone(worker, name):
    """However long the text is, the page of the signature carries text."""
    data = sample(name)
    for lines in range(24):
        data["facts"] = "\n".join(["事实。"] * (lines + 1))
        pages = text_of(worker.render(data, template=name)[1]).split("\f")[:-1]
        own = "本决定书已于" if name == "on-the-spot" else data["remedies"].splitlines()[-1][:6]
        assert "（印章）" in pages[-1] and own in pages[-1]


def test_long_names_of_officers_keep_their_lines(worker):
    data = sample("on-the-spot")
    data["officers"] = [{"name": "阿卜杜热合曼·买买提", "certificate": "330100210012345678"}] * 2
    assert joined(worker.render(data, template="on-the-spot")[1]).count("执法证号330100210012345678") == 2
