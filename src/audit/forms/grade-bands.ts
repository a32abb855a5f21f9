import { GRADES, type Grade } from '../../catalogue/grades.js';
import { Decimal } from '../../kernel/decimal.js';
import type { PrintedDocument } from '../../print/printed-document.js';

const SEGMENT = /[^，,、；;。\n]+/g;
const NAMED = /优(?![化先质惠势抚异于])|(?<!改)良|(?<![其当])中(?![央小心等])|差(?![异旅别额])/g;
/** A text that tells of bands has scores. */
const SCORES = /\d\s*分|[≥≤＞＜<>]\s*\d/;
/** Scores of 100 and parts of it; not of a count, an amount or a share. */
const NUMBER = /(?<![\d.])(\d{1,3}(?:\.\d+)?)(?![\d.]|\s*(?:个|家|万|元|%|％|年|月|日|人))/g;
const FULL = new Decimal(100);

/**
 * Grades with their least scores: as the document says itself (90（含）—100分为优、80（含）—90分为良、…), else as they are
 * prescribed; undefined where it says otherwise, but not clearly.
 */
export function gradesNamedIn({ blocks }: PrintedDocument): readonly Grade[] | undefined {
  let named: readonly Grade[] | undefined;
  for (const block of blocks) {
    if (block.type === 'chart') continue;
    for (const { text } of block.type === 'table' ? block.cells : [block]) {
      const bounds = text.includes('优') && SCORES.test(text) ? boundsIn(text) : undefined;
      if (bounds === undefined) continue;
      const own = asGrades(bounds);
      if (own === undefined || (named !== undefined && !areAlike(own, named))) return undefined;
      named = own;
    }
  }
  return named ?? GRADES;
}

/** The numbers that stand with each grade, one of them in a part of a sentence; undefined where none are told for 优 and 良. */
function boundsIn(text: string): ReadonlyMap<string, readonly Decimal[]> | undefined {
  const bounds = new Map<string, readonly Decimal[]>();
  for (const [segment] of text.matchAll(SEGMENT)) {
    const [grade, ...others] = segment.match(NAMED) ?? [];
    const numbers = Array.from(segment.matchAll(NUMBER), ([, number]) => new Decimal(number!));
    if (grade === undefined || others.length > 0 || numbers.length === 0 || bounds.has(grade)) continue;
    bounds.set(
      grade,
      numbers.filter((number) => number.lte(FULL)),
    );
  }
  return bounds.has('优') && bounds.has('良') ? bounds : undefined;
}

/** What stands with each grade as bands that follow one another down from 100. */
function asGrades(bounds: ReadonlyMap<string, readonly Decimal[]>): readonly Grade[] | undefined {
  const grades = GRADES.map(({ 名称, 起点 }) => {
    const numbers = bounds.get(名称) ?? [];
    return 起点.isFinite() ? { 名称, 起点: Decimal.min(...numbers, FULL) } : { 名称, 起点 };
  });
  const falls = grades.every(({ 起点 }, at) => at === 0 || 起点.lt(grades[at - 1]!.起点));
  return falls && grades[0]!.起点.lt(FULL) ? grades : undefined;
}

function areAlike(a: readonly Grade[], b: readonly Grade[]): boolean {
  return a.every(({ 起点 }, at) => 起点.eq(b[at]!.起点));
}
