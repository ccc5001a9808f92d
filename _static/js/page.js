// Entry point of every page: each custom element is loaded when a page has one.
