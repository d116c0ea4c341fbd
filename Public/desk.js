// The desk: what is counted once the page is there, forms without what was left empty, and the keys on one sheet.

for (const place of document.querySelectorAll("a[data-count]")) {
  fetch(place.dataset.count).then(async (answer) => {
    // A session that ended says so at the next press.
    if (!answer.ok || answer.redirected) return;
    const count = document.createElement("span");
    count.setAttribute("role", "status");
    count.textContent = (await answer.json()).text;
    place.replaceWith(count);
  }).catch(() => {});
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.tidy) return;
  for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
  // They are there again when the page is shown from the browser's memory.
  setTimeout(() => { for (const field of form.elements) field.disabled = false; });
});

const KEYS = [
  ["/", "到查找框"], ["j", "下一行"], ["k", "上一行"], ["Enter", "打开所在的行"], ["?", "这张说明"], ["Esc", "关上说明"],
];

function sheet() {
  const dialog = document.createElement("dialog");
  dialog.className = "z-keys";
  dialog.setAttribute("aria-labelledby", "keys-title");
  const title = document.createElement("h2");
  title.id = "keys-title";
  title.textContent = "键盘操作";
  const list = document.createElement("dl");
  for (const [key, meaning] of KEYS) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    row.append(term, Object.assign(document.createElement("dd"), { textContent: meaning }));
    list.append(row);
  }
  const close = Object.assign(document.createElement("button"), { className: "btn", type: "button", textContent: "关上" });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(title, list, close);
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target;
  if (at.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(at.tagName)) return;
  if (document.querySelector("dialog[open]")) return;
  event.preventDefault();
  sheet();
});
