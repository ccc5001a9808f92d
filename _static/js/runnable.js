// <runnable-exercise>: the code of an exercise becomes an editor with Run, Check, Stop and Reset.
// The directive `runnable` writes the element with the starter code and the way to run it locally; both stay.
import { restart, run, stop } from "./runnable-python.js";

const NOTE =
  "Your code stays in this browser: it runs here, and local storage keeps it until you reset it. " +
  "The first run loads Python (6 MB). Ctrl+Enter runs the code. Escape, then Tab leaves the editor.";
const STOPPED = {
  asked: "Stopped.",
  timeout: "Stopped after 10 seconds. Does a loop in your code never end?",
  superseded: "Stopped, because another exercise was started.",
};
const CRASHED = "Python broke down over this code. The next run starts it afresh.";
const UNAVAILABLE = "Python could not be loaded. Check your connection, then try again.";

/** Make an element with properties and children. */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

class RunnableExercise extends HTMLElement {
  #starter;
  #archive; // the exercise's files, as a promise
  #editor; // undefined until the learner edits
  #replaced; // what Reset took away
  #busy = false;

  connectedCallback() {
    if (this.code) return; // it was only moved within the page
    const block = this.querySelector("div[class*=highlight-]");
    this.pre = block.querySelector("pre");
    this.link = this.querySelector("a[download]");
    this.#starter = this.pre.textContent;

    this.code = make("div", { className: "runnable-code" });
    block.replaceWith(this.code);
    this.code.append(block);
    this.pre.addEventListener("click", () => getSelection().isCollapsed && this.#edit(this.#clicked()));

    this.edit = this.#button("Edit", () => this.#edit());
    this.run = this.#button("Run", () => this.#start(false));
    this.check = this.#button("Check", () => this.#start(true));
    this.stop = this.#button("Stop", () => this.#stop());
    this.reset = this.#button("Reset", () => this.#reset());
    const bar = make("div", { className: "runnable-bar", role: "group", ariaLabel: "Exercise" });
    bar.append(this.edit, this.run, this.check, this.stop, this.reset);

    this.progress = make("progress", { max: Number(this.dataset.download), ariaLabel: "Loading Python" });
    this.status = make("p", { className: "runnable-status", role: "status" });
    this.checks = make("ol", { className: "runnable-checks" });
    this.output = make("pre", { className: "runnable-output", tabIndex: 0, role: "region", ariaLabel: "Output" });
    this.code.after(bar, this.progress, this.status, this.checks, this.output, make("p", { className: "runnable-note" }, NOTE));

    const kept = this.#stored((storage, key) => storage.getItem(key));
    if (kept !== null) this.pre.textContent = kept;
    this.#clear();
    this.#finish("");
  }

  #button(label, action) {
    const button = make("button", { type: "button" }, label);
    button.addEventListener("click", () => button.ariaDisabled === "true" || action());
    return button;
  }

  // -- The code ---------------------------------------------------------------

  get text() {
    return this.#editor ? this.#editor.state.doc.toString() : this.pre.textContent;
  }

  set text(text) {
    if (this.#editor) {
      this.#editor.dispatch({ changes: { from: 0, to: this.#editor.state.doc.length, insert: text } });
    } else {
      this.pre.textContent = text;
      this.#changed();
    }
  }

  async #edit(cursor = 0) {
    const { createEditor } = await import("./runnable-editor.js");
    if (this.#editor) return;
    const text = this.text;
    const host = make("div", { className: "runnable-editor" });
    this.code.replaceChildren(host);
    this.#editor = createEditor(host, text, () => this.#changed(), () => this.#start(false));
    this.edit.hidden = true;
    this.#editor.dispatch({ selection: { anchor: cursor } });
    this.#editor.focus();
  }

  // A click puts an empty selection into the code, even while it cannot be edited.
  #clicked() {
    const { anchorNode, anchorOffset } = getSelection();
    if (!this.pre.contains(anchorNode)) return 0;
    const before = document.createRange();
    before.setStart(this.pre, 0);
    before.setEnd(anchorNode, anchorOffset);
    return before.toString().length;
  }

  #changed() {
    const text = this.text;
    this.#stored((storage, key) => (text === this.#starter ? storage.removeItem(key) : storage.setItem(key, text)));
    this.#offerUndo(undefined);
  }

  // A browser may have no room in its storage, or refuse to have one: the code then lasts as long as the page.
  #stored(use) {
    try {
      return use(localStorage, `exercise:${new URL(this.link.href).pathname}`);
    } catch {
      return null;
    }
  }

  #reset() {
    restart();
    this.#clear();
    const before = this.text;
    if (this.#replaced === undefined) {
      this.text = this.#starter;
      this.#offerUndo(before);
      this.#finish("The starter code is back.");
    } else {
      this.text = this.#replaced;
      this.#finish("Your code is back.");
    }
  }

  #offerUndo(replaced) {
    this.#replaced = replaced;
    this.reset.textContent = replaced === undefined ? "Reset" : "Undo reset";
  }

  // -- A run ------------------------------------------------------------------

  async #start(checking) {
    if (this.#busy) return;
    this.#clear();
    this.#setBusy(true);
    this.status.textContent = "Loading Python …";
    this.#archive ??= this.#download();
    const archive = await this.#archive;
    if (!this.#busy) return;
    if (!archive) {
      this.#archive = undefined;
      this.#finish(UNAVAILABLE);
      return;
    }
    const task = { name: this.dataset.name, archive, source: this.text.toWellFormed(), checking };
    const hear = this.#listener(checking);
    run(task, (event, ...values) => hear[event](...values));
  }

  async #download() {
    try {
      const response = await fetch(this.link.href);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  }

  #stop() {
    stop("asked");
    this.#finish(STOPPED.asked);
  }

  #clear() {
    this.checks.replaceChildren();
    this.output.replaceChildren(document.createTextNode(""));
    this.checks.hidden = this.output.hidden = true;
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.run.ariaDisabled = this.check.ariaDisabled = String(busy);
    this.stop.ariaDisabled = String(!busy);
    this.progress.hidden = true;
  }

  #finish(text) {
    this.#setBusy(false);
    this.status.textContent = text;
  }

  /** Return what to do for each event of a run; `runner.py` and `runnable-worker.js` say what they mean. */
  #listener(checking) {
    const items = [];
    const failed = [];
    let passed = 0;
    return {
      progress: (bytes) => {
        this.progress.hidden = false;
        this.progress.value = bytes;
      },
      started: () => {
        this.progress.hidden = true;
        this.status.textContent = checking ? "Checking …" : "Running …";
      },
      output: (text) => {
        this.output.hidden = false;
        this.output.firstChild.appendData(text);
      },
      planned: (name) => {
        this.checks.hidden = false;
        items.push({ name, item: make("li", {}, make("strong", {}, "Not run"), ` ${name}`) });
        this.checks.append(items.at(-1).item);
      },
      checked: (success, message) => {
        const { name, item } = items[passed + failed.length];
        item.className = success ? "passed" : "failed";
        item.firstChild.textContent = success ? "Passed" : "Failed";
        if (success) passed += 1;
        else failed.push(name);
        if (message) item.append(make("p", {}, message));
      },
      ended: (summary, traceback) => {
        if (traceback) {
          this.output.hidden = false;
          this.output.append(make("span", { className: "runnable-error" }, traceback));
        }
        if (summary) this.#finish(`Your code stopped with an error. ${summary}`);
        else if (failed.length) this.#finish(`${passed} of ${items.length} checks passed. The first to fail: ${failed[0]}.`);
        else if (checking) this.#finish(`All ${items.length} checks passed.`);
        else this.#finish(this.output.hidden ? "Done. The code printed nothing: print(…) shows a value." : "Done.");
      },
      stopped: (reason) => this.#finish(STOPPED[reason]),
      crashed: () => this.#finish(CRASHED),
      unavailable: () => this.#finish(UNAVAILABLE),
    };
  }
}

customElements.define("runnable-exercise", RunnableExercise);
