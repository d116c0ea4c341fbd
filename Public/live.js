// To-dos as they come: the number on the bell, a pop-up for each, and a word where a list has grown. Pages are whole
// without it; what is shown is decided in live-feed.js, for all tabs together.

const bell = document.getElementById("bell");
// On a phone one hides enough.
const shown = () => (matchMedia("(max-width: 47.99rem)").matches ? 1 : 3);

if (bell?.dataset.feed) {
  const { events, feed, session, most } = bell.dataset;
  // The last event that this page may know of.
  const made = number(bell.dataset.cursor) ?? 0;
  const saved = read();
  const fresh = new Set();
  let [changed, speak] = [false, () => {}];

  const pops = document.createElement("section");
  pops.className = "z-pops";
  pops.setAttribute("aria-label", "新待办提醒");
  const list = document.createElement("div");
  list.setAttribute("role", "status");
  list.setAttribute("aria-live", "polite");
  list.setAttribute("aria-relevant", "additions");
  pops.append(list);
  document.body.append(pops);

  // Where the keyboard was before it went to a pop-up.
  let before = null;
  pops.addEventListener("focusin", (event) => {
    if (event.relatedTarget && !pops.contains(event.relatedTarget)) before = event.relatedTarget;
  });
  pops.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close(event.target.closest("[data-todo]")?.dataset.todo);
  });
  pops.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) close(button.closest("[data-todo]")?.dataset.todo);
  });

  start();

  function start() {
    const hello = { say: "hello", address: events, session, cursor: number(bell.dataset.cursor) };
    if (saved?.session === session) Object.assign(hello, { cursor: saved.cursor, open: saved.open, known: saved.known });
    if (typeof SharedWorker === "undefined") {
      import(feed).then(({ Feed }) => {
        const own = new Feed(show);
        speak = ({ say, id }) => { if (say === "close") own.close(id); };
        own.hello(hello);
      });
      return;
    }
    const { port } = new SharedWorker(feed, { type: "module", name: "zhifa" });
    port.addEventListener("message", ({ data }) => show(data.state, data.news));
    port.start();
    speak = (words) => port.postMessage(words);
    speak(hello);
    window.addEventListener("pagehide", () => speak({ say: "bye" }));
    window.addEventListener("pageshow", (event) => { if (event.persisted) speak({ ...hello, cursor: undefined }); });
  }

  function close(id) {
    const inside = pops.contains(document.activeElement);
    speak({ say: "close", id });
    if (!inside) return;
    // The next one, or back to where the person was.
    const next = [...list.querySelectorAll("[data-todo]")].find((pop) => pop.dataset.todo !== id);
    if (id !== undefined && next) next.querySelector("a").focus();
    else if (before?.isConnected) before.focus();
    else document.getElementById("main")?.focus({ preventScroll: true });
  }

  function show(state, news) {
    if (state.session !== session) return;
    save(state);
    if (Number.isInteger(state.count)) ring(state.count);
    pop(state);
    note(state, news);
  }

  function ring(count) {
    const text = count < Number(most) ? `${count}` : `${most - 1}+`;
    bell.querySelector(".z-bell-count").textContent = text;
    bell.setAttribute("aria-label", `待办 ${text} 项`);
    bell.classList.toggle("z-bell-quiet", count === 0);
  }

  /** The newest few, the newest last; those that stay are left alone, so that nothing is read out twice. */
  function pop({ open, more }) {
    const wanted = open.slice(-shown());
    const rest = open.length - wanted.length + more;
    const there = new Map([...list.querySelectorAll("[data-todo]")].map((element) => [element.dataset.todo, element]));
    for (const [id, element] of there) if (!wanted.some((todo) => todo.id === id)) element.remove();
    for (const todo of wanted) if (!there.has(todo.id)) list.append(card(todo));
    list.querySelector(".z-pop-rest")?.remove();
    if (rest > 0) list.prepend(others(rest, wanted.length > 0));
  }

  function card(todo) {
    const card = element("article", "z-pop");
    card.dataset.todo = todo.id;
    const head = element("div", "z-pop-head");
    const shut = element("button", "z-pop-shut", "×");
    shut.type = "button";
    shut.setAttribute("aria-label", `关闭提醒：${todo.title}`);
    head.append(element("span", "z-pop-kind", `新待办 · ${todo.at}`), shut);
    const title = element("a", "z-pop-title", todo.title);
    title.href = todo.case;
    const foot = element("div", "z-pop-foot");
    const act = element("a", "btn btn-primary btn-sm", "办理");
    act.href = todo.act;
    act.setAttribute("aria-label", `办理：${todo.what}，${todo.title}`);
    foot.append(element("span", "z-pop-more", `${todo.what} · ${todo.cause}`), act);
    card.append(head, title, foot);
    return card;
  }

  function others(count, besides) {
    const rest = element("div", "z-pop z-pop-rest");
    const link = element("a", "", besides ? `另有 ${count} 项新待办` : `您有 ${count} 项新待办`);
    link.href = bell.href;
    const shut = element("button", "z-pop-all", "全部关闭");
    shut.type = "button";
    rest.append(link, shut);
    return rest;
  }

  /** On a page that lists to-dos: rows stay where they are, under whatever finger, until the person asks. */
  function note({ open }, news) {
    const place = document.querySelector("[data-todos]");
    if (!place) return;
    const listed = new Set([...document.querySelectorAll("[data-row]")].map((row) => row.dataset.row));
    // Some came after the page was made and before it listened.
    const late = open.filter((todo) => todo.told > made).map((todo) => todo.id);
    for (const id of [...(news?.made ?? []), ...late]) if (!listed.has(id)) fresh.add(id);
    for (const id of news?.done ?? []) if (!fresh.delete(id) && listed.has(id)) changed = true;
    if (news?.more) changed = true;
    if (!changed && fresh.size === 0) return place.querySelector(".z-renew")?.remove();
    const words = fresh.size > 0 ? `有 ${fresh.size} 项新待办，刷新查看` : "待办有变动，刷新查看";
    let bar = place.querySelector(".z-renew");
    if (!bar) {
      bar = element("div", "z-renew");
      const link = element("a", "z-renew-link");
      link.href = location.href.replace(/#.*$/, "");
      bar.append(link);
      place.append(bar);
    }
    if (bar.firstChild.textContent !== words) bar.firstChild.textContent = words;
  }

  function element(name, kind, text) {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    if (text) element.textContent = text;
    return element;
  }

  function number(text) {
    return text === undefined ? undefined : Number(text);
  }

  // What was open goes along from page to page of a tab: the worker ends with the last page.
  function save(state) {
    try { sessionStorage.setItem("zhifa-todos", JSON.stringify(state)); } catch { /* A full or forbidden store. */ }
  }

  function read() {
    try { return JSON.parse(sessionStorage.getItem("zhifa-todos")); } catch { return null; }
  }
}
