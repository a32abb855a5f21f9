import { Decimal, ZERO } from '../../kernel/decimal.js';
import type { Entry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import type { Ledger } from '../ledger.js';
import { CellEntries } from '../tables/cell-entries.js';
import type { TableView } from '../tables/find-tables.js';
import { readFunds } from './form-funds.js';
import { noteFormGrade } from './form-grades.js';
import { readPoints } from './form-points.js';

const WHOLE = /整体/;
/** Points of what grades are given for. */
const FULL = 100;

/** Reads a form of 绩效自评: money, points, and whose they are. Gives whether a table is one. */
export function readForm(view: TableView, ledger: Ledger, numbers: Numbers): boolean {
  if (!view.cells.some(({ text }) => text.includes('执行') || text.includes('指标'))) return false;
  const funds = readFunds(view, ledger, numbers);
  const points = readPoints(view, ledger, numbers);
  if (funds === undefined && points === undefined) return false;
  enterExpenditure(view, ledger, numbers);
  const name = projectOf(view, numbers);
  const key = name === '' ? keyOfNameless(view, ledger) : projectKey(name);
  const isWeighed = funds?.得分 === undefined || funds.分值 !== undefined;
  if (points?.totalWeight && isWeighed)
    addTotal(points.totalWeight, funds?.分值, points.weights, '总分值', ledger);
  else if (points !== undefined && !points.totalWeight) addHundred(funds?.分值, points.weights, ledger);
  if (points?.totalScore) addTotal(points.totalScore, funds?.得分, points.scores, '总得分', ledger);
  noteFormGrade(view, key, ledger);
  if (points?.totalScore) ledger.enter(`得分 ${key}`, points.totalScore);
  if (points?.totalWeight && !points.totalWeight.value.eq(FULL)) ledger.ungraded.add(key);
  if (name === '') return true;
  ledger.projects.add(name);
  if (points !== undefined) ledger.forms.push(headOf(view, name));
  // Of a form in two tables the total stands in the text.
  if (funds?.得分) ledger.enter(`执行得分 ${key}`, funds.得分);
  if (points !== undefined && !points.totalScore) ledger.scores.set(key, points.scores);
  for (const [kind, entry] of [
    ['', funds?.执行],
    ['全年预算 ', funds?.全年预算],
    ['年初预算 ', funds?.年初预算],
  ] as const)
    if (entry !== undefined) ledger.enter(kind + key, entry);
  return true;
}

/** A form that names no project is that of a whole body, if its title says so. */
function keyOfNameless({ title, index }: TableView, ledger: Ledger): string {
  const key = `第${index}张表`;
  if (WHOLE.test(title)) ledger.wholes.push(key);
  return key;
}

/** The form by the rows above its money. */
function headOf({ words, cells }: TableView, name: string): Ledger['forms'][number] {
  const end = words.findIndex((row) => row.some((text) => /预算|执行|指标/.test(text)));
  const text = cells.find((cell) => cell.text.trim() !== '') ?? cells[0]!;
  const whose = words.slice(0, Math.max(end, 0)).flat().join(' ');
  return { name, whose, mark: { text, start: 0, end: text.text.length } };
}

/** The key of what a project spent. */
export function projectKey(name: string): string {
  return `自评 ${name}`;
}

function addTotal(
  total: Entry,
  funds: Entry | undefined,
  rows: readonly Entry[],
  words: string,
  ledger: Ledger,
): void {
  const parts = funds === undefined ? rows : [funds, ...rows];
  if (rows.length > 0) ledger.sum(total, parts, `${words} = 各行之和`);
}

/** Points of a form come to 100, 10 of them for 预算执行率 (财预〔2020〕10号), also where it does not print their sum. */
function addHundred(funds: Entry | undefined, rows: readonly Entry[], ledger: Ledger): void {
  if (rows.length === 0) return;
  const parts = funds === undefined ? rows : [funds, ...rows];
  const sum = parts.reduce((all, { value }) => all.plus(value), ZERO);
  const points = funds === undefined && !sum.eq(100) ? 90 : 100;
  const whole = {
    name: '分值合计',
    value: new Decimal(points),
    half: ZERO,
    unit: '' as const,
    printed: String(points),
    marks: [],
  };
  ledger.sum(whole, parts, `分值合计 = ${points}`);
}

/** 基本支出总额 and 项目支出总额 at the head of the form of a whole 部门. */
function enterExpenditure(view: TableView, ledger: Ledger, numbers: Numbers): void {
  const cells = new CellEntries(view, numbers);
  for (const { row, column, colspan } of view.cells) {
    if (row > 2) break;
    const key = /^(基本支出|项目支出)总额$/.exec(cells.words(row, column))?.[1];
    const amount = key && cells.amount([row, column + colspan], `${key}总额`);
    if (amount) ledger.enter(key!, amount);
  }
}

/** The name beside 项目名称, or what stands above the table. */
function projectOf(view: TableView, numbers: Numbers): string {
  const cells = new CellEntries(view, numbers);
  for (const { row, column, colspan } of view.cells) {
    if (row > 1) break;
    if (/^项目名称[：:]?$/.test(cells.words(row, column))) return cells.words(row, column + colspan);
  }
  return view.project;
}
