import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import { unpairedSigns } from '../../prose/brackets.js';
import { impossibleDates } from '../../prose/calendar.js';
import type { Flaw } from '../../prose/flaw.js';
import { leftOver } from '../../prose/placeholders.js';
import { misplacedSigns } from '../../prose/punctuation.js';
import { saidTwice } from '../../prose/repeated-words.js';
import type { Ledger } from '../ledger.js';

/** Labels are shorter. */
const LEAST_LENGTH = 6;
const NUMBER = /^[\d.,%-]+$/;

/** The rules of running text over what is printed: where the words of a template and those of the bureau meet, too. */
export function checkProse(
  { blocks }: PrintedDocument,
  ledger: Ledger,
  catalogue: Catalogue,
  year: number | undefined,
): void {
  const rules = rulesOf(catalogue, year);
  const seen = new Set<string>();
  const check = (text: PrintedText) => {
    if (text.text.length < LEAST_LENGTH || NUMBER.test(text.text) || seen.has(text.text)) return;
    seen.add(text.text);
    for (const [rule, find] of rules) {
      for (const { start, end, ...flaw } of find(text.text))
        ledger.remarks.push({ rule, mark: { text, start, end }, ...flaw });
    }
  };
  for (const block of blocks) {
    if (block.type === 'table') block.cells.forEach(check);
    else if (block.type === 'paragraph' && block.role !== 'contents') check(block);
  }
}

type ProseRule = readonly [id: string, find: (text: string) => Iterable<Flaw>];

function rulesOf(catalogue: Catalogue, year = 2000): readonly ProseRule[] {
  return [
    ['未填内容', leftOver],
    ['重复词语', (text) => saidTwice(text, (before, word) => endsName(before, word, catalogue))],
    ['标点', misplacedSigns],
    ['括号引号', unpairedSigns],
    ['日期', (text) => impossibleDates(text, year)],
  ];
}

/** Whether a text ends in the name of a 科目: 住房保障支出|支出决算. */
function endsName(before: string, word: string, catalogue: Catalogue): boolean {
  const ends = ({ name }: { readonly name: string }) => name.length > word.length && before.endsWith(name);
  return catalogue.functionalSubjects.some(ends) || catalogue.economicSubjects.some(ends);
}
