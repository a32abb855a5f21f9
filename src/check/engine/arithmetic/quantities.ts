import { Decimal, halfUnit, ZERO } from '../../../kernel/decimal.js';
import { textBefore, textBehind } from '../../../prose/near.js';
import { decimalPlacesOf } from '../formula/written-number.js';
import type { FreeText } from '../texts.js';

/** A number of a sentence with its unit. */
export interface ToldNumber {
  /** In 元, in pieces, or a plain ratio. */
  readonly value: Decimal;
  /** How far the true value may lie from it: half a unit of its last place, 0 of what is counted piece by piece. */
  readonly half: Decimal;
  /** 元 for every amount, % for every percentage, else the classifier: 件, 人. */
  readonly unit: string;
  /** 12.5万元, as it stands there. */
  readonly written: string;
  /** The unit as written: 万元. */
  readonly writtenUnit: string;
  /** From the quantity before it, or the beginning of the sentence. */
  readonly before: string;
  /** The last words of that: from the last sign on. */
  readonly label: string;
  /** Of the number, in the whole text. */
  readonly start: number;
  /** Behind its unit. */
  readonly end: number;
  /** 约37万元, 不低于95%, 20至30人, 1200余件: nothing can be computed of it. */
  readonly isRough: boolean;
}

const CLASSIFIERS =
  '人次|批次|架次|车次|件次|户次|平方米|平方公里|立方米|公里|公顷|课时|学时|[件起人名位户家个项次批台套辆所场期册份篇条米亩吨处座栋间张例宗棵株头只部艘块口盏门节班组床支枚瓶箱袋本幅卷段队]';
const QUANTITY = new RegExp(
  `(?<![\\dA-Za-z.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?) ?([余多]?)(亿元|万元|千元|元|%|％|(万|亿)?(?:${CLASSIFIERS}))(?!百分点|月|[/／])`,
  'gu',
);
const SENTENCE = /[^。\n]+/g;
const SIGN = /[，、：:（(,）)“”]/;

const ABOUT =
  /(?:约|近|超|超过|逾|至少|最[高低多少]|[不未](?:少|低|多|高|大|小)于|[高低多少大小]于|不[超满足]过?|[≥≤><＞＜]=?|\d\p{Script=Han}{0,2}%? ?[-—–~～至到])\s*$/u;
/** What 个 counts: 12个村 and 3个镇 are not the same things. */
const COUNTED = /^\p{Script=Han}{1,2}/u;
const OR_SO = /^(?:左右|以上|以下|以内|上下|多|余)/;

const ONE: Readonly<Record<string, Decimal>> = {
  亿: new Decimal(100_000_000),
  万: new Decimal(10_000),
  千元: new Decimal(1000),
  '%': new Decimal('0.01'),
  '％': new Decimal('0.01'),
};
/** Different words for the same pieces. */
const ALIKE: Readonly<Record<string, string>> = { 名: '人', 位: '人', '％': '%' };

const read = new WeakMap<FreeText, readonly (readonly ToldNumber[])[]>();

/** The quantities of each sentence of a text that has any. */
export function sentencesOf(text: FreeText): readonly (readonly ToldNumber[])[] {
  const known = read.get(text) ?? readSentences(text.text);
  read.set(text, known);
  return known;
}

function readSentences(text: string): readonly (readonly ToldNumber[])[] {
  if (!/\d/.test(text) || text.search(QUANTITY) < 0) return [];
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    const told = [...toldIn(sentence, index)];
    return told.length > 0 ? [told] : [];
  });
}

/** The quantities in one unit; what stands between two of them, others too, stands before the second. */
export function ofUnit(sentence: readonly ToldNumber[], unit: string): readonly ToldNumber[] {
  let between = '';
  return sentence.flatMap((told) => {
    const before = between + told.before;
    between = told.unit === unit ? '' : before + told.written;
    return told.unit === unit ? [{ ...told, before }] : [];
  });
}

function* toldIn(sentence: string, from: number): Generator<ToldNumber> {
  let behind = 0;
  for (const match of sentence.matchAll(QUANTITY)) {
    const { 0: written, index } = match;
    const end = index + written.length;
    const before = sentence.slice(behind, index);
    const isRough =
      match[2] !== '' || ABOUT.test(lastWord(sentence, index)) || OR_SO.test(textBehind(sentence, end));
    const label = before.split(SIGN).at(-1)!.trim();
    const quantity = readQuantity(match);
    const unit =
      quantity.unit === '个' ? `个${COUNTED.exec(textBehind(sentence, end))?.[0] ?? ''}` : quantity.unit;
    yield { ...quantity, unit, written, before, label, start: from + index, end: from + end, isRough };
    behind = end;
  }
}

/** The characters before a number that say how exact it is, of which {@link ABOUT} needs no more. */
function lastWord(sentence: string, index: number): string {
  return textBefore(sentence, index).trimEnd().slice(-12);
}

function readQuantity(match: RegExpExecArray): Pick<ToldNumber, 'value' | 'half' | 'unit' | 'writtenUnit'> {
  const number = match[1]!.replaceAll(',', '');
  const writtenUnit = match[3]!;
  const scale = match[4] ?? /^[亿万]/.exec(writtenUnit)?.[0];
  const one = ONE[scale ?? writtenUnit];
  const inWhole = (told: Decimal) => (one === undefined ? told : told.times(one));
  const places = decimalPlacesOf(number);
  const money = writtenUnit.endsWith('元');
  const unit = money ? '元' : match[4] ? writtenUnit.slice(1) : writtenUnit;
  const isExact = !money && scale === undefined && places === 0 && unit !== '%' && unit !== '％';
  return {
    value: inWhole(new Decimal(number)),
    half: isExact ? ZERO : inWhole(halfUnit(places)),
    unit: ALIKE[unit] ?? unit,
    writtenUnit,
  };
}

/** A value in the unit in which a quantity was written: 19.9万元. */
export function inUnitOf({ writtenUnit, unit }: ToldNumber, value: Decimal): string {
  const scale = /^[亿万]/.exec(writtenUnit)?.[0];
  const one = ONE[scale ?? writtenUnit] ?? new Decimal(1);
  return `${value.div(one).toDecimalPlaces(SHOWN_PLACES)}${unit === '%' ? '' : ' '}${writtenUnit}`;
}

const SHOWN_PLACES = 4;
