// Small help for forms; every form works without it.

// A second press while the first is under way would ask twice. The buttons stay focusable and are freed when the
// page is shown again from the browser's memory.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
  }
});

// After a refused submit the summary is what should be read first.
document.getElementById("errors")?.focus();

// Leaving with something typed and not sent asks first.
let touched = false;
document.addEventListener("input", (event) => {
  if (event.target.form?.method === "post") touched = true;
});
document.addEventListener("submit", () => { touched = false; });
window.addEventListener("beforeunload", (event) => {
  if (touched) event.preventDefault();
});
