// The editor: CodeMirror with no more than Python needs. Its styles live in a shadow root, where the content security
// policy lets them be adopted as a sheet; in the page itself CodeMirror would need an inline style.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const look = EditorView.theme({
  "&": { color: "var(--code-ink)", background: "var(--code-paper)", fontSize: "var(--size-code)", maxHeight: "70vh" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--code-ink)", padding: "var(--space-3) 0" },
  ".cm-gutters": { color: "var(--muted)", background: "transparent", borderRight: "1px solid var(--line)" },
  "::selection": { color: "var(--ink)", background: "var(--mark)" },
  "@media print": { "&": { maxHeight: "none" } },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.keyword, tags.operatorKeyword], color: "var(--code-keyword)", fontWeight: "700" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: [tags.definition(tags.variableName), tags.function(tags.definition(tags.variableName))], color: "var(--code-name)" },
]);

/**
 * Put an editor into an element.
 *
 * @param {HTMLElement} host an empty element
 * @param {string} text the code to start with
 * @param {() => void} onChange called after every change
 * @param {() => void} onRun called for Ctrl+Enter (Command+Enter on a Mac)
 */
export function createEditor(host, text, onChange, onRun) {
  const root = host.attachShadow({ mode: "open" });
  const run = { key: "Mod-Enter", run: () => (onRun(), true) };
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        pythonLanguage,
        syntaxHighlighting(colours),
        look,
        // Escape, then Tab leaves the editor: CodeMirror's own way out of indentWithTab.
        keymap.of([run, indentWithTab, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ "aria-label": "Python code", tabindex: "0", spellcheck: "false", autocapitalize: "off" }),
        EditorView.updateListener.of((update) => update.docChanged && onChange()),
      ],
    }),
  });
}
