// <policy-builder>: the sentences that are chosen become a policy in Markdown, to copy or to download.
// The directive `policy-builder` writes the questions, which without this script are a form to copy from.

const TITLE = "# My policy for AI-assisted coding";
const NOTE = "Your answers stay in this browser: local storage keeps them until you reset them.";

/** Make an element with properties and children. */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

class PolicyBuilder extends HTMLElement {
  #before; // the answers that Reset took away

  connectedCallback() {
    if (this.form) return; // it was only moved within the page
    this.form = this.querySelector("form");
    this.text = make("textarea", { rows: 14, readOnly: true, spellcheck: false });
    this.copy = make("button", { type: "button" }, "Copy");
    this.download = make("a", { className: "button", download: "ai-policy.md" }, "Download");
    this.reset = make("button", { type: "button" }, "Reset");
    this.status = make("p", { className: "policy-status", role: "status" });
    this.querySelector(".policy-by-hand").replaceWith(
      make("label", { className: "policy-text" }, "Your policy, as Markdown", this.text),
      make("div", { className: "policy-bar" }, this.copy, this.download, this.reset),
      this.status,
      make("p", { className: "policy-note" }, NOTE),
    );

    this.form.addEventListener("input", () => this.#changed());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.copy.addEventListener("click", () => this.#copy());
    this.reset.addEventListener("click", () => this.#reset());
    this.#stored((storage, key) => (this.answers = JSON.parse(storage.getItem(key)) ?? {}));
    this.#show();
  }

  /** What is answered: the question's id → sentences. */
  get answers() {
    const answers = { __proto__: null };
    for (const [id, sentence] of new FormData(this.form)) {
      if (sentence.trim()) (answers[id] ??= []).push(sentence.trim());
    }
    return answers;
  }

  set answers(answers) {
    for (const control of this.form.querySelectorAll("input")) {
      const sentences = [].concat(Object.hasOwn(answers, control.name) ? answers[control.name] : []);
      if (control.type !== "text") control.checked = sentences.includes(control.value);
      else control.value = sentences.find((sentence) => !this.#isOffered(control.name, sentence)) ?? "";
    }
  }

  #isOffered(id, sentence) {
    const offered = this.form.querySelectorAll("input:not([type=text])");
    return [...offered].some((control) => control.name === id && control.value === sentence);
  }

  #changed() {
    this.#before = undefined;
    this.#keep();
    this.#show();
  }

  #keep() {
    this.#stored((storage, key) => storage.setItem(key, JSON.stringify(this.answers)));
  }

  // A browser may refuse to store, and what it holds may be damaged: the answers then last as long as the page.
  #stored(use) {
    const root = new URL(document.documentElement.dataset.content_root, location.href);
    try {
      use(localStorage, `policy:${root.pathname}`);
    } catch {
      // Nothing is lost that was there.
    }
  }

  #show(message = "") {
    const answers = this.answers;
    const day = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
    const sections = [`${TITLE}\n\nVersion of ${day}.\n`];
    const fieldsets = [...this.form.querySelectorAll("fieldset")];
    for (const fieldset of fieldsets) {
      const sentences = answers[fieldset.querySelector("input").name] ?? [];
      const heading = fieldset.querySelector("legend strong").textContent;
      if (sentences.length) sections.push(`## ${heading}\n\n${sentences.map((line) => `- ${line}\n`).join("")}`);
    }
    this.text.value = sections.join("\n");
    this.download.href = `data:text/markdown;charset=utf-8,${encodeURIComponent(this.text.value.toWellFormed())}`;
    this.reset.textContent = this.#before ? "Undo reset" : "Reset";
    this.status.textContent = `${message} ${sections.length - 1} of ${fieldsets.length} questions answered.`.trim();
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text.value);
      this.#show("Copied.");
    } catch {
      this.text.select();
      this.#show("The browser does not let this page copy: the text is selected, press Ctrl+C.");
    }
  }

  #reset() {
    const before = this.#before;
    this.#before = before ? undefined : this.answers;
    this.answers = before ?? {};
    this.#keep();
    this.#show(before ? "Your answers are back." : "Your answers are removed.");
  }
}

customElements.define("policy-builder", PolicyBuilder);
