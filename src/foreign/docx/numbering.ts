import { chineseNumber } from '../../prose/chinese-number.js';
import { attributeOf, readXml } from '../read-xml.js';

interface Level {
  start: number;
  format: string;
  /** 「%1.%2」 */
  text: string;
}

/** Letters and Roman numerals beyond any real list. */
const MAX_COUNT = 3999;

/** The automatic numbers of a Word file: 一、（一）1. that stand on paper but in no text. */
export class Numbering {
  readonly #definitions = new Map<string, Map<number, Level>>();
  readonly #definitionOf = new Map<string, string>();
  readonly #starts = new Map<string, Map<number, number>>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(part: Uint8Array | undefined) {
    if (part) readXml(part, this.#reader());
  }

  /** The number that the next paragraph of a list prints in front; empty for bullets and for lists that are unknown. */
  next(list: string, level: number): string {
    const definition = this.#definitionOf.get(list);
    const levels = definition === undefined ? undefined : this.#definitions.get(definition);
    const own = levels?.get(level);
    if (definition === undefined || !levels || !own) return '';
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    this.#begin(list, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start, format } = levels.get(at) ?? own;
      return countText(counts[at] ?? start, format);
    });
  }

  /** A list that starts anew counts anew, though it shares its definition with those before. */
  #begin(list: string, counts: number[]): void {
    if (this.#begun.has(list)) return;
    this.#begun.add(list);
    for (const [level, start] of this.#starts.get(list) ?? []) counts[level] = start - 1;
  }

  #reader() {
    let definition: Map<number, Level> | undefined;
    let level: Level | undefined;
    let list = '';
    let overridden = 0;
    return {
      open: (name: string, attributes: Readonly<Record<string, string>>) => {
        const value = attributeOf(attributes, 'val') ?? '';
        if (name === 'abstractNum') {
          definition = new Map();
          this.#definitions.set(attributeOf(attributes, 'abstractNumId') ?? '', definition);
        } else if (name === 'lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          definition?.set(Number(attributeOf(attributes, 'ilvl')), level);
        } else if (name === 'num') {
          definition = undefined;
          list = attributeOf(attributes, 'numId') ?? '';
        } else if (name === 'abstractNumId') this.#definitionOf.set(list, value);
        else if (name === 'lvlOverride') overridden = Number(attributeOf(attributes, 'ilvl'));
        else if (name === 'startOverride') this.#startOf(list).set(overridden, Number(value));
        else if (!level) return;
        else if (name === 'start') level.start = Number(value);
        else if (name === 'numFmt') level.format = value;
        else if (name === 'lvlText') level.text = value;
      },
    };
  }

  #startOf(list: string): Map<number, number> {
    const starts = this.#starts.get(list) ?? new Map<number, number>();
    this.#starts.set(list, starts);
    return starts;
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A count in a format of WordprocessingML (ST_NumberFormat); formats without a name here count in Arabic digits. */
function countText(count: number, format: string): string {
  if (count < 1 || count > MAX_COUNT) return String(count);
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseCountingThousand':
      return chineseNumber(count);
    case 'decimalEnclosedCircleChinese':
    case 'decimalEnclosedCircle':
      return count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count);
    case 'decimalFullWidth':
      return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    default:
      return String(count);
  }
}

/** A … Z, AA, BB … as Word counts. */
function letters(count: number): string {
  const letter = String.fromCodePoint(65 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, letter] of ROMAN)
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  return text;
}
