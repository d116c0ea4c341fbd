"""The list of cases as Zhifa shows it: the same rows, columns, counts, conditions and bell."""
import datetime
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.shortcuts import render
from django.utils.safestring import mark_safe

from desk.models import Case, Counter, Todo

STAGES = {
    "registered": "待立案", "returned": "已退回", "notFiled": "不予立案", "investigating": "调查取证", "noticed": "已告知",
    "answered": "待决定", "decided": "待送达", "served": "已送达", "performed": "已履行", "closing": "待结案", "closed": "已结案",
    "archived": "已归档"}
TONES = {"archived": "done", "closed": "done", "returned": "refused", "notFiled": "refused"}
ZONE = datetime.timezone(datetime.timedelta(hours=8))
ICONS = {
    "current": '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="1.5"/>',
    "done": '<path d="M5 12l5 5L20 7"/>',
    "near": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 3"/>',
    "refused": '<circle cx="12" cy="12" r="9"/><path d="M5.7 5.7l12.6 12.6"/>'}
ICONS = {
    tone: mark_safe(f'<svg class="z-icon" viewBox="0 0 24 24" aria-hidden="true">{shape}</svg>')
    for tone, shape in ICONS.items()}
DAYS = "一二三四五六日"
COLUMNS = ("id", "title", "stage", "unit", "number", "decision_number", "opened_at", "updated_at", "due_at")
PAGE, MOST_WAITING, NEVER = 50, 100, 2**63 - 1


@login_required
def cases(request):
    asked = {name: request.GET[name] for name in ("stage", "unit", "field", "handler", "kind") if request.GET.get(name)}
    rows = Case.objects.filter(**asked).order_by("-opened_at", "-id").values(*COLUMNS)
    if "cursor" in request.GET:
        opened, id = request.GET["cursor"].split(".", 1)
        # A row comparison, as an index walks it.
        rows = rows.extra(where=["(opened_at, id) < (%s, %s)"], params=[int(opened), id])
    found = list(rows[: PAGE + 1])
    stages = dict(Counter.objects.filter(facet="stage").values_list("value", "n"))
    now = datetime.datetime.now(ZONE)
    total = sum(stages.values()) if not asked else stages.get(asked["stage"], 0) if set(asked) == {"stage"} else None
    last = found[PAGE - 1] if len(found) > PAGE else None
    waiting = Todo.objects.filter(person=request.user.username).order_by("due_at", "since", "id")
    return render(request, "cases.html", {
        "rows": [row(each, now) for each in found[:PAGE]],
        "chips": [(id, title, stages.get(id, 0)) for id, title in STAGES.items()],
        "all": sum(stages.values()), "total": total, "asked": asked, "choices": choices(), "stages": STAGES.items(),
        "bell": waiting.values("id")[:MOST_WAITING].count(), "person": request.user,
        "older": urlencode(asked | {"cursor": f"{last['opened_at']}.{last['id']}"}) if last else None})


def choices():
    """What may be chosen; kept for ten seconds, as Zhifa does."""
    kept = cache.get("choices")
    if kept is None:
        kept = {"unit": [], "field": [], "handler": []}
        for facet, value in Counter.objects.filter(facet__in=kept).order_by("value").values_list("facet", "value"):
            kept[facet].append(value)
        cache.set("choices", kept, 10)
    return kept


def row(case, now):
    due = None
    if case["due_at"] != NEVER:
        at = moment(case["due_at"])
        days = (at.date() - now.date()).days
        tone, word = (
            ("refused", "已逾期") if at < now else ("near", "今天到期" if days == 0 else "临近到期") if days <= 3 else (None, None))
        due = {"text": day(at, now), "tone": tone, "word": word, "icon": ICONS.get(tone)}
    tone = TONES.get(case["stage"], "current")
    return {
        "id": case["id"], "title": case["title"], "unit": case["unit"], "number": case["number"] or "未立案",
        "decision": case["decision_number"] if case["decision_number"] != case["number"] else None,
        "stage": STAGES[case["stage"]], "tone": tone, "icon": ICONS[tone], "due": due,
        "filed": spoken(moment(case["opened_at"]), now), "updated": spoken(moment(case["updated_at"]), now)}


def moment(milliseconds):
    return datetime.datetime.fromtimestamp(milliseconds / 1000, ZONE)


def day(at, now):
    year = "" if at.year == now.year else f"{at.year}年"
    return f"{year}{at.month}月{at.day}日（周{DAYS[at.weekday()]}）"


def spoken(at, now):
    ago = (now.date() - at.date()).days
    return f"{('今天', '昨天')[ago] if 0 <= ago < 2 else day(at, now)} {at:%H:%M}"
