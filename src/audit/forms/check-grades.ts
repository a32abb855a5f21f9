import { GRADES, type Grade, gradeAt } from '../../catalogue/grades.js';
import type { PrintedDocument } from '../../print/printed-document.js';
import type { Entry } from '../figures/entry.js';
import type { Ledger, PrintedGrade } from '../ledger.js';
import type { Remark } from '../remark.js';
import { gradesNamedIn } from './grade-bands.js';
import { checkGradeCounts } from './grade-counts.js';

const RULE = '评价等级';

/** Every grade in print is the one that its score earns; one that has no score is the same as elsewhere. */
export function checkGrades(printed: PrintedDocument, ledger: Ledger): void {
  if (ledger.grades.length === 0 && ledger.projects.size === 0) return;
  const bands = gradesNamedIn(printed);
  if (bands !== undefined) checkGradeCounts(printed, ledger, bands);
  const broken = ledger.comparisons.filter(({ holds }) => !holds);
  // Of a score that contradicts others it is told by itself: here it may be what they say.
  const mayBe = (score: Entry) => [
    score.value,
    ...broken.flatMap(({ entries, wanted }) => (entries.includes(score) && wanted?.(score)) || []),
  ];
  const byKey = new Map<string, PrintedGrade[]>();
  for (const grade of ledger.grades)
    if (!ledger.ungraded.has(grade.key)) byKey.set(grade.key, [...(byKey.get(grade.key) ?? []), grade]);
  for (const [key, grades] of byKey) {
    const scores = ledger.all(`得分 ${key}`);
    if (scores.length === 0) ledger.remarks.push(...unlike(grades));
    if (scores.length === 0 || bands === undefined) continue;
    const earned = new Set<string>(scores.flatMap(mayBe).map((value) => gradeAt(value, bands)));
    for (const grade of grades)
      if (!earned.has(grade.grade)) ledger.remarks.push(unearned(grade, scores[0]!, bands));
  }
}

function unearned({ grade, mark }: PrintedGrade, score: Entry, bands: readonly Grade[]): Remark {
  return {
    rule: RULE,
    message: '等级与得分不相称',
    mark,
    expected: `${gradeAt(score.value, bands)}（得分 ${score.value} 分；${told(bands)}）`,
    actual: grade,
    hint: '得分无误的，照得分改等级；等级无误的，核对得分有没有漏加、写错。',
    related: score.marks.map((own) => ({ message: `得分印作 ${score.printed}`, mark: own })),
  };
}

/** 90 分以上为优，80 分以上为良，60 分以上为中 */
function told(bands: readonly Grade[]): string {
  const source = bands === GRADES ? '按财预〔2020〕10号，' : '按本文件的分档，';
  const steps = bands
    .filter(({ 起点 }) => 起点.isFinite())
    .map(({ 名称, 起点 }) => `${起点} 分以上为${名称}`);
  return source + steps.join('，');
}

function unlike([first, ...others]: readonly PrintedGrade[]): Remark[] {
  return others
    .filter(({ grade }) => grade !== first!.grade)
    .map(({ grade, mark }) => ({
      rule: RULE,
      message: '同一项评价的等级在两处不同',
      mark,
      expected: first!.grade,
      actual: grade,
      hint: '核对评价结果，两处改为一致。',
      related: [{ message: `等级印作 ${first!.grade}`, mark: first!.mark }],
    }));
}
