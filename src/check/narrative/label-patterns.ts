import type { Figure } from '../../kernel/figure.js';

/** A label with its number, as a pattern, and the figures of which any may stand behind it. */
export type Labels = readonly (readonly [pattern: string, figures: readonly Figure[]])[];

/** At the beginning of a clause, where nothing before it narrows what the label means. */
export const CLAUSE =
  '(?:^|[。；，：（]|^[-*\\d.、 ]+)(?:其中|(?:20\\d\\d年度?)?(?:本年度?|全年|当年|今年|项目|本项目|本?部门|[我本全](?:单位|局))?)[，：]?';
/** Told after the budget in the same sentence. */
export const AFTER_BUDGET = '(?<=预算[^。；]{0,24}，)';
const NUMBER = ' ?(?:资金|总额|数)?(?:为|达到|达|共|合计|共计)? ?(\\d+(?:,\\d{3})*(?:\\.\\d+)?) ?';
export const AMOUNT = `${NUMBER}(亿元|万元|元)`;
export const PERCENTAGE = `${NUMBER}(%)`;
