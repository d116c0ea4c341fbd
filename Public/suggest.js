// What a search box offers while somebody types. Without script the box is a normal search.

const WAIT = 120;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.address = input.dataset.suggest;
    this.list = document.createElement("ul");
    this.list.id = `${input.id}-suggestions`;
    this.list.className = "z-suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "搜索建议");
    this.list.hidden = true;
    input.after(this.list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"],
      ["aria-controls", this.list.id]]) input.setAttribute(name, value);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // Before the box loses the focus, and with it the list its place.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    this.asked?.abort();
    const words = this.input.value.trim();
    if (!words) return this.close();
    this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.address}?q=${encodeURIComponent(words)}`, { signal: this.asked.signal });
      // A session that ended says so when the search is pressed.
      if (answer.ok && !answer.redirected) this.show((await answer.json()).suggestions);
    } catch (fault) {
      if (fault.name !== "AbortError") this.close();
    }
  }

  show(suggestions) {
    if (suggestions.length === 0 || document.activeElement !== this.input) return this.close();
    this.list.replaceChildren(...suggestions.map((item, index) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${index}`;
      option.dataset.link = item.link;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const kind = document.createElement("span");
      kind.className = "z-suggestion-kind";
      kind.textContent = `${item.kind} ${item.count}`;
      option.append(item.text, " ", kind);
      return option;
    }));
    this.list.hidden = false;
    this.mark(-1);
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.list.hidden = true;
    this.mark(-1);
    this.input.setAttribute("aria-expanded", "false");
  }

  /** The option at `place`; -1 is the box itself. */
  mark(place) {
    this.place = place;
    const options = [...this.list.children];
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
    const option = options[place];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (this.list.hidden || event.isComposing) return;
    const count = this.list.children.length;
    switch (event.key) {
      case "ArrowDown": this.mark(this.place + 1 < count ? this.place + 1 : -1); break;
      case "ArrowUp": this.mark(this.place < 0 ? count - 1 : this.place - 1); break;
      case "Escape": this.close(); break;
      case "Enter":
        if (this.place < 0) return this.close();
        this.go(this.list.children[this.place]);
        break;
      default: return;
    }
    event.preventDefault();
  }

  go(option) {
    if (option) location.assign(option.dataset.link);
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) new Suggestions(input);
