// What fills a field in at a press: phrases and times at once, without a way to the server. The rest the server does.

// Where a form that opens a case says itself what a phrase has a slot for; FormFill has the same list.
const SLOTS = {
  当事人: "parties.0.name", 地点: "place", 发生日: "happenedOn", 违法行为: "violations.0.conduct",
  违反条款: "violations.0.breaks", 处罚条款: "violations.0.punishedBy", 查明的事实: "facts", 罚款金额: "fineFen",
};
const BLANK = "＿＿";

const said = (form, name) => form.elements.namedItem(name)?.value?.trim() ?? "";

/** 2026-09-21 as documents have it. */
const day = (text) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

const filled = (form, text) => text.replace(/〔([^〔〕]+)〕/g, (mark, slot) => {
  if (!(slot in SLOTS)) return mark;
  return day(said(form, SLOTS[slot])) || BLANK;
});

/** On a line of its own below what was typed; a text that is there already is not added twice. */
const joined = (typed, text) => {
  const kept = typed.trimEnd();
  if (!kept) return text;
  return kept.includes(text) ? kept : `${kept}\n${text}`;
};

/** So many minutes ago, where the organ is. */
const ago = (minutes) => new Date(Date.now() + (8 * 60 - minutes) * 60_000).toISOString().slice(0, 16);

const put = (field, value) => {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  // Where something is left to be typed, typing begins.
  const blank = field.tagName === "TEXTAREA" || field.type === "text" ? field.value.indexOf(BLANK) : -1;
  if (blank >= 0) field.setSelectionRange(blank, blank + BLANK.length);
};

document.addEventListener("click", (event) => {
  const aid = event.target.closest("button.z-aid");
  if (!aid || !("text" in aid.dataset || "ago" in aid.dataset)) return;
  const field = aid.form.elements.namedItem(aid.parentElement.dataset.for);
  if (!field) return;
  event.preventDefault();
  if ("ago" in aid.dataset) put(field, ago(Number(aid.dataset.ago)));
  else put(field, joined(field.value, filled(aid.form, aid.dataset.text)));
});

// Another party has another notice, another fine: what was prepared for the one gives way to what is for the other.
for (const aid of document.querySelectorAll("button.z-aid[data-party]")) {
  const name = aid.parentElement.dataset.for;
  aid.form.addEventListener("change", (event) => {
    if (event.target.name === name && event.target.value) aid.form.requestSubmit(aid);
  });
}
