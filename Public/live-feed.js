// The one event stream of a browser, and what its tabs show of it. Runs in a SharedWorker, so that however many tabs
// are open there is one connection; in a browser without SharedWorker each tab runs it by itself.

const MOST_OPEN = 30;
// Longer than two signs of life apart: the connection is dead, even if the network has not said so.
const SILENCE = 60_000;

export class Feed {
  /** `tell(state, news)` is called with everything that tabs show, and with what just changed. */
  constructor(tell) {
    this.tell = tell;
    this.wait = 0;
  }

  /**
   * A tab says who is signed in, where its page or the tab before it stood, and what was open there. The first one
   * begins the stream; a later one only does so for another person, or if the stream has ended.
   */
  hello({ address, session, cursor, open, known }) {
    if (this.session === session && this.source && this.source.readyState !== EventSource.CLOSED) {
      this.tell(this.state(), null);
      return;
    }
    if (this.session !== session) {
      Object.assign(this, { address, session, cursor, open: open ?? [], known: new Set(known ?? []), more: 0 });
      this.count = null;
    }
    this.connect();
  }

  connect() {
    clearTimeout(this.timer);
    this.source?.close();
    const after = Number.isInteger(this.cursor) ? `?after=${this.cursor}` : "";
    const source = new EventSource(this.address + after);
    this.source = source;
    this.listen();
    source.addEventListener("open", () => { this.wait = 0; });
    source.addEventListener("todos", (event) => { this.listen(event); this.take(JSON.parse(event.data)); });
    source.addEventListener("beat", (event) => this.listen(event));
    // Signed out: nothing is opened again before somebody signs in.
    source.addEventListener("end", () => this.stop());
    source.addEventListener("error", () => {
      // The browser comes again by itself unless it was told not to, or the server answered with a fault.
      if (source === this.source && source.readyState === EventSource.CLOSED) this.later();
    });
  }

  later() {
    clearTimeout(this.timer);
    this.wait = Math.min(this.wait * 2 || 5_000, 300_000);
    this.timer = setTimeout(() => this.connect(), this.wait * (0.75 + Math.random() / 2));
  }

  stop() {
    clearTimeout(this.timer);
    this.source?.close();
    this.open = [];
    this.more = 0;
    this.tell(this.state(), null);
  }

  listen(event) {
    if (event?.lastEventId) this.cursor = Number(event.lastEventId);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), SILENCE);
  }

  take({ count, made, done, more, whole }) {
    // After a long break nobody knows which of these are still open.
    if (!whole) this.clear();
    const over = new Set(done);
    this.open = this.open.filter((todo) => !over.has(todo.id));
    for (const id of over) this.known.delete(id);
    // What a lost connection had told already comes twice.
    const fresh = made.filter((todo) => !this.known.has(todo.id));
    for (const todo of fresh) {
      this.known.add(todo.id);
      todo.told = this.cursor;
    }
    this.known = new Set([...this.known].slice(-500));
    // Who led to it by an own act knows.
    this.open.push(...fresh.filter((todo) => !todo.own));
    this.more += more + Math.max(this.open.length - MOST_OPEN, 0);
    this.open = this.open.slice(-MOST_OPEN);
    if (count !== undefined) this.count = count;
    this.tell(this.state(), { made: fresh.map((todo) => todo.id), done, more });
  }

  /** Closed by the person, in whichever tab; without an id, all. */
  close(id) {
    if (id === undefined) this.clear();
    else this.open = this.open.filter((todo) => todo.id !== id);
    this.tell(this.state(), null);
  }

  clear() {
    this.open = [];
    this.more = 0;
  }

  state() {
    return {
      session: this.session, cursor: this.cursor, count: this.count, open: this.open, more: this.more,
      known: [...this.known].slice(-100),
    };
  }
}

if (typeof SharedWorkerGlobalScope !== "undefined" && self instanceof SharedWorkerGlobalScope) {
  const ports = new Set();
  const feed = new Feed((state, news) => { for (const port of ports) port.postMessage({ state, news }); });
  self.addEventListener("connect", ({ ports: [port] }) => {
    port.addEventListener("message", ({ data }) => {
      switch (data.say) {
        case "hello":
          ports.add(port);
          feed.hello(data);
          break;
        case "close": feed.close(data.id); break;
        case "bye": ports.delete(port); break;
      }
    });
    port.start();
  });
}
