// Entry point of every page. What a page may hold is loaded when the page has it, and search when someone uses it.
import "./theme-switch.js";

const PARTS = "main > section > section, .exercise-list > section, .ledger > li"; // as in layout.css

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

// As much at a time as leaves a tap no wait.
async function layOutTheRest() {
  let start = performance.now();
  for (const part of document.querySelectorAll(`.first-paint :is(${PARTS})`)) {
    part.style.contentVisibility = "visible";
    part.getBoundingClientRect(); // has it laid out now
    if (performance.now() - start < 5) continue;
    await new Promise(afterPaint);
    start = performance.now();
  }
  document.documentElement.classList.remove("first-paint");
}

// A frame is painted between its animation callbacks and the next task.
function afterPaint(act) {
  requestAnimationFrame(() => setTimeout(act));
}
