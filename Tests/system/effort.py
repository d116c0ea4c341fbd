"""A person at a browser whose presses and typed fields are counted, and whose way is written as what has to be on file."""

from dataclasses import dataclass, field

from playwright.sync_api import Locator

from .browser import DESK, PHONE, Person

#: Whatever stands in the field already will do.
KEPT = object()
#: What a phrase leaves for a person to type.
BLANK = "＿＿"


@dataclass
class Tally:
    """What it took: by all people together, and where."""

    presses: int = 0
    typed: int = 0
    at: dict[str, list[int]] = field(default_factory=dict)
    place: str = ""

    def press(self) -> None:
        self.presses += 1
        self.at.setdefault(self.place, [0, 0])[1] += 1

    def type(self) -> None:
        self.typed += 1
        self.at.setdefault(self.place, [0, 0])[0] += 1

    def __str__(self) -> str:
        lines = [f"{typed:3} {presses:3}  {place}" for place, (typed, presses) in self.at.items()]
        return "\n".join([*lines, f"{self.typed} typed fields, {self.presses} presses"])


class Worker(Person):
    """Somebody at work. Signing in in the morning is not part of a case."""

    def __init__(self, browser, address, login, tally: Tally, looks: bool = True, **more):
        super().__init__(browser, address, login, **more)
        self.tally, self.looks = tally, looks

    def at(self, place: str) -> "Worker":
        self.tally.place = place
        return self

    # The three things that a hand does; `Keys` does them without a mouse.

    def click(self, what: Locator) -> None:
        what.click()

    def choose_option(self, select: Locator, value: str) -> None:
        select.select_option(value)

    def write(self, into: Locator, text: str) -> None:
        into.fill(text)

    # What a case is made of.

    def hit(self, what: Locator) -> None:
        self.tally.press()
        self.click(what)

    def press(self, name: str) -> None:
        # Signing in and out presses too, at no place of the case.
        if self.tally.place:
            self.tally.press()
        self.click(
            self.page.get_by_role("button", name=name, exact=True).and_(self.page.locator(":not(.z-unseen)"))
        )

    def home(self) -> None:
        self.hit(self.page.get_by_role("link", name="工作台").first)
        self.says("工作台")

    def open(self, title: str) -> None:
        """The form of an act: shown already, or a press or two away."""
        if self.page.locator("h1").inner_text() != title:
            links = self.page.locator("main").get_by_role("link", name=title, include_hidden=True)
            if not links.filter(visible=True).count():
                group = self.page.locator("details:not([open])", has=self.page.get_by_text(title))
                self.hit(group.locator("summary").first)
            self.hit(links.filter(visible=True).first)
        self.shown(title)

    def called(self, title: str) -> None:
        """By the pop-up of a new to-do, to the form of its act."""
        self.hit(self.page.locator("article.z-pop").get_by_role("link", name="办理").first)
        self.shown(title)

    def shown(self, title: str) -> None:
        self.page.locator("h1").get_by_text(title, exact=True).wait_for()
        self.look_both(title)

    def look_both(self, name: str) -> None:
        """At the desk and on the phone, whichever of the two this one is at."""
        if not self.looks:
            return
        own = self.size
        for size in (PHONE, DESK) if own == DESK else (DESK, PHONE):
            self.size = size
            self.page.set_viewport_size(size)
            self.look(name)
        assert self.size == own

    def give(self, **wanted) -> None:
        """What has to stand in the fields (two underscores are a dot); what stands there already costs nothing."""
        for name, value in wanted.items():
            self.put(name.replace("__", "."), value)

    def put(self, name: str, value) -> None:
        place = self.page.locator(f'form#act [name="{name}"]:not([type=hidden])')
        kind = place.first.evaluate("e => e.tagName == 'INPUT' ? e.type : e.tagName")
        if kind in ("radio", "checkbox"):
            if value is KEPT:
                assert place.and_(self.page.locator(":checked")).count() == 1, name
                return
            box = place.and_(self.page.locator(f'[value="{value or "true"}"]'))
            if box.is_checked() != (value is not None):
                self.hit(box)
            return
        stands = place.input_value()
        if stands == value or value is KEPT and stands:
            return
        assert value is not KEPT, f"{name} is empty"
        if kind == "SELECT":
            self.tally.press()
            self.choose_option(place, value)
        else:
            self.tally.type()
            self.write(place, value)

    def tick(self, value: str) -> None:
        """One of several that may be chosen."""
        box = self.page.locator(f'form#act input[type=checkbox][value="{value}"]')
        if not box.is_checked():
            self.hit(box)

    def phrase(self, name: str, phrase: str, *answers: str) -> None:
        """By a press on what is offered beside the field; what the phrase leaves open is typed in one go."""
        aids = self.page.locator(f'form#act [data-for="{name}"]')
        self.hit(aids.get_by_role("button", name=phrase, exact=True))
        self.page.wait_for_function("name => document.querySelector(`form#act [name='${name}']`)?.value", arg=name)
        place = self.page.locator(f'form#act [name="{name}"]')
        text = place.input_value()
        assert text.count(BLANK) == len(answers), text
        if answers:
            for answer in answers:
                text = text.replace(BLANK, answer, 1)
            self.tally.type()
            self.write(place, text)

    def do(self, title: str, done: str) -> None:
        """Sends the form; it is done when the page says so."""
        self.press(title)
        self.says(done)
        # The next form is looked at when it is filled in.
        if "/acts/" not in self.page.url:
            self.look_both(f"after-{title}")


class Keys(Worker):
    """Somebody without a mouse: Tab, Enter, Space, the arrows and letters."""

    def reach(self, what: Locator) -> None:
        """Goes to it as Tab does, forwards or backwards, whichever it is."""
        what.wait_for()
        target = what.element_handle()
        for _ in range(400):
            where = target.evaluate(
                """e => { const at = document.activeElement;
                    const radio = e.type === "radio" && at.name === e.name && at.form === e.form;
                    if (at === e || radio) return 0;
                    return at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1; }"""
            )
            if where == 0:
                # Who goes by keys has to see where they are.
                ring = target.evaluate("""e => { const s = getComputedStyle(document.activeElement);
                    return s.outlineStyle !== "none" || s.boxShadow !== "none"; }""")
                assert ring, f"no sign of the focus on {target}"
                return
            self.page.keyboard.press("Shift+Tab" if where < 0 else "Tab")
        raise AssertionError(f"no way by Tab to {what}")

    def click(self, what: Locator) -> None:
        self.reach(what)
        kind = what.evaluate("e => e.type ?? ''")
        if kind == "radio":
            for _ in range(10):
                if what.is_checked():
                    return
                focused = "document.activeElement.name"
                name = self.page.evaluate(focused)
                # The first press of Space takes the one that has the focus; arrows go to the others.
                self.page.keyboard.press("Space" if not self.page.locator(
                    f'[name="{name}"]:checked').count() else "ArrowDown")
            raise AssertionError(f"no way by arrows to {what}")
        self.page.keyboard.press("Space" if kind == "checkbox" else "Enter")

    def choose_option(self, select: Locator, value: str) -> None:
        self.reach(select)
        for _ in range(60):
            if select.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no way by arrows to {value}")

    def write(self, into: Locator, text: str) -> None:
        self.reach(into)
        if into.evaluate("e => e.type") in ("date", "datetime-local"):
            # Year, month and day (and the time) are fields of their own inside.
            self.page.keyboard.type(text.replace("-", "").replace("T", "").replace(":", ""))
            return
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
