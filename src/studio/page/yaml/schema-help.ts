import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView, Tooltip } from '@codemirror/view';
import { placeInYaml } from './place-in-yaml.js';
import { keysAt, type SchemaNode, schemasAt, valuesAt } from './schema-at.js';

/** The fields that may stand at the cursor, or the values of its field. */
export function completeYaml(schema: SchemaNode): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    const { path, key, typed } = placeInYaml(state.doc.toString(), pos);
    if (typed === '' && !explicit) return null;
    const from = pos - typed.length;
    if (key !== undefined) {
      const values = valuesAt(schema, [...path, { key }]);
      return { from, options: values.map((label) => ({ label, type: 'constant' })) };
    }
    const keys = [...keysAt(schema, path)];
    return { from, options: keys.map(([label, node]) => keyCompletion(label, node)) };
  };
}

function keyCompletion(label: string, { description }: SchemaNode): Completion {
  return { label, apply: `${label}: `, type: 'property', ...(description && { info: description }) };
}

/** What a field means, over its key. */
export function explainYaml(schema: SchemaNode): (view: EditorView, pos: number) => Tooltip | null {
  return ({ state }, pos) => {
    const line = state.doc.lineAt(pos);
    const word = state.wordAt(pos);
    if (!word) return null;
    const { path } = placeInYaml(state.doc.toString(), word.from);
    const key = line.text.slice(word.from - line.from, word.to - line.from);
    const described = schemasAt(schema, [...path, { key }]).find(({ description }) => description);
    if (!described?.description) return null;
    const text = described.description;
    return { pos: word.from, end: word.to, create: () => ({ dom: tooltip(key, text) }) };
  };
}

function tooltip(key: string, text: string): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-help';
  dom.append(Object.assign(document.createElement('b'), { textContent: key }), `　${text}`);
  return dom;
}
