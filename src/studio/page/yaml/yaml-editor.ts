import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Text, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { FieldPath, FileFinding } from '../../api.js';
import { findingFacts } from '../state/finding-facts.js';
import { LOOKS } from './looks.js';
import { PHRASES } from './phrases.js';
import type { SchemaNode } from './schema-at.js';
import { completeYaml, explainYaml } from './schema-help.js';
import { offsetOfPath, pathAtOffset } from './yaml-paths.js';

/** A place among the lines of the file: of a field, or from 1, in UTF-16 units. */
export type TextPlace = { readonly path: FieldPath } | { readonly line: number; readonly column: number };

export interface YamlEditor {
  /** Shows another text; what stays the same keeps the cursor. */
  setText(text: string): void;
  setFindings(findings: readonly FileFinding[]): void;
  /** Puts the cursor there and gives it the keyboard. */
  goTo(place: TextPlace): void;
  /** What the cursor is in. */
  pathAtCursor(): FieldPath;
  close(): void;
}

interface EditorOptions {
  readonly text: string;
  readonly schema: SchemaNode;
  readonly readOnly: boolean;
  /** @param composing whether an input method still makes a word of what was typed last */
  readonly onChange: (text: string, composing: boolean) => void;
}

/** An editor of YAML lines in `host`, in a shadow tree: there its styles need no exception from the page's policy. */
export function openYamlEditor(host: HTMLElement, options: EditorOptions): YamlEditor {
  const { text, schema, readOnly, onChange } = options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        yaml(),
        indentUnit.of('  '),
        EditorState.readOnly.of(readOnly),
        EditorState.phrases.of(PHRASES),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': '数据文件', tabindex: '0' }),
        autocompletion({ override: [completeYaml(schema)] }),
        hoverTooltip(explainYaml(schema)),
        LOOKS,
        keymap.of([
          ...completionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...foldKeymap,
          ...historyKeymap,
          ...defaultKeymap,
          // Esc and then Tab leaves the editor.
          indentWithTab,
        ]),
        EditorView.updateListener.of(({ docChanged, transactions, view: { composing, state } }) => {
          const typed = transactions.some((one) => one.annotation(Transaction.remote) !== true);
          if (docChanged && typed) onChange(state.doc.toString(), composing);
        }),
        // The last letters may be as they were: nothing changes then, but the word is done.
        EditorView.domEventHandlers({
          compositionend: () => void setTimeout(() => onChange(view.state.doc.toString(), view.composing)),
        }),
      ],
    }),
  });
  return {
    setText: (wanted) => replaceText(view, wanted),
    setFindings: (findings) => {
      const found = findings.flatMap((finding) => markOf(finding, view.state.doc));
      view.dispatch(setDiagnostics(view.state, found));
    },
    goTo: (place) => {
      const { state } = view;
      const anchor =
        'path' in place ? offsetOfPath(state, place.path) : offsetOf(state.doc, place.line, place.column);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    pathAtCursor: () => pathAtOffset(view.state, view.state.selection.main.head),
    close: () => view.destroy(),
  };
}

/** Only from the first difference to the last, so that the cursor and the undo history outside stay. */
function replaceText(view: EditorView, wanted: string): void {
  const present = view.state.doc.toString();
  if (present === wanted || view.composing) return;
  let from = 0;
  while (from < Math.min(present.length, wanted.length) && present[from] === wanted[from]) from++;
  let behind = 0;
  const most = Math.min(present.length, wanted.length) - from;
  while (behind < most && present.at(-1 - behind) === wanted.at(-1 - behind)) behind++;
  view.dispatch({
    changes: { from, to: present.length - behind, insert: wanted.slice(from, wanted.length - behind) },
    annotations: Transaction.remote.of(true),
  });
}

function markOf(finding: FileFinding, doc: Text): readonly Diagnostic[] {
  const { line, column = 1, endLine, endColumn, level, rule, message } = finding;
  if (line === undefined || level === '尾差') return [];
  const from = offsetOf(doc, line, column);
  const to = Math.max(from, offsetOf(doc, endLine ?? line, endColumn ?? column));
  const lines = [`${rule}：${message}`, ...findingFacts(finding).map(([name, text]) => `${name}  ${text}`)];
  const severity = level === '错误' ? 'error' : level === '提醒' ? 'warning' : 'info';
  return [{ from, to, severity, message: lines.join('\n') }];
}

function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(from + column - 1, to);
}
