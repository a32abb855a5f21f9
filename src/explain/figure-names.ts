import { type Figure, isFigure } from '../kernel/figure.js';
import type { ReportFile } from '../read/read-report.js';
import type { FigureIndex } from './figure-index.js';
import { rowName } from './row-name.js';

/** What people call a figure: 收入.总计; of a row its code and name: 收入.科目.2101506 医疗保障经办事务.合计. */
export interface FigureName {
  readonly name: string;
  readonly figure: Figure;
}

type NamedReports = Pick<ReportFile, 'report' | '上年报告' | '所属单位' | '抵销'>;

/** The names of figures: their paths in the data file and in the accounts. */
export class FigureNames {
  readonly all: readonly FigureName[];
  readonly #index: FigureIndex;
  readonly #names = new Map<number, string[]>();

  /** @param read gives entered figures their names, with last year's file and those of units; `accounts` all others */
  constructor(index: FigureIndex, read: NamedReports, accounts: unknown) {
    this.#index = index;
    const titles = subjectTitles(accounts);
    const derived = [...namesIn(accounts, titles)].sort((a, b) => depth(a.name) - depth(b.name));
    const units = read.所属单位.flatMap(({ report }) => [...namesIn(report, titles, report.名称)]);
    const written = [
      ...namesIn(read.report, titles),
      ...namesIn(read.上年报告, titles, '上年数据文件'),
      ...units,
      ...eliminationNames(read),
    ];
    const replaced = statedFigures(derived);
    const settled = written.map(({ name, figure }) => ({
      name,
      figure: replaced.get(figure.value) ?? figure,
    }));
    this.all = [...settled, ...derived]
      .filter(({ figure }) => figure.origin.type !== 'absent')
      .sort((a, b) => Number(isOfStated(a)) - Number(isOfStated(b)));
    for (const { name, figure } of this.all) {
      const names = this.#names.get(index.idOf(figure)) ?? [];
      this.#names.set(index.idOf(figure), names.includes(name) ? names : [...names, name]);
    }
  }

  /** Best first; none for what is computed on the way to another figure. */
  of(figure: Figure): readonly string[] {
    return this.#names.get(this.#index.idOf(figure)) ?? [];
  }
}

function* namesIn(value: unknown, titles: ReadonlyMap<string, string>, path = ''): Generator<FigureName> {
  const step = (word: string) => (path === '' ? word : `${path}.${word}`);
  if (isFigure(value)) yield { name: path, figure: value };
  else if (Array.isArray(value))
    for (const [index, item] of value.entries())
      yield* namesIn(item, titles, step(titleOf(item, titles) ?? `第 ${index + 1} 项`));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* namesIn(item, titles, step(titles.get(key) ?? key));
}

/** What was taken from the sums of units is called by what it was for. */
function eliminationNames({ 抵销 }: NamedReports): readonly FigureName[] {
  return 抵销.flatMap(({ item, cuts }) => cuts.map((figure) => ({ name: `抵销.${item.内容}`, figure })));
}

/** 编码 and 名称 of every row that has both, by 编码: the data file need not repeat the names of the catalogue. */
function subjectTitles(accounts: unknown): Map<string, string> {
  const titles = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || isFigure(value)) return;
    const { 编码, 名称 } = value as { 编码?: unknown; 名称?: unknown };
    if (typeof 编码 === 'string' && 编码 !== '' && typeof 名称 === 'string')
      titles.set(编码, `${编码} ${名称}`);
    for (const item of Object.values(value)) visit(item);
  };
  visit(accounts);
  return titles;
}

function titleOf(item: unknown, titles: ReadonlyMap<string, string>): string | undefined {
  const name = rowName(item);
  return name === undefined ? undefined : (titles.get(name) ?? name);
}

/** The 批复数 as the publication prints them, beside what was derived; by the value object that both share. */
function statedFigures(names: readonly FigureName[]): Map<Figure['value'], Figure> {
  const stated = names.filter(({ figure }) => figure.origin.type === 'stated');
  return new Map(stated.map(({ figure }) => [figure.value, figure]));
}

/** 批复数.人员经费 says where a figure was entered; people know it as 基本支出.人员经费. */
function isOfStated({ name }: FigureName): boolean {
  return name.startsWith('批复数.');
}

function depth(name: string): number {
  return name.split('.').length;
}
