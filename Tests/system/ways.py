"""Two ordinary cases from 登记案件 to the end, each step as people do it in their browsers."""

from dataclasses import dataclass

from .cases import PASSERS, day, identity, uscc
from .effort import KEPT, Worker


@dataclass
class People:
    """Who has a part in a case."""

    handler: Worker
    leader: Worker
    head: Worker
    sealer: Worker
    archivist: Worker | None = None


def stall(office, people: People) -> str:
    """A stall on the pavement: ordered to go, refused, fined, paid, archived. The id of the case."""
    handler, place, name = people.handler, "横林路 12 号门前", "钱素芳"
    begin(handler)
    handler.give(source="patrol", happenedOn=day(), place=place)
    handler.give(
        parties__0__kind="individual",
        parties__0__name=name,
        parties__0__idNumber=identity(next(PASSERS) % 20_000),
        parties__0__address="云溪区横林老街 18 号",
    )
    item(handler, "SR004", "《浙江省城市市容和环境卫生管理条例》第十六条第三款")
    handler.give(firstOfficer=KEPT, secondOfficer="liqiang")
    handler.phrase("summary", "巡查发现占道设摊")
    case = registered(handler)
    correct(handler)
    file(people)
    reinspect(handler, "refused", "YX-0107", "拒不改正", "我就在这里卖，不收。")
    handler.at("制作询问笔录").open("制作询问笔录")
    handler.give(respondent=name, role="party")
    interview(handler, "占道设摊询问", "不申请。", "是。", "没有。", "想把东西卖完。", "属实，没有补充。")
    conclude(handler)
    notice(handler, "50", "拒不改正的裁量")
    title = "记录放弃陈述申辩"
    handler.at(title).open(title)
    handler.give(form="written", declaredOn=day())
    handler.phrase("words", "书面放弃")
    handler.do(title, "已记录放弃陈述申辩")
    decide(office, people)
    serve(handler, recipient=name, place=place)
    publish(handler, published=None, ground="individual")
    pay(handler, "50.00")
    handler.at("报请结案").open("报请结案")
    handler.give(situation="performed", summary=KEPT)
    handler.do("报请结案", "已报请结案")
    approve(people.leader, "审核同意")
    approve(people.head, "批准结案")
    people.archivist.at("归档").called("归档")
    people.archivist.give(volume=KEPT, pages="31", retention="tenYears", archivedOn=day())
    people.archivist.do("归档", "已归档")
    return case


def lorry(office, people: People) -> str:
    """A lorry that lost its load: swept up at once, heard, fined, published, the fine still to pay."""
    handler, name = people.handler, "云溪顺驰渣土运输有限公司"
    begin(handler)
    handler.give(source="device", happenedOn=day(), place="城北大街与北苑路交叉口")
    handler.give(
        parties__0__kind="legalPerson",
        parties__0__name=name,
        parties__0__uscc=uscc(next(PASSERS), "91"),
        parties__0__representative="褚文斌",
        parties__0__address="云溪区工业路 66 号",
    )
    item(handler, "HB004", "《生态环境法典》第一千一百二十九条")
    handler.give(firstOfficer=KEPT, secondOfficer="caobin")
    handler.phrase("summary", "视频发现物料遗撒", "浙A12345", "120")
    case = registered(handler)
    correct(handler)
    file(people)
    handler.at("制作现场笔录").home()
    handler.open("制作询问笔录")
    handler.hit(handler.page.get_by_role("link", name="返回案件"))
    handler.open("制作现场笔录")
    handler.give(kind="inspection", place=KEPT, certificatesShown="true", photos="9", signing="signed", signer="褚文斌")
    handler.phrase("startedAt", "1 小时前")
    handler.phrase("endedAt", "半小时前")
    handler.give(camera="YX-0311")
    handler.phrase("cameraFrom", "1 小时前")
    handler.phrase("cameraTo", "半小时前")
    handler.phrase("content", "路面遗撒现场", "120", "1", "浙A12345", "未闭合")
    handler.do("制作现场笔录", "已制作现场笔录")
    handler.hit(handler.page.get_by_role("link", name="返回案件"))
    handler.open("复查改正情况")
    reinspect(handler, "corrected", "YX-0311", "已清扫并密闭")
    handler.hit(handler.page.get_by_role("link", name="返回案件"))
    handler.at("制作询问笔录").open("制作询问笔录")
    handler.give(respondent="褚文斌", role="representative")
    interview(handler, "物料遗撒询问", "不申请。", "是。", "渣土，盖板坏了。", "已经扫完。", "属实，没有补充。")
    conclude(handler)
    notice(handler, "3000", "物料遗撒的裁量")
    title = "记录陈述申辩并复核"
    handler.at(title).open(title)
    handler.give(receivedOn=day(), content="已经清扫并修好盖板，请求少罚。", review="partly")
    handler.give(reviewReasons="改正属实，裁量时已经考虑。")
    handler.do(title, "已记录陈述申辩并复核")
    decide(office, people)
    serve(handler, recipient=name, place="云溪区工业路 66 号")
    publish(handler, published="true", channel="云溪区行政处罚公示栏")
    return case


def begin(person: Worker) -> None:
    person.at("登记案件并报请立案")
    person.hit(person.page.locator("main").get_by_role("link", name="登记案件", exact=True).first)
    person.shown("登记案件并报请立案")


def item(person: Worker, code: str, punished: str) -> None:
    """The item's code is enough for conduct and articles."""
    person.give(violations__0__item=code)
    person.hit(person.page.get_by_role("button", name="按事项填写"))
    person.says("已按事项")
    person.give(violations__0__conduct=KEPT, violations__0__breaks=KEPT, violations__0__punishedBy=punished)


def registered(person: Worker) -> str:
    person.do("登记案件并报请立案", "已登记案件，报请立案")
    return person.page.url.split("/cases/")[1].split("/")[0].partition("?")[0]


def correct(person: Worker) -> None:
    person.at("责令改正").open("责令改正")
    person.give(correction=KEPT, deliveredOn=day(), correctBy=day())
    person.do("责令改正", "已责令改正")


def approve(person: Worker, title: str) -> None:
    """The to-do rises where they are; everything known is in its form."""
    person.at(title).called(title)
    person.press(title)
    person.page.locator("h1").get_by_text(title, exact=True).wait_for(state="detached")


def file(people: People) -> None:
    approve(people.leader, "审核同意")
    approve(people.head, "批准立案")


def reinspect(person: Worker, result: str, camera: str, phrase: str, *answers: str) -> None:
    if person.page.locator("h1").inner_text() != "复查改正情况":
        person.at("复查改正情况").home()
    person.at("复查改正情况").open("复查改正情况")
    person.give(inspectedOn=day(), place=KEPT, result=result, camera=camera)
    person.phrase("cameraFrom", "10 分钟前")
    person.phrase("cameraTo", "现在")
    person.phrase("content", phrase, *answers)
    person.do("复查改正情况", "已复查改正情况")


def interview(person: Worker, phrase: str, *answers: str) -> None:
    person.phrase("startedAt", "半小时前")
    person.phrase("endedAt", "现在")
    person.give(place=KEPT, certificatesShown="true", rightsTold="true", signing="signed")
    person.phrase("content", phrase, *answers)
    person.do("制作询问笔录", "已制作询问笔录")


def conclude(person: Worker) -> None:
    person.at("调查终结报告").open("调查终结报告")
    person.give(facts=KEPT, analysis=KEPT)
    person.do("调查终结报告", "已调查终结")


def notice(person: Worker, fine: str, phrase: str) -> None:
    title = "行政处罚事先告知"
    person.at(title).open(title)
    person.tick("fine")
    person.give(fineFen=fine, facts=KEPT, evidence=KEPT, delivery="inPerson", deliveredOn=day(), answerBy=KEPT)
    person.phrase("reasons", phrase)
    person.do(title, "已事先告知")


def decide(office, people: People) -> None:
    """Sent up, signed, decided, printed and sealed."""
    handler, sealer = people.handler, people.sealer
    handler.at("报请审批").open("报请审批")
    handler.give(matter="decision", opinion=KEPT)
    handler.do("报请审批", "已报请审批")
    approve(people.leader, "审核同意")
    approve(people.head, "作出行政处罚决定")
    office.settle()
    sealer.at("用印").called("用印")
    sealer.give(seal="云溪区综合行政执法局", form="electronic", sealedOn=day())
    sealer.do("用印", "已用印")


def serve(person: Worker, **wanted) -> None:
    person.at("送达决定书").home()
    person.open("送达决定书")
    person.give(method="inPerson", servedOn=day(), **wanted)
    person.do("送达决定书", "已送达决定书")


def publish(person: Worker, **wanted) -> None:
    person.at("登记公示").open("登记公示")
    person.give(on=day(), **wanted)
    person.do("登记公示", "已登记公示情况")


def pay(person: Worker, yuan: str) -> None:
    person.at("登记缴款").open("登记缴款")
    person.give(fen=yuan, paidOn=day(), receipt="3301260930000187", collector="演示银行云溪支行")
    person.do("登记缴款", "已登记缴款")
