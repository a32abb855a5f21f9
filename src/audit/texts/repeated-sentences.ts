import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import type { Mark } from '../figures/entry.js';
import type { Ledger } from '../ledger.js';

const SENTENCE = /[^。；\n]+/g;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
/** Shorter sentences may well be alike by chance. */
const LEAST_LENGTH = 14;
/** A cell may hold nothing but a long number. */
const WORDS = /\p{Script=Han}{2}/u;
/** What forms ask of every 科目 and project in the same words. */
const FORMULA = /预算|决算|增长|下降|基本支出|项目支出|合计|总计|执行/;
/** A number by which a sentence is known again, and one that two sentences do not share by chance. */
const TELLING_DIGITS = 3;
const LONG_DIGITS = 4;

interface Sentence {
  readonly numbers: readonly string[];
  readonly marks: readonly Mark[];
}

/** What is told twice in the same words has the same numbers. */
export function checkRepeated({ blocks }: PrintedDocument, ledger: Ledger): void {
  const alike = new Map<string, Sentence[]>();
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.role === 'text') gather(block, alike);
    else if (block.type === 'table') for (const cell of block.cells) gather(cell, alike);
  }
  for (const sentences of alike.values()) {
    for (const [at, sentence] of sentences.entries()) {
      if (at === 0) continue;
      const wrong = differingNumber(sentences[0]!, sentence);
      if (wrong !== undefined) ledger.remarks.push(remark(sentence, sentences[0]!, wrong));
    }
  }
}

function gather(text: PrintedText, alike: Map<string, Sentence[]>): void {
  if (text.text.length < LEAST_LENGTH || !/\d/.test(text.text)) return;
  for (const { 0: sentence, index } of text.text.matchAll(SENTENCE)) {
    if (sentence.length < LEAST_LENGTH || FORMULA.test(sentence)) continue;
    const found = [...sentence.matchAll(NUMBER)];
    if (found.length === 0) continue;
    const words = sentence.replace(NUMBER, '#').replace(/^[\s#.、．]+/, '');
    if (!WORDS.test(words)) continue;
    const numbers = found.map(([number]) => number);
    const marks = found.map(({ 0: number, index: at }) => ({
      text,
      start: index + at,
      end: index + at + number.length,
    }));
    const known = alike.get(words);
    if (known === undefined) alike.set(words, [{ numbers, marks }]);
    else known.push({ numbers, marks });
  }
}

/** The only number in which two sentences differ, if they must be one and the same. */
function differingNumber(first: Sentence, other: Sentence): number | undefined {
  if (first.numbers.length !== other.numbers.length) return undefined;
  const apart = first.numbers.flatMap((number, at) => (number === other.numbers[at] ? [] : [at]));
  const [only] = apart;
  if (only === undefined || apart.length > 1) return undefined;
  const [a, b] = [first.numbers[only]!, other.numbers[only]!];
  if (a.length !== b.length) return undefined;
  const known = first.numbers.some(
    (number, at) => at !== only && digits(number) >= TELLING_DIGITS && !/^20\d\d$/.test(number),
  );
  return known || digits(a) >= LONG_DIGITS ? only : undefined;
}

function digits(number: string): number {
  return number.replace(/\D/g, '').length;
}

function remark(sentence: Sentence, first: Sentence, at: number) {
  return {
    rule: '前后文句',
    message: '同一句话在两处，只有一个数不同',
    mark: sentence.marks[at]!,
    expected: first.numbers[at]!,
    actual: sentence.numbers[at]!,
    hint: '核对这个数，两处改为一致。',
  };
}
