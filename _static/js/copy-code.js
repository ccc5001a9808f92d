// A button on each block of code that copies what is to be typed: no prompts, no output, no line numbers.
const TOLD = 2000; // ms for which the button says that it copied

// Browsers offer the clipboard to secure addresses alone.
if (navigator.clipboard) {
  for (const block of document.querySelectorAll("div.highlight")) block.append(button(block.querySelector("pre")));
}

function button(code) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "copybtn";
  element.textContent = "Copy";
  element.addEventListener("click", async () => {
    element.textContent = await navigator.clipboard.writeText(typed(code)).then(() => "Copied", () => "Not copied");
    setTimeout(() => (element.textContent = "Copy"), TOLD);
  });
  return element;
}

function typed(code) {
  const copy = code.cloneNode(true);
  for (const output of copy.querySelectorAll(".go")) {
    if (output.nextSibling) output.nextSibling.textContent = output.nextSibling.textContent.replace(/^\n/, "");
    output.remove();
  }
  for (const part of copy.querySelectorAll(".gp, .linenos")) part.remove();
  return copy.textContent.trimEnd();
}
