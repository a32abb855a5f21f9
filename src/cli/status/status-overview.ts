import { Decimal, round } from '../../kernel/decimal.js';
import { splitOutput } from '../../manifest/split-output.js';
import type { Overview, OverviewCell, OverviewColumn, OverviewNote, Tone } from '../../overview/overview.js';
import { type NamedFinding, sharedFindings } from '../../overview/shared-findings.js';
import { loweredText } from '../report/lowered-rules.js';
import { countedCell, secondsCell, textCell } from '../report/overview-cells.js';
import { visible } from '../report/visible.js';
import type { FileStatus } from './file-status.js';

const YUAN_IN_WAN = 10_000;
const TONES: Readonly<Record<FileStatus['state'], Tone>> = { 未通过: '坏', 有提醒: '待', 通过: '好' };
const LEVEL_TONES = { 错误: '坏', 提醒: '待' } as const;

type Total = FileStatus['totals']['收支总计'];

/** A column and what a file has in it. */
interface StatusColumn extends OverviewColumn {
  readonly cell: (status: FileStatus) => OverviewCell;
}

/** What needs attention first: errors, what is not filled in, 提醒, then what somebody lowered or explained. */
export function byAttention(statuses: readonly FileStatus[]): FileStatus[] {
  const weights = (one: FileStatus) => [
    one.errors,
    one.unfilled,
    one.reminders,
    one.lowered.length,
    one.explained.length,
    one.secrecyReview === undefined ? 1 : 0,
    one.made?.state === '最新' ? 0 : 1,
  ];
  return [...statuses].sort((a, b) => {
    const [own, other] = [weights(a), weights(b)];
    const at = own.findIndex((weight, index) => weight !== other[index]);
    return at < 0 ? (a.file < b.file ? -1 : 1) : other[at]! - own[at]!;
  });
}

/** The table of `gen-report status`, in the order given. */
export function statusOverview(statuses: readonly FileStatus[]): Overview {
  const columns = columnsFor(statuses);
  return {
    title: '部门决算公开情况',
    summary: summaryOf(statuses),
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: statuses.map((status) => ({
      tone: TONES[status.state],
      cells: columns.map(({ cell }) => cell(status)),
      notes: notesOf(status),
    })),
    shared: sharedFindings(
      statuses
        .flatMap(namedFindings)
        .map((one) => ({ ...one, name: visible(one.name), message: visible(one.message) })),
    ),
  };
}

/** Of these, those in which at least one file has something. */
function columnsFor(statuses: readonly FileStatus[]): StatusColumn[] {
  const formats = [...new Set(statuses.flatMap(({ made }) => made?.outputs.map(formatOf) ?? []))];
  const isMade = formats.length > 0;
  const all: StatusColumn[] = [
    { name: '单位', align: 'left', rank: 0, isName: true, cell: ({ name, file }) => textCell(name ?? file) },
    { name: '年度', align: 'right', rank: 8, cell: ({ year = '' }) => textCell(year) },
    { name: '状态', align: 'left', rank: 0, cell: ({ state }) => textCell(state) },
    { name: '错误', align: 'right', rank: 1, cell: ({ errors }) => countedCell(errors) },
    { name: '提醒', align: 'right', rank: 1, cell: ({ reminders }) => countedCell(reminders) },
    { name: '待填', align: 'right', rank: 2, cell: ({ unfilled }) => countedCell(unfilled) },
    { name: '说明', align: 'right', rank: 6, cell: ({ explained }) => countedCell(explained.length) },
    { name: '改低规则', align: 'right', rank: 9, cell: ({ lowered }) => countedCell(lowered.length) },
    {
      name: '保密审查',
      align: 'left',
      rank: 3,
      cell: ({ secrecyReview }) => textCell(secrecyReview ?? '没有登记'),
    },
    { name: '公开日期', align: 'left', rank: 4, cell: ({ published = '' }) => textCell(published) },
    { name: '收支总计', align: 'right', rank: 5, cell: ({ totals }) => inWan(totals.收支总计) },
    { name: '总计增减', align: 'right', rank: 6, cell: ({ totals }) => changeOf(totals.收支总计) },
    { name: '本年收入', align: 'right', rank: 11, cell: ({ totals }) => inWan(totals.本年收入) },
    { name: '本年支出', align: 'right', rank: 11, cell: ({ totals }) => inWan(totals.本年支出) },
    { name: '三公经费', align: 'right', rank: 7, cell: ({ totals }) => inWan(totals.三公经费) },
    { name: '三公增减', align: 'right', rank: 10, cell: ({ totals }) => changeOf(totals.三公经费) },
    { name: '格式', align: 'left', rank: 10, isPath: true, cell: ({ format = '' }) => textCell(format) },
    ...(isMade ? madeColumns(formats) : []),
    { name: '用时', align: 'right', rank: 13, cell: ({ milliseconds }) => secondsCell(milliseconds) },
    { name: '文件', align: 'left', rank: 12, isPath: true, cell: ({ file }) => textCell(file) },
  ];
  return all.filter(({ rank, cell }) => rank <= 2 || statuses.some((status) => cell(status).text !== ''));
}

function madeColumns(formats: readonly string[]): StatusColumn[] {
  return [
    { name: '页数', align: 'right', rank: 9, cell: ({ made }) => countedCell(made?.pages) },
    { name: '文本', align: 'left', rank: 5, cell: ({ made }) => textCell(made?.state ?? '没有生成') },
    ...formats.map((format): StatusColumn => {
      const cell = ({ made }: FileStatus): OverviewCell => {
        const path = made?.outputs.find((one) => formatOf(one) === format);
        return path === undefined ? textCell('') : { text: format, link: path };
      };
      return { name: format, align: 'left', rank: 14, isLink: true, cell };
    }),
  ];
}

function formatOf(path: string): string {
  return splitOutput(path).format.toUpperCase();
}

function inWan(total: Total): OverviewCell {
  if (total === undefined) return textCell('');
  const value = new Decimal(total.amount).div(YUAN_IN_WAN);
  const look = { places: 2, grouped: false, percent: false };
  return { text: round(value, 2).toFixed(2), number: { value: value.toFixed(), look } };
}

function changeOf(total: Total): OverviewCell {
  if (total?.change === undefined) return textCell('');
  const look = { places: 1, grouped: false, percent: true };
  const shown = round(new Decimal(total.change).times(100), 1).toFixed(1);
  return { text: `${shown}%`, number: { value: total.change, look } };
}

function notesOf({ findings, explained, lowered, file }: FileStatus): OverviewNote[] {
  const levels = (['错误', '提醒'] as const).map((level) => ({
    heading: level,
    lines: findings
      .filter((one) => one.level === level)
      .map(({ rule, message, place = file }) => `${rule}：${message}（${place}）`),
  }));
  const notes = [
    ...levels,
    {
      heading: '出错说明',
      lines: explained.map(
        ({ rule, message, reason, date }) => `${rule}：${message}。说明：${reason}（${date}）`,
      ),
    },
    { heading: '改低规则', lines: lowered.map(loweredText) },
  ];
  return notes
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => ({ heading, lines: lines.map((text) => ({ text: visible(text) })) }));
}

function namedFindings({
  file,
  name = file,
  findings,
  secrecyReview,
  lowered,
  made,
}: FileStatus): NamedFinding[] {
  const own = { file, name };
  return [
    ...findings.map(({ rule, level, message }) => ({ ...own, rule, message, tone: LEVEL_TONES[level] })),
    ...lowered.map((one) => ({ ...own, rule: '改低规则', message: loweredText(one), tone: '待' as const })),
    ...(secrecyReview === undefined
      ? [{ ...own, rule: '保密审查', message: '没有登记保密审查', tone: '待' as const }]
      : []),
    ...(made !== undefined && made.state !== '最新'
      ? [{ ...own, rule: '公开文本', message: `生成之后${made.state}`, tone: '待' as const }]
      : []),
  ];
}

function summaryOf(statuses: readonly FileStatus[]): string[] {
  const of = (state: FileStatus['state']) => statuses.filter((one) => one.state === state).length;
  const unfilled = statuses.filter((one) => one.unfilled > 0).length;
  const explained = statuses.reduce((sum, one) => sum + one.explained.length, 0);
  const unreviewed = statuses.filter((one) => one.secrecyReview === undefined).length;
  return [
    `共 ${statuses.length} 份数据文件：未通过 ${of('未通过')}，有提醒 ${of('有提醒')}，通过 ${of('通过')}；还有内容待填的 ${unfilled} 份。`,
    `出错说明 ${explained} 处，没有登记保密审查的 ${unreviewed} 份。金额以万元计，增减与上年比较。`,
  ];
}
