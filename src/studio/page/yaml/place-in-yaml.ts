import type { Step } from './schema-at.js';

/** Where a cursor stands in YAML that may be half written: no parser would take it, its indents are enough. */
export interface PlaceInYaml {
  /** Of the mapping or list that the cursor is in. */
  readonly path: readonly Step[];
  /** The key before the cursor on its line, when the cursor stands behind its colon. */
  readonly key?: string;
  /** What is typed of the key or value up to the cursor. */
  readonly typed: string;
}

/** A line that says something: its dashes, and its key if it has one, with their columns. */
interface Entry {
  readonly dashes: readonly number[];
  readonly column: number;
  readonly key: string | undefined;
  readonly rest: string;
}

const LINE = /^(\s*)((?:- +)*)(?:("[^"]*"|'[^']*'|[^\s#"'{[\-:][^:]*?)\s*:(?=\s|$))?(.*)$/;

/** @param text the whole file; @param offset of the cursor, in UTF-16 units */
export function placeInYaml(text: string, offset: number): PlaceInYaml {
  const lines = text.slice(0, offset).split('\n');
  const line = lines.pop() ?? '';
  const entry = readLine(line);
  const above = ancestorsOf(entry, lines);
  const own: Step[] = entry.dashes.map(() => 'item');
  const flow = flowPath(entry.rest);
  if (flow) {
    const inside = entry.key === undefined ? [] : [{ key: entry.key }];
    return { ...flow, path: [...above, ...own, ...inside, ...flow.path] };
  }
  const path = [...above, ...own];
  const typed = entry.rest.trimStart();
  return entry.key === undefined ? { path, typed } : { path, key: entry.key, typed };
}

function readLine(line: string): Entry {
  const [, indent = '', dashes = '', key, rest = ''] = LINE.exec(line) ?? [];
  const places = Array.from(dashes.matchAll(/-/g), ({ index }) => indent.length + index);
  return {
    dashes: places,
    column: indent.length + dashes.length,
    key: key === undefined ? undefined : unquoted(key),
    rest,
  };
}

/** The steps from the top of the file to the line of `entry`, whose own dashes are not among them. */
function ancestorsOf(entry: Entry, above: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  let column = entry.dashes[0] ?? entry.column;
  // A list may stand as far left as its key.
  let inList = entry.dashes.length > 0;
  for (const line of above.toReversed()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const { dashes, column: start, key } = readLine(line);
    const first = dashes[0] ?? start;
    if (key !== undefined && (start < column || (inList && dashes.length === 0 && start === column))) {
      steps.unshift({ key });
      column = start;
      inList = false;
    }
    for (const dash of dashes.toReversed()) {
      if (dash >= column) continue;
      steps.unshift('item');
      column = dash;
      inList = true;
    }
    if (first === 0 && column === 0 && !inList) break;
  }
  return steps;
}

/** Inside `{…}` or `[…]` that is open at the end of `rest`; undefined where none is. */
function flowPath(rest: string): PlaceInYaml | undefined {
  const open: { list: boolean; key: string | undefined }[] = [];
  let typed = '';
  for (const [sign] of rest.matchAll(/"[^"]*"?|'[^']*'?|:(?=\s|$)|[^"']/g)) {
    const inner = open.at(-1);
    if (sign === '{' || sign === '[') open.push({ list: sign === '[', key: undefined });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inner) inner.key = undefined;
    else if (sign === ':' && inner) inner.key = unquoted(typed.trim());
    else {
      typed += sign;
      continue;
    }
    typed = '';
  }
  const inner = open.at(-1);
  if (!inner) return undefined;
  const outer = open.slice(0, -1).flatMap<Step>(({ list, key }) => stepsOf(list, key));
  const path: Step[] = inner.list ? [...outer, 'item'] : outer;
  const place = { path, typed: typed.trimStart() };
  return inner.key === undefined ? place : { ...place, key: inner.key };
}

function stepsOf(list: boolean, key: string | undefined): readonly Step[] {
  if (list) return ['item'];
  return key === undefined ? [] : [{ key }];
}

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
