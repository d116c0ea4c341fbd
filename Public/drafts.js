// Keeps a form on the server as somebody types (草稿), so that neither a closed page nor a session that ended loses it.
// Nothing is kept in the browser. Without script the button 存为草稿 does the same.

const WAIT = 1500;

class Draft {
  constructor(form) {
    this.form = form;
    this.state = document.getElementById("draft-state");
    this.isDirty = false;
    form.addEventListener("input", () => this.later());
    form.addEventListener("change", () => this.later());
    form.querySelector("button[name=_draft][value=save]")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.save();
    });
    // What is sent is kept by being sent; a save under way would come after it.
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented || event.submitter?.formTarget === "_blank") return;
      this.isDirty = false;
      clearTimeout(this.timer);
      this.asked?.abort();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.isDirty) this.save(true);
    });
  }

  later() {
    this.isDirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), WAIT);
  }

  async save(isLeaving = false) {
    clearTimeout(this.timer);
    // One at a time: the next knows the revision of the one before.
    if (this.isSaving) return this.later();
    this.isSaving = true;
    this.isDirty = false;
    const body = new URLSearchParams(new FormData(this.form));
    body.set("_draft", "save");
    this.asked = new AbortController();
    try {
      const answer = await fetch(this.form.action, {
        method: "POST", body, headers: { Accept: "application/json" }, keepalive: isLeaving, signal: this.asked.signal,
      });
      await this.hear(answer);
    } catch (fault) {
      if (fault.name !== "AbortError") this.fail("草稿没有存上，请检查网络；本页的内容还在。");
    } finally {
      this.isSaving = false;
    }
  }

  async hear(answer) {
    const isJSON = answer.headers.get("Content-Type")?.startsWith("application/json");
    const told = isJSON ? await answer.json() : null;
    if (answer.ok && told) {
      this.form.elements.namedItem("_revision").value = told.revision;
      delete this.later;
      this.say(`草稿已存 ${told.saved}`);
      if (!this.isDirty) document.dispatchEvent(new Event("zhifa-kept"));
    } else if (told?.why) {
      // Saved by another page: the next press on 存为草稿 keeps this one, nothing else does.
      this.form.elements.namedItem("_revision").value = told.revision;
      this.fail(told.why, true);
    } else if (answer.status === 401) {
      this.fail("登录已过期，之后填的内容没有存为草稿。请在新标签页登录，本页不要关闭。");
    } else {
      this.fail("草稿没有存上；本页的内容还在，办理不受影响。");
    }
  }

  say(words) {
    this.state.className = "z-draft-state";
    this.state.textContent = words;
  }

  fail(words, isOver = false) {
    this.isDirty = true;
    this.state.className = "z-draft-state z-draft-lost";
    this.state.textContent = words;
    // What another page holds is not overwritten by typing on.
    if (isOver) this.later = () => { this.isDirty = true; };
  }
}

for (const form of document.querySelectorAll("form[data-draft]")) new Draft(form);
