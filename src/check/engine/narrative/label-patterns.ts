import type { Figure } from '../../../kernel/figure.js';

/**
 * A label with the number (1) and unit (2) behind it, the figures of which any may stand there, and the words that a
 * message has before them.
 */
export type Labels = readonly (readonly [
  pattern: LabelPattern,
  figures: readonly Figure[],
  words?: string,
])[];

/** At the beginning of a clause, where nothing before it narrows what the label means. */
export const CLAUSE =
  '(?:^|[。；，：（,;:\\n]|^[-*\\d.、 ]+)(?:其中|(?:20\\d\\d年度?)?(?:本年度?|全年|当年|今年|项目|本项目|本?部门|[我本全](?:单位|局))?)[，：,:]?';
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const UNIT = '亿元|万元|元';
const LINK = ' ?(?:资金|总额|数)?(?:为|达到|达|共|合计|共计)? ?';
/** An amount with its unit, and whatever links it to its label. */
export const AMOUNT = `${LINK}(${DIGITS}) ?(${UNIT})`;
/** The same of a percentage. */
export const PERCENTAGE = `${LINK}(${DIGITS}) ?(%)`;
/** An amount that other patterns look back at. */
export const ANY_AMOUNT = `${LINK}${DIGITS} ?(?:${UNIT})`;
/** Told right after the budget, where no part of it is named between the two. */
export const AFTER_BUDGET = `(?<=${CLAUSE}(?:年初|全年)?预算${ANY_AMOUNT}，)`;
/** Before the amount of a change. */
export const CHANGES = '(?:增加|增长|减少|下降)了?';
/** Behind that amount, before its rate. */
export const CHANGES_BY = '[，,](?:增长|下降|增幅|降幅)';

/** A name that the data file gives, as a part of a pattern that means nothing but itself. */
export function literally(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A label as a pattern that finds every one of it. */
export class LabelPattern {
  /** Without it in a text the label is not there, and the pattern need not be compiled. */
  readonly word: string;
  readonly #source: string;
  #pattern: RegExp | undefined;

  constructor(source: string) {
    this.word = requiredWord(source);
    this.#source = source;
  }

  get pattern(): RegExp {
    this.#pattern ??= new RegExp(this.#source, 'gu');
    return this.#pattern;
  }
}

const known = new Map<string, LabelPattern>();
/** Names of data files stand in some: a run over thousands does not keep them all. */
const MOST_KNOWN = 2000;

/** One for all texts and files in which the same label is sought. */
export function labelPattern(source: string): LabelPattern {
  const label = known.get(source) ?? new LabelPattern(source);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(source, label);
  return label;
}

/** Every time that a label stands in a text; most texts lack its words, which is quickly seen. */
export function labelMatches(text: string, label: LabelPattern): Iterable<RegExpExecArray> {
  return text.includes(label.word) ? text.matchAll(label.pattern) : [];
}

/** The longest run of 汉字 that whatever matches must hold: not in brackets, of a choice, or optional. */
function requiredWord(source: string): string {
  let rest = source.replace(/\\.|\[[^\]]*\]/gu, ' ');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\((\?:|\?<=)?([^()|]*)\)(?![?*{])|\([^()]*\)[?*]?/gu, (_, kind, inside) =>
      kind === undefined ? ' ' : inside,
    );
  }
  const runs = rest.replace(/.(?:[?*]|\{[^}]*\})/gu, ' ').match(/\p{Script=Han}+/gu) ?? [''];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}
