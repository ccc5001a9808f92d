// Entry point of every page. What a page may hold is loaded when the page has it, and search when someone uses it.
import "./theme-switch.js";

const elements = {
  "claim-ledger": () => import("./ledger.js"),
  "policy-builder": () => import("./policy.js"),
  "runnable-exercise": () => import("./runnable.js"),
};
afterPaint(() => {
  for (const [name, load] of Object.entries(elements)) {
    if (document.querySelector(name)) load();
  }
  layOutTheRest();
});

const search = document.querySelector("course-search");
search.addEventListener("focusin", () => import("./search.js"), { once: true });
if (new URLSearchParams(location.search).has("q")) import("./search.js");

const present = document.querySelector("a.present");
if (present) {
  present.hidden = false;
  if (new URLSearchParams(location.search).has("present")) import("./presentation.js");
}

// A section at a time, so that no tap has to wait.
async function layOutTheRest() {
  for (const section of document.querySelectorAll(".first-paint :is(main > section, .exercise-list) > section")) {
    section.style.contentVisibility = "visible";
    await new Promise(afterPaint);
  }
  document.documentElement.classList.remove("first-paint");
}

// A frame is painted between its animation callbacks and the next task.
function afterPaint(act) {
  requestAnimationFrame(() => setTimeout(act));
}
