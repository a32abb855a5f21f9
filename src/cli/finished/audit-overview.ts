import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Overview, OverviewCell, OverviewColumn, OverviewNote, Tone } from '../../overview/overview.js';
import { sharedFindings } from '../../overview/shared-findings.js';
import { countedCell, secondsCell, textCell } from '../report/overview-cells.js';
import { visible } from '../report/visible.js';
import type { AuditedFile } from './audit-file.js';

type State = '没有读' | '有错误' | '有提醒' | '没有发现';

/** What needs attention first. */
const STATES: readonly State[] = ['没有读', '有错误', '有提醒', '没有发现'];
const TONES: Readonly<Record<State, Tone>> = { 没有读: '坏', 有错误: '坏', 有提醒: '待', 没有发现: '好' };
const LEVEL_TONES: Readonly<Record<Diagnostic['level'], Tone>> = {
  错误: '坏',
  提醒: '待',
  尾差: '好',
  已说明: '好',
};

/** Said of every audit, whatever came of it. */
export const LIMITS_OF_READING = '没有发现不等于没有错：原因、名称和只出现一次的数仍要人看。';

interface AuditColumn extends OverviewColumn {
  readonly cell: (audited: AuditedFile) => OverviewCell;
}

const COLUMNS: readonly AuditColumn[] = [
  { name: '单位', align: 'left', rank: 0, isName: true, cell: (audited) => textCell(nameOf(audited)) },
  {
    name: '年度',
    align: 'right',
    rank: 6,
    cell: ({ reading }) => textCell(String(reading?.publisher.year ?? '')),
  },
  { name: '种类', align: 'left', rank: 5, cell: (audited) => textCell(kindOf(audited)) },
  { name: '状态', align: 'left', rank: 0, cell: (audited) => textCell(stateOf(audited)) },
  { name: '错误', align: 'right', rank: 1, cell: (audited) => countedCell(countOf(audited, '错误')) },
  { name: '提醒', align: 'right', rank: 1, cell: (audited) => countedCell(countOf(audited, '提醒')) },
  { name: '尾差', align: 'right', rank: 9, cell: (audited) => countedCell(countOf(audited, '尾差')) },
  { name: '比较', align: 'right', rank: 2, cell: ({ reading }) => countedCell(reading?.comparisons) },
  { name: '无可比', align: 'right', rank: 3, cell: ({ reading }) => countedCell(reading?.uncompared.length) },
  { name: '没有读', align: 'right', rank: 2, cell: ({ reading }) => countedCell(reading?.unread.length) },
  {
    name: '金额单位',
    align: 'left',
    rank: 8,
    cell: ({ reading }) => textCell(reading?.publisher.unit ?? ''),
  },
  { name: '格式', align: 'left', rank: 7, cell: ({ file }) => textCell(formatOf(file)) },
  { name: '用时', align: 'right', rank: 10, cell: ({ milliseconds }) => secondsCell(milliseconds) },
  { name: '文件', align: 'left', rank: 4, isPath: true, cell: ({ file }) => textCell(file) },
];

/** The table of `gen-report audit` over its files, those that need attention first. */
export function auditOverview(files: readonly AuditedFile[]): Overview {
  const audited = [...files].sort(byAttention);
  const columns = COLUMNS.filter(
    ({ rank, cell }) => rank <= 2 || audited.some((one) => cell(one).text !== ''),
  );
  return {
    title: '公开文本通读情况',
    summary: summaryOf(audited),
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: audited.map((one) => ({
      tone: TONES[stateOf(one)],
      cells: columns.map(({ cell }) => cell(one)),
      notes: notesOf(one),
    })),
    shared: sharedFindings(audited.flatMap(namedFindings)),
  };
}

function byAttention(a: AuditedFile, b: AuditedFile): number {
  const state = STATES.indexOf(stateOf(a)) - STATES.indexOf(stateOf(b));
  const errors = countOf(b, '错误') - countOf(a, '错误');
  return state || errors || countOf(b, '提醒') - countOf(a, '提醒') || (a.file < b.file ? -1 : 1);
}

function stateOf(audited: AuditedFile): State {
  if (audited.reading === undefined) return '没有读';
  if (countOf(audited, '错误') > 0) return '有错误';
  return countOf(audited, '提醒') > 0 ? '有提醒' : '没有发现';
}

function countOf({ diagnostics }: AuditedFile, level: Diagnostic['level']): number {
  return diagnostics.filter((one) => one.level === level).length;
}

function nameOf({ file, reading }: AuditedFile): string {
  return reading?.publisher.name || file;
}

/** 部门决算, 单位预算 */
function kindOf({ reading }: AuditedFile): string {
  const { body = '', kind = '' } = reading?.publisher ?? {};
  return body + kind;
}

function formatOf(file: string): string {
  return /\.([^.\\/]+)$/.exec(file)?.[1]?.toUpperCase() ?? '';
}

function notesOf({ diagnostics, exhibits, reading, file }: AuditedFile): OverviewNote[] {
  const { remarks = [], unread = [], uncompared = [] } = reading ?? {};
  const findings = (['错误', '提醒', '尾差'] as const).map((level) => ({
    heading: level as string,
    lines: diagnostics.flatMap((one, at) => {
      const shown = exhibits?.[at];
      if (one.level !== level) return [];
      return [{ text: visible(findingLine(one, file)), ...(shown && { exhibits: shown }) }];
    }),
  }));
  const notes = [
    ...findings,
    { heading: '没有读', lines: unread.map(lineOf) },
    { heading: '关于读法', lines: remarks.map(lineOf) },
    {
      heading: '写有数而没有可比的数',
      lines: uncompared.map(({ sentence, under }) =>
        lineOf(under === '' ? sentence : `${under}：${sentence}`),
      ),
    },
  ];
  return notes.filter(({ lines }) => lines.length > 0);
}

function lineOf(text: string) {
  return { text: visible(text) };
}

function findingLine(
  { rule, message, place, expected, actual, difference }: Diagnostic,
  file: string,
): string {
  const figures = [
    ...(expected === undefined ? [] : [`应为 ${expected}`]),
    ...(actual === undefined ? [] : [`实为 ${actual}`]),
    ...(difference === undefined ? [] : [`相差 ${difference}`]),
  ];
  return `${rule}：${message}${figures.length > 0 ? `；${figures.join('，')}` : ''}（${place ?? file}）`;
}

function namedFindings(audited: AuditedFile) {
  const { file, diagnostics } = audited;
  const name = visible(nameOf(audited));
  return diagnostics
    .filter(({ level }) => level === '错误' || level === '提醒')
    .map(({ rule, level, message }) => ({
      file,
      name,
      rule,
      message: visible(message),
      tone: LEVEL_TONES[level],
    }));
}

function summaryOf(audited: readonly AuditedFile[]): string[] {
  const counts = STATES.map((state) => `${state} ${audited.filter((one) => stateOf(one) === state).length}`);
  const comparisons = audited.reduce((sum, { reading }) => sum + (reading?.comparisons ?? 0), 0);
  const unread = audited.filter(({ reading }) => reading && reading.unread.length > 0).length;
  const partly = unread > 0 ? `；${unread} 份有没有读的部分` : '';
  return [
    `共 ${audited.length} 份文件：${counts.join('，')}。比较印出的数 ${comparisons} 处${partly}。`,
    LIMITS_OF_READING,
  ];
}
