import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import type { Mark } from '../figures/entry.js';
import type { Ledger } from '../ledger.js';
import { sentencesWith } from './text-sentences.js';

const RULE = '附件齐全';
/** 所有项目绩效自评表详见附件1; 反映5个项目的绩效自评结果: that the form of every project is here. */
const ALL_HERE =
  /(?:所有|全部|各个?)项目(?:支出)?(?:绩效)?自评表|反映[^。；]{0,40}共\d+个(?:预算|支出)?项目的?(?:支出)?(?:绩效)?自评(?:表|结果)/;
/** 共13个项目, 涉及二级项目9个 */
const COUNT =
  /共(?:计|有|涉及)?(\d{1,3})个(?:[一二]级|预算|支出)?项目(?!组)|(?:共|涉及)(?:[一二]级|预算|支出)?项目(\d{1,3})个/g;
/** Other things than words and charts, in which a form may stand. */
const MAY_HIDE = /图片|竖线|转了方向|空格/;
/** Of a list of projects, more without a form are left to the bureau. */
const FEW = 0.25;
const LEAST_LISTED = 3;
/** No bureau has so many projects; to hold more names against each other takes long. */
const MOST_LISTED = 1000;

/** The form of every project is there, once: where a document says that all are, or lists them. */
export function checkFormsThere({ blocks, unread }: PrintedDocument, ledger: Ledger): void {
  checkDoubled(blocks, ledger);
  const { projects, listed } = ledger;
  if (projects.size === 0 || projects.size > MOST_LISTED || listed.size > MOST_LISTED) return;
  if (unread.some(({ what }) => MAY_HIDE.test(what))) return;
  const lacking = [...listed].filter(([name]) => ![...projects].some((own) => areAlike(own, name)));
  const saysAll = blocks.some(
    (block) => block.type === 'paragraph' && block.role === 'text' && ALL_HERE.test(block.text),
  );
  const count = saysAll ? largestCount(blocks) : undefined;
  const names = lacking.map(([name]) => `“${name}”`).join('、');
  if (count !== undefined && count.number > projects.size)
    ledger.remarks.push({
      rule: RULE,
      message: '项目的自评表比文中所说的项目少',
      mark: count.mark,
      expected: `${count.number} 个项目的自评表`,
      actual: `${projects.size} 个项目的自评表`,
      hint: `补上缺少的自评表${names && `（${names}没有）`}；个数写错的，改个数。`,
    });
  else if (listed.size >= LEAST_LISTED && lacking.length <= listed.size * FEW)
    for (const [name, mark] of lacking)
      ledger.remarks.push({
        rule: RULE,
        message: `列出的项目“${name}”没有自评表`,
        mark,
        hint: '补上它的自评表，或核对两处的名称；按规定不公开的，不必理会。',
      });
}

/** Whether two names are one, but for 项目 at the end, 年度 and signs. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.replace(/20\d\d年度?|项目$|[\s“”"（）()]/g, ''));
  return one!.includes(other!) || other!.includes(one!);
}

/** The form of one project of one unit stands in a part of the document once. */
function checkDoubled(blocks: PrintedDocument['blocks'], ledger: Ledger): void {
  const partOf = new Map<PrintedText, string>();
  let part = '';
  for (const block of blocks)
    if (block.type === 'paragraph' && block.role === 'heading' && block.level === 1) part = block.text;
    else if (block.type === 'table') for (const cell of block.cells) partOf.set(cell, part);
  const seen = new Map<string, Mark>();
  for (const { name, whose, mark } of ledger.forms) {
    const key = `${partOf.get(mark.text)}\n${name}\n${whose}`;
    const first = seen.get(key);
    seen.set(key, first ?? mark);
    if (first === undefined) continue;
    ledger.remarks.push({
      rule: RULE,
      message: `“${name}”的自评表有两份`,
      mark,
      hint: '重复的删去一份；是另一个项目的，改正项目名称。',
      related: [{ message: '第一份', mark: first }],
    });
  }
}

interface Told {
  readonly number: number;
  readonly mark: Mark;
}

/** The largest count of projects in a sentence on 自评. */
function largestCount(blocks: PrintedDocument['blocks']): Told | undefined {
  let largest: Told | undefined;
  for (const { text, sentence, index } of sentencesWith('自评', blocks))
    for (const { 0: words, 1: before, 2: behind, index: at } of sentence.matchAll(COUNT)) {
      const number = Number(before ?? behind);
      const start = index + at;
      if (largest === undefined || number > largest.number)
        largest = { number, mark: { text, start, end: start + words.length } };
    }
  return largest;
}
