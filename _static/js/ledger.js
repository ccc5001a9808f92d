// <claim-ledger>: find, filter and sort the claims, and see what changed since a day. Without it the list is complete.
// What is chosen stands in the address, so that it can be kept or passed on.

const ORDERS = {
  id: (entry) => entry.id,
  due: (entry) => entry.dataset.due || "9999",
  checked: (entry) => entry.dataset.checked,
  publisher: (entry) => entry.dataset.publisher.toLowerCase(),
};

class ClaimLedger extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector(".ledger");
    this.order = "id";
    this.entries = [...this.list.children];
    this.form = this.querySelector("form");
    this.status = this.querySelector("[role=status]");

    const chosen = new URLSearchParams(location.search);
    for (const { name, control } of this.controls()) {
      if (chosen.has(name)) control.value = chosen.get(name);
      if (control.selectedIndex === -1) control.selectedIndex = 0;
    }
    this.form.addEventListener("input", () => this.choose());
    this.form.addEventListener("reset", () => setTimeout(() => this.choose()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.update();
  }

  controls() {
    return [...this.form.elements].filter((control) => control.name).map((control) => ({ name: control.name, control }));
  }

  choose() {
    const address = new URL(location.href);
    for (const { name, control } of this.controls()) {
      if (control.value && control.value !== "id") address.searchParams.set(name, control.value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
    this.update();
  }

  update() {
    const { find, kind, state, page, since, sort } = Object.fromEntries(new FormData(this.form));
    const words = find.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const entry of this.entries) {
      const changes = [...entry.querySelectorAll(".ledger-changes > li")];
      for (const change of changes) change.hidden = change.dataset.date < since;
      entry.hidden = !(
        (!kind || entry.dataset.kind === kind) &&
        (!state || entry.dataset.state === state) &&
        (!page || pages(entry).includes(page)) &&
        changes.some((change) => !change.hidden) &&
        words.every((word) => entry.textContent.toLowerCase().includes(word))
      );
      shown += !entry.hidden;
    }
    this.arrange(sort);
    this.status.textContent = message(shown, this.entries.length, since);
  }

  // Moving entries lays out the whole list anew, so they stay where they are if the order is the same.
  arrange(order) {
    if (order === this.order) return;
    this.order = order;
    const rank = ORDERS[order];
    this.list.append(...this.entries.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)));
  }
}

function message(shown, all, since) {
  const count = shown === all ? `All ${all} claims` : `${shown} of ${all} claims`;
  if (!shown) return `None of ${all} claims: choose less, or reset.`;
  if (!since) return `${count}.`;
  const day = new Date(`${since}T00:00`).toLocaleDateString("en-GB", { dateStyle: "long" });
  return `${count} added or changed since ${day}.`;
}

function pages(entry) {
  return [...entry.querySelectorAll(".ledger-uses a")].map((link) => link.textContent);
}

customElements.define("claim-ledger", ClaimLedger);
