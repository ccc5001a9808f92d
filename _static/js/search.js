// <course-search>: answers as you type, from an index of the course's sections that is fetched when the box is first
// used. The query is a stranger's text (it may come from the address): it only ever becomes text.
import MiniSearch from "minisearch";

const SHOWN = 12; // results
const EXCERPT = 140; // characters

class CourseSearch extends HTMLElement {
  async connectedCallback() {
    this.input = this.querySelector("input");
    this.status = Object.assign(document.createElement("p"), { className: "search-status" });
    this.status.setAttribute("role", "status");
    this.results = Object.assign(document.createElement("ol"), { className: "search-results" });
    this.querySelector("search").append(this.status, this.results);

    const index = new URL(this.dataset.index, location.href);
    this.root = new URL("..", index);
    try {
      this.index = build(await (await fetch(index)).json());
    } catch {
      this.status.textContent = "The search index could not be loaded. The menu lists every page.";
      return;
    }
    this.input.addEventListener("input", () => this.answer());
    this.addEventListener("keydown", (event) => this.move(event));
    this.input.value ||= new URLSearchParams(location.search).get("q") ?? "";
    this.answer();
  }

  answer() {
    const query = this.input.value.trim();
    const found = query ? this.index.search(query) : [];
    this.results.replaceChildren(...found.slice(0, SHOWN).map((result) => item(result, this.root)));
    this.status.textContent = query && message(found.length, query);
  }

  // The arrow keys go from the box through the results and back, Escape goes back at once.
  move(event) {
    const stops = [this.input, ...this.results.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = event.key === "Escape" ? this.input : step && stops[stops.indexOf(document.activeElement) + step];
    if (!to || to === document.activeElement) return;
    event.preventDefault();
    to.focus();
  }
}

function build(entries) {
  const index = new MiniSearch({
    idField: "url",
    fields: ["title", "page", "text"],
    storeFields: ["title", "page", "text"],
    searchOptions: {
      boost: { title: 4, page: 2 },
      combineWith: "AND",
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(entries);
  return index;
}

function message(count, query) {
  if (!count) return `Nothing found for “${query}”. Try fewer or other words.`;
  if (count > SHOWN) return `The best ${SHOWN} of ${count} sections`;
  return count === 1 ? "1 section" : `${count} sections`;
}

function item({ id, title, page, text, terms }, root) {
  const link = document.createElement("a");
  link.href = new URL(id, root);
  link.append(part("b", title), ...(page === title ? [] : [part("span", page)]), excerpt(text, terms));
  const element = document.createElement("li");
  element.append(link);
  return element;
}

function part(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

// Text round the first word that was found, with each such word marked.
function excerpt(text, terms) {
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const start = Math.max(0, text.search(new RegExp(words, "iu")) - EXCERPT / 3);
  const from = start && text.indexOf(" ", start) + 1;
  const to = text.length > from + EXCERPT ? text.lastIndexOf(" ", from + EXCERPT) : text.length;
  const pieces = text.slice(from, to).split(new RegExp(`(${words})`, "iu"));
  const element = part("span", from ? "… " : "");
  element.append(...pieces.map((piece, number) => (number % 2 ? part("mark", piece) : piece)), to < text.length ? " …" : "");
  return element;
}

customElements.define("course-search", CourseSearch);
