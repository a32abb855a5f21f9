import { type Grade, gradeAt } from '../../catalogue/grades.js';
import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import { textBefore } from '../../prose/near.js';
import type { Ledger } from '../ledger.js';
import { projectKey } from './read-form.js';
import { sentencesWith } from './text-sentences.js';

/** 4个项目自评等级为优; 结果为“优”的项目13个 */
const COUNT =
  /(?<!\d)(\d+)个(?:[一二]级)?项目的?(?:绩效)?(?:自评|评价)?(?:结果|等级)+[均都]?为[“"]?([优良中差])|(?:结果|等级)为[“"]?([优良中差])[秀好等]?[”"]?的(?:项目)?(?:共|有)*(\d+)个/g;
const OTHERS_EVALUATE = /(?:部门|单位|财政)(?:重点)?(?:绩效)?评价/;

interface Count {
  readonly grade: string;
  readonly told: string;
  readonly start: number;
}

/** Where as many projects are counted by grade as have forms, so many have each grade: the one in print, or by the score. */
export function checkGradeCounts({ blocks }: PrintedDocument, ledger: Ledger, bands: readonly Grade[]): void {
  const given = new Map(ledger.grades.map(({ key, grade }) => [key, grade]));
  const earned = Array.from(ledger.projects, (name) => {
    const key = projectKey(name);
    const score = ledger.first(`得分 ${key}`);
    return given.get(key) ?? (score && gradeAt(score.value, bands));
  });
  if (earned.length === 0 || earned.includes(undefined)) return;
  for (const { text, sentence, index } of sentencesWith('个', blocks)) {
    const counts = countsIn(sentence, index, text);
    const all = counts.reduce((sum, { told }) => sum + Number(told), 0);
    if (all !== earned.length) continue;
    for (const { grade, told, start } of counts) {
      const found = earned.filter((own) => own === grade).length;
      if (found === Number(told)) continue;
      ledger.remarks.push({
        rule: '评价等级',
        message: `等级为“${grade}”的项目个数与各自评表不符`,
        mark: { text, start, end: start + told.length },
        expected: `${found} 个`,
        actual: `${told} 个`,
        hint: '逐个核对自评表的等级、总分，照它们改个数。',
      });
    }
  }
}

function countsIn(sentence: string, from: number, text: PrintedText): Count[] {
  return Array.from(
    sentence.matchAll(COUNT),
    ({ 0: words, 1: before, 2: one, 3: other, 4: behind, index }) => {
      const told = (before ?? behind)!;
      const start = from + index + (before === undefined ? words.lastIndexOf(told) : 0);
      return { grade: (one ?? other)!, told, start, own: words.includes('自评') };
    },
  ).filter(({ own, start }) => own || !OTHERS_EVALUATE.test(textBefore(text.text, start)));
}
