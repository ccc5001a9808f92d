// Runs before the first paint.

// A chosen theme must not flash.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's theme it is.
}

// What is below the screen need not be laid out before the first paint: page.js has it laid out after that. Whoever comes
// to a place within the page, by its address or by reloading, gets the whole page at once, so that the place stays put.
if (!location.hash && performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  document.documentElement.classList.add("first-paint");
}
