import { LIMITS } from '../../kernel/limits.js';
import type { Span } from '../../kernel/span.js';
import { MARK_TARGET, markReader } from '../position-marks.js';
import type { Element } from './parse-markup.js';

/** Signs that XML forbids or reads otherwise than they stand there; pairs of surrogates are none of them, but rare. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNUSUAL_SIGNS = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;
const CDATA_END = ']]>';
const TAG = /^([a-z][a-z\d]*)((?:[ \n]+[a-z]+="[^"<>\n\t]*")*)[ \n]*(\/?)$/;
const FIGURE = /^data value="(\d+)"$/;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
const LESS_THAN = 0x3c;
const MARK_START = `<?${MARK_TARGET} `;
const MARK_END = '?>';

/** What escaping makes; a reference to anything else is not usual. */
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

interface OpenElement extends Element {
  children: (Element | string)[];
}

interface Tag {
  readonly name: string;
  readonly attributes: Element['attributes'];
  readonly isEmpty: boolean;
}

/**
 * The elements of markup that is written as templates and escaping write it, in a third of the time that a parser of XML
 * takes. Undefined where anything is written otherwise or wrongly, or is too much: the parser then reads it all.
 */
export function parseUsualMarkup(markup: string, files: readonly string[]): Element | undefined {
  if (UNUSUAL_SIGNS.test(markup) || markup.includes(CDATA_END)) return undefined;
  return new UsualMarkup(markup, files).read();
}

class UsualMarkup {
  readonly #placeAt: (mark: string) => Span;
  readonly #tagIn = tagReader();
  readonly #open: OpenElement[];
  #place: Span;
  #parent: OpenElement;
  #count = 0;
  #at = 0;

  constructor(
    private readonly markup: string,
    files: readonly string[],
  ) {
    this.#placeAt = markReader(files);
    this.#place = this.#placeAt('0:1:1');
    this.#parent = { name: '', attributes: {}, children: [], span: this.#place };
    this.#open = [this.#parent];
  }

  read(): Element | undefined {
    const { markup } = this;
    while (this.#at < markup.length) if (!this.#readNext()) return undefined;
    return this.#open.length === 1 ? this.#parent : undefined;
  }

  #readNext(): boolean {
    const { markup } = this;
    const start = this.#at;
    if (markup.charCodeAt(start) !== LESS_THAN) return this.#readText();
    const isMark = markup.startsWith(MARK_START, start);
    const end = markup.indexOf(isMark ? MARK_END : '>', start);
    if (end < 0) return false;
    this.#at = end + (isMark ? MARK_END.length : 1);
    if (isMark) this.#place = this.#placeAt(markup.slice(start + MARK_START.length, end));
    else if (markup.startsWith('</', start)) return this.#endElement(markup.slice(start + 2, end));
    else return this.#startElement(markup.slice(start + 1, end));
    return true;
  }

  #readText(): boolean {
    const next = this.markup.indexOf('<', this.#at);
    const end = next < 0 ? this.markup.length : next;
    const text = textOf(this.markup.slice(this.#at, end));
    if (text === undefined) return false;
    addChild(this.#parent, text);
    this.#at = end;
    return true;
  }

  #startElement(written: string): boolean {
    const tag = this.#tagIn(written);
    this.#count += 1;
    if (tag === undefined || this.#count > LIMITS.elements || this.#open.length >= LIMITS.elementDepth)
      return false;
    const element = { name: tag.name, attributes: tag.attributes, children: [], span: this.#place };
    addChild(this.#parent, element);
    if (tag.isEmpty) return true;
    this.#open.push(element);
    this.#parent = element;
    return true;
  }

  #endElement(name: string): boolean {
    if (this.#open.length === 1 || name !== this.#parent.name) return false;
    this.#open.pop();
    this.#parent = this.#open.at(-1)!;
    return true;
  }
}

/** Reads what stands between < and >; a loop prints the same few tags many times over, as one object each. */
function tagReader(): (written: string) => Tag | undefined {
  const tags = new Map<string, Tag | undefined>();
  return (written) => {
    // The one kind of tag that is different every time.
    const figure = FIGURE.exec(written);
    if (figure !== null) return { name: 'data', attributes: { value: figure[1]! }, isEmpty: false };
    let tag = tags.get(written);
    if (tag === undefined) {
      tag = readTag(written);
      tags.set(written, tag);
    }
    return tag;
  };
}

function readTag(written: string): Tag | undefined {
  const [, name, attributes = '', slash] = TAG.exec(written) ?? [];
  if (name === undefined) return undefined;
  const values: Record<string, string> = {};
  for (const [, key, value] of attributes.matchAll(ATTRIBUTE)) {
    const text = textOf(value!);
    if (text === undefined || key! in values) return undefined;
    values[key!] = text;
  }
  return { name, attributes: values, isEmpty: slash === '/' };
}

/** Undefined where a reference is none that escaping makes. */
function textOf(written: string): string | undefined {
  if (!written.includes('&')) return written;
  let isUsual = true;
  const text = written.replace(/&[^;&]*;?/g, (reference) => {
    const sign = REFERENCES[reference];
    if (sign === undefined) isUsual = false;
    return sign ?? '';
  });
  return isUsual ? text : undefined;
}

/** Most elements have one child: an array that is made with it takes a tenth of what one grown from nothing takes. */
function addChild(parent: OpenElement, child: Element | string): void {
  if (parent.children.length === 0) parent.children = [child];
  else parent.children.push(child);
}
