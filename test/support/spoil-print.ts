import type { PrintedBlock, PrintedDocument } from '../../src/print/printed-document.js';

/** What a slip of the hand may change in print. */
export type SlipKind = '表' | '自评表' | '图' | '金额' | '比率' | '方向';

/** One place in print, and the whole document with a slip there. */
export interface Slip {
  readonly kind: SlipKind;
  /** What stands there. */
  readonly printed: string;
  /** The document with another digit or word there. */
  spoil(random: () => number): PrintedDocument;
}

const CELL = /^\d[\d,]*(?:\.\d+)?%?$/;
const QUANTITY = /(?<![\d.,A-Za-z])(\d[\d,]*(?:\.\d+)?)(?=\s*(亿元|万元|元|%)(?!\/|（含）以上))/g;
const DIRECTION = /(增加|减少|增长|下降|降低|提高)(?=\d|的?主要原因)|(大于|小于)(?=(?:年初|全年)?预算)/g;
const OPPOSITES: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  降低: '提高',
  提高: '降低',
  大于: '小于',
  小于: '大于',
};
/** Columns of a form that hold what the bureau answers: numbers that nothing else is printed of. */
const ANSWERS = /指标值|完成值|目标值/;
const FORM = /一级指标|执行率|项目支出自评|自评得分/;

/** Every figure and direction word of the tables, the charts and 情况说明. */
export function slipsIn(printed: PrintedDocument): Slip[] {
  let explaining = false;
  return printed.blocks.flatMap((block, at) => {
    const withBlock = (other: PrintedBlock) => ({ ...printed, blocks: printed.blocks.with(at, other) });
    if (block.type === 'table') return slipsInTable(block, withBlock);
    if (block.type === 'chart') return slipsInChart(block, withBlock);
    if (block.role === 'heading' && block.level === 1) explaining = block.text.includes('情况说明');
    return explaining && block.role === 'text' ? slipsInText(block, withBlock) : [];
  });
}

type WithBlock = (block: PrintedBlock) => PrintedDocument;

function slipsInTable(table: PrintedBlock & { type: 'table' }, withBlock: WithBlock): Slip[] {
  const { cells } = table;
  const answers = cells.filter(({ text }) => ANSWERS.test(text));
  const kind = cells.some(({ text }) => FORM.test(text)) ? '自评表' : '表';
  return cells.flatMap((cell, at): Slip[] => {
    const isAnswer = answers.some(
      ({ row, column, colspan }) => row < cell.row && column <= cell.column && cell.column < column + colspan,
    );
    if (isAnswer || !CELL.test(cell.text)) return [];
    const spoil = (random: () => number) =>
      withBlock({ ...table, cells: cells.with(at, { ...cell, text: otherNumber(cell.text, random) }) });
    return [{ kind, printed: cell.text, spoil }];
  });
}

function slipsInChart(chart: PrintedBlock & { type: 'chart' }, withBlock: WithBlock): Slip[] {
  const { points } = chart;
  return points.flatMap((point, at): Slip[] => {
    const spoil = (random: () => number) =>
      withBlock({ ...chart, points: points.with(at, { ...point, text: otherNumber(point.text, random) }) });
    return /\d/.test(point.text) ? [{ kind: '图', printed: point.text, spoil }] : [];
  });
}

function slipsInText(paragraph: PrintedBlock & { type: 'paragraph' }, withBlock: WithBlock): Slip[] {
  const { text } = paragraph;
  const slip = (kind: SlipKind, own: string, index: number, other: (random: () => number) => string) => ({
    kind,
    printed: own,
    spoil: (random: () => number) => {
      const words = text.slice(0, index) + other(random) + text.slice(index + own.length);
      return withBlock({ ...paragraph, text: words });
    },
  });
  const quantities = Array.from(text.matchAll(QUANTITY), ({ 0: own, 2: unit, index }) =>
    slip(unit === '%' ? '比率' : '金额', own, index, (random) => otherNumber(own, random)),
  );
  const directions = Array.from(text.matchAll(DIRECTION), ({ 0: own, index }) =>
    slip('方向', own, index, () => OPPOSITES[own]!),
  );
  return [...quantities, ...directions];
}

/** A number with another digit in one place. */
function otherNumber(number: string, random: () => number): string {
  const places = [...number.matchAll(/\d/g)].map(({ index }) => index);
  const at = places[Math.floor(random() * places.length)]!;
  const digit = (Number(number[at]) + 1 + Math.floor(random() * 9)) % 10;
  return number.slice(0, at) + digit + number.slice(at + 1);
}
