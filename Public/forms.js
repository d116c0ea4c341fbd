// Small help for forms; every form works without it.

// A second press while the first is under way would ask twice. Forms are freed when the page is shown again from the
// browser's memory, and after a while, because an answer may be a file and the page stay.
const free = (form) => {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
};

// What opens in a tab of its own, such as a preview, leaves the form as it is.
const elsewhere = (event) => event.submitter?.formTarget === "_blank";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (elsewhere(event)) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
  setTimeout(() => free(form), 10_000);
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) free(form);
});

// After a refused submit the summary is what should be read first.
document.getElementById("errors")?.focus();

// Leaving with something typed and not sent asks first.
let touched = false;
document.addEventListener("input", (event) => {
  if (event.target.form?.method === "post") touched = true;
});
document.addEventListener("submit", (event) => { touched &&= elsewhere(event); });
// What is kept as a draft is not lost by leaving.
document.addEventListener("zhifa-kept", () => { touched = false; });
window.addEventListener("beforeunload", (event) => {
  if (touched) event.preventDefault();
});
