"""A person at a browser, who is told of every fault of the pages on the way."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from .pages import PASSWORD

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
SHOTS = os.environ.get("ZHIFA_SHOTS")
AXE = Axe()


class Person:
    """Somebody at a screen of a size; `faults` gathers what the browser complains of."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        login: str,
        size: dict = DESK,
        scripts: bool = True,
        shots: str = "",
        comb: bool = True,
    ):
        self.login, self.size, self.shots, self.comb = login, size, shots, comb
        self.context = browser.new_context(
            viewport=size, locale="zh-CN", timezone_id="Asia/Shanghai", base_url=address, java_script_enabled=scripts
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.faults: list[str] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        self.page.on("requestfailed", lambda request: self._failed(request))

    def _heard(self, message) -> None:
        # A form that is shown again comes with a status of 4xx, which the browser reports as if it were a fault.
        if message.type in ("error", "warning") and not re.search(r"status of 4(03|09|12|22)", message.text):
            self.faults.append(f"{self.page.url}: {message.text}")

    def _failed(self, request) -> None:
        # What was still on its way when the page was left.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.faults.append(f"{request.url}: {request.failure}")

    def sign_in(self) -> "Person":
        self.page.goto("/")
        self.look("sign-in")
        self.page.get_by_label("账号").fill(self.login)
        self.page.get_by_label("密码").fill(PASSWORD)
        self.press("登录")
        self.says("工作台")
        self.look("workbench")
        return self

    def sign_out(self) -> None:
        self.press("退出")
        self.says("已退出")
        assert self.page.get_by_label("账号").is_visible()
        assert not self.faults
        self.context.close()

    def press(self, name: str) -> None:
        """A button that everybody can see."""
        self.page.get_by_role("button", name=name, exact=True).and_(self.page.locator(":not(.z-unseen)")).click()

    def follow(self, name: str) -> None:
        self.page.get_by_role("link", name=name).first.click()

    def fill(self, fields: dict[str, str]) -> None:
        """By the names of the fields: types, chooses or ticks."""
        for name, value in fields.items():
            field = self.page.locator(f'form#act [name="{name}"]:not([type=hidden])')
            kind = field.first.evaluate("e => e.tagName == 'INPUT' ? e.type : e.tagName")
            if kind == "radio":
                field.and_(self.page.locator(f'[value="{value}"]')).check()
            elif kind == "checkbox":
                field.set_checked(value == "yes")
            elif kind == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def choose(self, field: str, name: str, content: bytes) -> None:
        """A file, in the field of that name."""
        file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        self.page.locator(f'main input[type=file][name="{field}"]').set_input_files(file)

    def tick(self, value: str) -> None:
        """One of several that may be chosen."""
        self.page.locator(f'form#act input[type=checkbox][value="{value}"]').check()

    def says(self, words: str) -> None:
        self.page.locator("main").get_by_text(words).filter(visible=True).first.wait_for()

    def look(self, name: str) -> None:
        """The page as it is now: accessible, as wide as the screen, and without a complaint of the browser."""
        if SHOTS:
            folder = Path(SHOTS)
            folder.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=folder / f"{self.shots}{self.size['width']}-{name}.png", full_page=True)
        wide = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide[0] <= wide[1], f"{name} is {wide[0]} wide on a screen of {wide[1]}: {self.widest()}"
        if self.comb:
            found = AXE.run(self.page)
            assert found.violations_count == 0, f"{name}: {found.generate_report()}"
        assert not self.faults, self.faults

    def widest(self) -> str:
        return self.page.evaluate("""() => [...document.querySelectorAll("main *")]
            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
            .map(e => e.tagName + "." + e.className).slice(0, 5).join(", ")""")
