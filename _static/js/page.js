// Entry point of every page. Search and presentation are loaded when someone uses them.
import "./theme-switch.js";

const PARTS = "main > section > section:not(:has(.ledger)), .exercise-list > section, .ledger > li"; // as in layout.css

afterPaint(layOutTheRest);

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
