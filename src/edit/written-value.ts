import { writtenKey, writtenScalar } from './written-scalar.js';

/** A text with a remark behind it: `编码: 2101501 # 行政运行`. */
export class Noted {
  readonly text: string;
  readonly remark: string;

  constructor(text: string, remark: string) {
    this.text = text;
    this.remark = remark.replace(/\s+/g, ' ');
  }
}

/** What is written into a data file: a text (also a number, as it shall stand there), a list or a mapping. */
export type NewValue = string | Noted | readonly NewValue[] | { readonly [key: string]: NewValue };

/** Columns that a line made of several values may have; 汉字 count once. */
const LINE_WIDTH = 100;

/**
 * A field as lines, the first without its indent, the others with it.
 * @param indent of the field itself, in columns
 */
export function writtenField(key: string, value: NewValue, indent: number): string[] {
  const name = writtenKey(key, false);
  const line = onOneLine(value);
  if (line !== undefined && (isText(value) || indent + name.length + line.length <= LINE_WIDTH))
    return [line === '' ? `${name}:` : `${name}: ${line}`];
  if (typeof value === 'string') return [`${name}: |-`, ...textLines(value, indent + 2)];
  return [`${name}:`, ...writtenMembers(value, indent + 2)];
}

/** The fields of a mapping or the items of a list, all with their indent; of a text its lines. */
export function writtenMembers(value: NewValue, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (isText(value)) return [`${margin}${onOneLine(value) ?? JSON.stringify(value)}`];
  if (isList(value)) return value.flatMap((item) => writtenItem(item, indent));
  return Object.entries(value).flatMap(([key, member]) => {
    const [first, ...rest] = writtenField(key, member, indent);
    return [`${margin}${first}`, ...rest];
  });
}

/** An item of a list as lines, all with their indent. */
export function writtenItem(item: NewValue, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (isText(item) || isList(item) || Object.keys(item).length === 0)
    return [`${margin}- ${withinFlow(item, isText(item))}`];
  const [first, ...rest] = writtenMembers(item, indent + 2);
  return [`${margin}- ${first!.trimStart()}`, ...rest];
}

/** A value within `[…]` or `{…}`, where there is room for neither remarks nor lines; an item that is empty as `~`. */
export function withinFlow(value: NewValue, outermost = false): string {
  if (value instanceof Noted) return outermost ? noted(value) : writtenScalar(value.text, true);
  if (typeof value === 'string') return writtenScalar(value, !outermost);
  if (isList(value)) return `[${value.map((item) => (item === '' ? '~' : withinFlow(item))).join(', ')}]`;
  const fields = Object.entries(value).map(
    ([key, member]) => `${writtenKey(key, true)}: ${withinFlow(member)}`,
  );
  return `{${fields.join(', ')}}`;
}

/** Text behind a key, or mappings of texts; a list of collections has a line for each. */
export function onOneLine(value: NewValue): string | undefined {
  if (value === '') return '';
  if (typeof value === 'string') return isBlockText(value) ? undefined : writtenScalar(value, false);
  if (value instanceof Noted) return noted(value);
  return isCompact(value) ? withinFlow(value) : undefined;
}

/** The lines of a text behind `|-`. */
export function textLines(text: string, indent: number): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
}

/** Several lines that can stand as they are. */
export function isBlockText(text: string): boolean {
  return text.includes('\n') && !/^\s|\s$|[^\S\n](?:\n|$)|[\t\r]/.test(text);
}

function isCompact(value: NewValue): boolean {
  if (typeof value === 'string') return true;
  if (value instanceof Noted) return false;
  if (isList(value)) return value.every((item) => typeof item === 'string');
  return Object.values(value).every(isCompact);
}

function noted({ text, remark }: Noted): string {
  return `${writtenScalar(text, false)} # ${remark}`;
}

function isText(value: NewValue): value is string | Noted {
  return typeof value === 'string' || value instanceof Noted;
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}
