import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { FieldPath } from '../../api.js';

type Node = ReturnType<typeof syntaxTree>['topNode'];

/** Milliseconds for the lines that the editor has not read yet. */
const PATIENCE = 200;

/** The way to what stands at `offset`, or else on its line; empty where that is none of the data. */
export function pathAtOffset(state: EditorState, offset: number): FieldPath {
  const { from, text } = state.doc.lineAt(offset);
  const start = from + text.search(/[^\s-]|$/);
  const here = [stepsTo(state, offset, 1), stepsTo(state, offset, -1), stepsTo(state, start, 1)];
  return here.reduce((longest, steps) => (steps.length > longest.length ? steps : longest));
}

function stepsTo(state: EditorState, offset: number, side: 1 | -1): FieldPath {
  const steps: (string | number)[] = [];
  for (let node: Node | null = treeOf(state).resolveInner(offset, side); node; node = node.parent) {
    if (node.name === 'Pair') steps.unshift(keyOf(state, node));
    else if (node.name === 'Item')
      steps.unshift(node.parent!.getChildren('Item').findIndex(({ from }) => from === node!.from));
  }
  return steps;
}

/** Where the value at `path` begins, or of what is around it the innermost that is there. */
export function offsetOfPath(state: EditorState, path: FieldPath): number {
  let node: Node | null = treeOf(state).topNode.getChild('Document');
  let offset = 0;
  for (const step of path) {
    const child: Node | undefined = node ? childAt(state, node, step) : undefined;
    if (!child) break;
    node = child;
    offset = contentOf(child)?.from ?? child.to;
  }
  return (
    offset +
    state.doc
      .lineAt(offset)
      .text.slice(offset - state.doc.lineAt(offset).from)
      .search(/\S|$/)
  );
}

function childAt(state: EditorState, node: Node, step: string | number): Node | undefined {
  const value = contentOf(node);
  if (typeof step === 'number') return value?.getChildren('Item')[step];
  return value?.getChildren('Pair').find((pair) => keyOf(state, pair) === step);
}

/** What a document, an item or a pair holds. */
function contentOf(node: Node): Node | undefined {
  const names = [
    'BlockMapping',
    'FlowMapping',
    'BlockSequence',
    'FlowSequence',
    'Literal',
    'QuotedLiteral',
    'BlockLiteral',
  ];
  return names.map((name) => node.getChild(name)).find((child) => child !== null) ?? undefined;
}

function keyOf(state: EditorState, pair: Node): string {
  const key = pair.getChild('Key');
  const text = key ? state.sliceDoc(key.from, key.to) : '';
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

function treeOf(state: EditorState) {
  return ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state);
}
