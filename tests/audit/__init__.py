"""The audit of the built site (`make audit`): speed, accessibility, validity, weight and privacy of every page."""
