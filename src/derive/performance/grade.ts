import { gradeAt } from '../../catalogue/grades.js';
import { type Figure, lackOf } from '../../kernel/figure.js';
import { unfilledText } from '../../read/unfilled-text.js';

/** The grade that a total score of 100 earns. */
export function gradeOf(score: Figure): string {
  const lack = lackOf(score);
  return lack ? unfilledText(lack) : gradeAt(score.value);
}
