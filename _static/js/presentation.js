// Presentation mode, at ?present in the address: one section at a time in large type. The arrow and page keys move,
// Escape leaves. A slide is what stands before the first section, then each section.
const KEYS = { ArrowLeft: -1, PageUp: -1, ArrowRight: 1, PageDown: 1 };

const article = document.querySelector("main > section");
const slides = [[]];
for (const part of article.children) {
  if (part.matches("section")) slides.push([part]);
  else slides.at(-1).push(part);
}

const controls = document.createElement("nav");
controls.className = "presentation-controls";
controls.setAttribute("aria-label", "Presentation");
const position = document.createElement("output");
controls.append(button("Previous", () => move(-1)), position, button("Next", () => move(1)), button("Leave", leave));

let current = 0;

function button(text, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}

function show(index, focus = slides[index][0]) {
  current = index;
  slides.forEach((slide, number) => slide.forEach((part) => part.classList.toggle("off-slide", number !== index)));
  const heading = slides[index][0].querySelector("h2") ?? slides[index][0];
  position.textContent = `${index + 1} of ${slides.length}: ${heading.textContent}`;
  if (focus === slides[index][0]) {
    scrollTo(0, 0);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  } else focus.scrollIntoView();
}

function move(step) {
  const index = current + step;
  if (!slides[index]) return;
  const id = slides[index][0].id;
  history.replaceState(null, "", location.pathname + location.search + (id ? `#${id}` : ""));
  show(index);
}

function follow() {
  const target = document.querySelector(":target");
  const index = slides.findIndex((slide) => slide.some((part) => part.contains(target)));
  if (index > 0 && target !== slides[index][0]) show(index, target);
  else show(Math.max(index, 0));
}

function onKey(event) {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === "Escape") leave();
  else if (event.key in KEYS && !event.target.closest("input, textarea, select, [contenteditable]")) {
    event.preventDefault();
    move(KEYS[event.key]);
  }
}

function leave() {
  history.replaceState(null, "", location.pathname + location.hash);
  document.documentElement.classList.remove("presenting");
  removeEventListener("keydown", onKey);
  removeEventListener("hashchange", follow);
  controls.remove();
  slides.flat().forEach((part) => part.classList.remove("off-slide"));
  slides[current][0].scrollIntoView();
}

document.documentElement.classList.add("presenting");
document.body.append(controls);
addEventListener("keydown", onKey);
addEventListener("hashchange", follow);
follow();
