import { CST, Scalar } from 'yaml';
import { type Cursor, Unusual } from './cursor.js';

/** YAML allows keys of 1,024. */
const LONGEST_KEY = 1000;
const KEY = /(?:"([^"\\\n]*)"|'([^'\n]*)'|[^ \n\-?:,[\]{}#&*!|>'"%@`](?:[^\n:]|:(?![ \n]|$))*):(?=[ \n]|$)/y;
const PLAIN_LINE = /(?:-(?=[^ \n])|[^ \n\-?:,[\]{}#&*!|>'"%@`])[^\n]*/y;
const FLOW_PLAIN = /(?:-(?=\d)|[^ \n\-?:,[\]{}#&*!|>'"%@`])[^\n,[\]{}:#]*/y;
const MORE_LINE = / *\n(?: *\n)*( *)([^ \n#][^\n]*)/y;
const DOUBLE_QUOTED = /"(?:[^"\\]|\\[\s\S])*"/y;
const SINGLE_QUOTED = /'(?:[^']|'')*'/y;
const BLOCK_HEADER = /([|>]-?) *\n/y;
const BLOCK_START = /\n*( *)(?=[^ \n])/y;
const BLOCK_LINE = /( *)([^\n]*)(?:\n|$)/y;
/** In a text without quotes these would end it or begin a field. */
const ENDS_PLAIN = /: |:$| #/;
const SPACES_AT_END = / +$/;

/** Makes a node of a text that stands in the file as it is. */
function scalarNode(
  cursor: Cursor,
  value: string,
  type: Scalar.Type,
  start: number,
  end: number,
): Scalar.Parsed {
  cursor.countNode();
  const node = new Scalar(value) as Scalar.Parsed;
  node.type = type;
  node.range = [start, end, end];
  return node;
}

/** Nothing written. */
export function emptyNode(cursor: Cursor, at: number): Scalar.Parsed {
  return scalarNode(cursor, '', 'PLAIN', at, at);
}

/** The name of a field, up to behind its colon; undefined where there is none. */
export function takeKey(cursor: Cursor): Scalar.Parsed | undefined {
  const start = cursor.at;
  const found = cursor.take(KEY);
  if (found === undefined) return undefined;
  const end = cursor.at - 1;
  const [, double, single] = found;
  if (double !== undefined) return scalarNode(cursor, double, 'QUOTE_DOUBLE', start, end);
  if (single !== undefined) return scalarNode(cursor, single, 'QUOTE_SINGLE', start, end);
  const name = cursor.text.slice(start, end);
  if (name.length > LONGEST_KEY || name.endsWith(' ') || name.includes(' #')) unusual();
  return scalarNode(cursor, name, 'PLAIN', start, end);
}

/** A text without quotes, with all of its lines: those indented more than `column`. */
export function takePlain(cursor: Cursor, column: number): Scalar.Parsed {
  const start = cursor.at;
  const [line] = cursor.take(PLAIN_LINE) ?? unusual();
  const comment = line.indexOf(' #');
  const first = (comment < 0 ? line : line.slice(0, comment)).replace(SPACES_AT_END, '');
  if (ENDS_PLAIN.test(first)) unusual();
  cursor.at = start + first.length;
  if (comment < 0) takeMoreLines(cursor, column);
  const text = cursor.text.slice(start, cursor.at);
  const value = text.length === first.length ? text : resolved('scalar', text);
  return scalarNode(cursor, value, 'PLAIN', start, cursor.at);
}

function takeMoreLines(cursor: Cursor, column: number): void {
  for (;;) {
    const start = cursor.at;
    const [, spaces, line] = cursor.take(MORE_LINE) ?? [];
    if (line === undefined) return;
    if (spaces!.length <= column) {
      cursor.at = start;
      return;
    }
    if (ENDS_PLAIN.test(line)) unusual();
    cursor.at -= line.length - line.replace(SPACES_AT_END, '').length;
  }
}

/** A text without quotes between brackets. */
export function takeFlowPlain(cursor: Cursor): Scalar.Parsed {
  const start = cursor.at;
  const text = (cursor.take(FLOW_PLAIN) ?? unusual())[0].replace(SPACES_AT_END, '');
  cursor.at = start + text.length;
  return scalarNode(cursor, text, 'PLAIN', start, cursor.at);
}

/** A text in quotes; its further lines are indented more than `column`. */
export function takeQuoted(cursor: Cursor, column: number): Scalar.Parsed {
  const start = cursor.at;
  const isDouble = cursor.isAt('"');
  const [written] = cursor.take(isDouble ? DOUBLE_QUOTED : SINGLE_QUOTED) ?? unusual();
  for (const [, spaces] of written.matchAll(/\n( *)(?=[^ \n])/g)) if (spaces!.length <= column) unusual();
  const inner = written.slice(1, -1);
  const isAsWritten = !(isDouble ? /[\\\n]/ : /['\n]/).test(inner);
  const type = isDouble ? 'double-quoted-scalar' : 'single-quoted-scalar';
  const value = isAsWritten ? inner : resolved(type, written);
  return scalarNode(cursor, value, isDouble ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE', start, cursor.at);
}

/** The lines behind | or >, indented as the first of them, which is indented more than `column`. */
export function takeBlockText(cursor: Cursor, column: number): Scalar.Parsed {
  const start = cursor.at;
  const [written, header] = cursor.take(BLOCK_HEADER) ?? unusual();
  const [, spaces] = cursor.take(BLOCK_START) ?? unusual();
  const indent = spaces!.length;
  if (indent <= column) unusual();
  cursor.at -= indent;
  let end = cursor.at;
  for (;;) {
    const line = cursor.take(BLOCK_LINE);
    if (line === undefined) break;
    const own = line[1]!.length;
    if (line[2] === '') {
      // A blank line that is longer than the text is indented belongs to the text.
      if (own > indent) unusual();
      if (cursor.at === cursor.text.length) break;
      continue;
    }
    if (own < indent) {
      if (own > column) unusual();
      break;
    }
    end = cursor.at;
    if (end === cursor.text.length) break;
  }
  cursor.at = end;
  const source = cursor.text.slice(start + written.length, end);
  const value = resolvedBlock(header!, source, column);
  return scalarNode(cursor, value, header!.startsWith('|') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED', start, end);
}

/** What the library makes of a text of several lines, or with signs written otherwise. */
function resolved(type: CST.FlowScalar['type'], source: string): string {
  return CST.resolveAsScalar({ type, offset: 0, indent: 0, source })!.value;
}

function resolvedBlock(header: string, source: string, indent: number): string {
  const props: CST.Token[] = [{ type: 'block-scalar-header', offset: 0, indent, source: header }];
  return CST.resolveAsScalar({ type: 'block-scalar', offset: 0, indent, props, source })!.value;
}

export function unusual(): never {
  throw new Unusual();
}
