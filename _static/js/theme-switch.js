// <theme-switch>: the reader chooses light, dark or what the system says.
const THEMES = { system: "System", light: "Light", dark: "Dark" };

customElements.define(
  "theme-switch",
  class extends HTMLElement {
    connectedCallback() {
      const group = document.createElement("fieldset");
      const legend = document.createElement("legend");
      legend.textContent = "Colours";
      group.append(legend, ...Object.keys(THEMES).map(choice));
      group.addEventListener("change", ({ target }) => choose(target.value));
      this.replaceChildren(group);
    }
  },
);

function choice(theme) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "radio";
  input.name = "theme";
  input.value = theme;
  input.checked = theme === (document.documentElement.dataset.theme ?? "system");
  label.append(input, THEMES[theme]);
  return label;
}

function choose(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}
