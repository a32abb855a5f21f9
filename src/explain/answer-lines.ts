import type { PrintedComparison } from './comparisons-of.js';
import type { Answer } from './explain-answer.js';
import { explanationLines, type PlaceWords } from './explanation-lines.js';
import { placeWords } from './passage.js';
import type { PrintedPlace } from './printed-place.js';

/** Characters of a sentence that are shown around the figure. */
const EXCERPT = 40;

/** Other figures of a comparison that are told. */
const MAX_OTHERS = 4;

/** Names of a figure that are told; one amount of a single row may stand in many totals. */
const MAX_NAMES = 5;

/** An answer as people read it. */
export function answerLines(answer: Answer, place: PlaceWords): string[] {
  const { name, printed, at, rounding, figure, compared, elsewhere } = answer;
  const names = figure.names.filter((one) => one !== name).slice(0, MAX_NAMES);
  const equal =
    figure.origin === '批复数' && names.length > 0 ? '（按各表的相等关系是同一个数，批复数通用）' : '';
  return [
    [name, printed === undefined ? figure.value : shown(printed)]
      .filter((part) => part !== undefined)
      .join('  '),
    ...(names.length === 0 ? [] : [`  ${name === undefined ? '名称' : '又名'}  ${names.join('、')}${equal}`]),
    ...(at ? [`  位置  ${where(at)}`] : ['  位置  文中没有印出']),
    ...(rounding ? [`  舍入  ${rounding.words}`] : []),
    '  由来',
    ...explanationLines(figure, place, name === undefined ? {} : { name }).map((line) => `    ${line}`),
    ...comparedLines(compared),
    ...(elsewhere.length === 0 ? [] : [`  另印于 ${elsewhere.length} 处`]),
    ...elsewhere.map((one) => `    ${shown(one.printed)}  ${where(one)}`),
  ];
}

/** What the figure is held against at its place; that nobody holds it against anything is worth knowing, too. */
function comparedLines(compared: readonly PrintedComparison[]): string[] {
  if (compared.length === 0) return ['  通读  没有与印出的其他数比较'];
  return [
    `  通读  与印出的其他数比较 ${compared.length} 处`,
    ...compared.map(({ relation, holds, others }) => {
      const listed = others.slice(0, MAX_OTHERS).map((one) => `${one.name} ${shown(one.printed)}`);
      const more = others.length > MAX_OTHERS ? ` 等 ${others.length} 个数` : '';
      return `    ${holds ? '' : '不合：'}${relation}  ${listed.join('、')}${more}`;
    }),
  ];
}

/** What is printed, be it nothing. */
export function shown(printed: string): string {
  return printed === '' ? '（空白）' : printed;
}

/** Where something is printed; of a sentence the part around the figure. */
export function where(place: PrintedPlace): string {
  return place.title === undefined ? `${placeWords(place)}：${excerpt(place)}` : placeWords(place);
}

function excerpt({ text, offset }: PrintedPlace): string {
  const line = text.replaceAll('\n', ' ');
  const start = Math.max(0, offset - EXCERPT / 2);
  const end = start + EXCERPT;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
