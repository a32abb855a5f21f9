import type { Subject } from '../../catalogue/read-catalogue.js';

const SHOWN = 3;

/**
 * For a hint: the 科目 whose codes look most like `code`, of the same length and 类, most digits in the same places.
 * Empty where the catalogue knows none of that 类 and length: then it is the catalogue that lacks the code.
 */
export function nearestSubjects(code: string, subjects: readonly Subject[]): string {
  const nearest = subjects
    .filter((subject) => subject.code.length === code.length && subject.code.startsWith(code.slice(0, 3)))
    .map((subject) => ({ subject, likeness: likeness(code, subject.code), gap: gap(code, subject.code) }))
    .sort((a, b) => b.likeness - a.likeness || a.gap - b.gap)
    .slice(0, SHOWN)
    .map(({ subject }) => `${subject.code} ${subject.name}`);
  return nearest.length === 0 ? '' : `相近的科目：${nearest.join('、')}。若编码无误，`;
}

function likeness(a: string, b: string): number {
  return [...a].filter((digit, place) => digit === b[place]).length;
}

function gap(a: string, b: string): number {
  return Math.abs(Number(a) - Number(b));
}
