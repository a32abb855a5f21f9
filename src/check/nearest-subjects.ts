import type { Subject } from '../catalogue/read-catalogue.js';

const SHOWN = 3;

/** The 科目 whose codes look most like `code`: same length, most digits in the same places. For a hint. */
export function nearestSubjects(code: string, subjects: readonly Subject[]): string {
  const candidates = subjects
    .filter((subject) => subject.code.length === code.length)
    .map((subject) => ({ subject, likeness: likeness(code, subject.code), gap: gap(code, subject.code) }))
    .sort((a, b) => b.likeness - a.likeness || a.gap - b.gap);
  return candidates
    .slice(0, SHOWN)
    .map(({ subject }) => `${subject.code} ${subject.name}`)
    .join('、');
}

function likeness(a: string, b: string): number {
  return [...a].filter((digit, place) => digit === b[place]).length;
}

function gap(a: string, b: string): number {
  return Math.abs(Number(a) - Number(b));
}
