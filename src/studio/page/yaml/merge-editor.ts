import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { LOOKS } from './looks.js';
import { PHRASES } from './phrases.js';

/** The signs around lines that are folded are in no font of Windows. */
const WITHOUT_SIGNS = EditorView.theme({
  '& .cm-collapsedLines:before, & .cm-collapsedLines:after': { content: '""' },
});

/**
 * `theirs`, which cannot be edited, beside `ours`, which can.
 * @returns what closes it
 */
export function openMergeEditor(
  host: HTMLElement,
  theirs: string,
  ours: string,
  onChange: (text: string) => void,
): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const common = [
    lineNumbers(),
    yaml(),
    EditorView.lineWrapping,
    EditorState.phrases.of(PHRASES),
    WITHOUT_SIGNS,
    LOOKS,
  ];
  const view = new MergeView({
    root,
    parent: root,
    a: {
      doc: theirs,
      extensions: [
        ...common,
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ 'aria-label': '别处改过的', tabindex: '0' }),
      ],
    },
    b: {
      doc: ours,
      extensions: [
        ...common,
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': '这里的，写入文件', tabindex: '0' }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(state.doc.toString());
        }),
      ],
    },
    revertControls: 'a-to-b',
    collapseUnchanged: { margin: 3, minSize: 6 },
  });
  return () => view.destroy();
}
