import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import { type Block, plainText, type Table } from '../../src/document/tree.js';
import { cellTexts, fillNulls, gridOf, inTwoDecimals, published, tablesOf } from '../support/published.js';
import { treeOf } from '../support/samples.js';

const tree = treeOf('data/jiangan/2024.yaml');
const blocks = tree.sections.flatMap((section) => section.children);
const tables = tablesOf(tree);
const titled = (title: string) => tables.find((table) => table.title === title)!;

describe('A publication with charts, key tasks and several goals', () => {
  it('is a sound tree', () => {
    expect(checkTree(tree)).toEqual([]);
  });

  it('prints growth on last year’s figure, where the published text divides by this year’s', () => {
    const grown = textOf(blocks).match(/增加393\.1万元，增长[\d.]+%/g);
    expect(grown).toEqual(Array(5).fill('增加393.1万元，增长31.9%'));
  });

  it('draws four charts, with last year’s figures beside this year’s', () => {
    const charts = blocks.filter((block) => block.type === 'chart');
    expect(charts.map(({ kind }) => kind)).toEqual(['bar', 'pie', 'pie', 'bar']);
    const drawn = charts.map(({ series }) => series.map(({ points }) => points.map(({ value }) => value)));
    const years = [
      ['1234.07', '1234.07'],
      ['1627.17', '1627.17'],
    ];
    expect(drawn).toEqual([years, [['1627.17']], [['189.66', '1437.51']], years]);
  });

  it('tells every key task in a paragraph and in the table', () => {
    const rows = titled('2024年度重点工作完成情况').body.map(cellTexts);
    expect(rows.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const [, task, aim, done] of rows) {
      expect(aim).toBe(task);
      expect(textOf(blocks)).toContain(done);
    }
  });
});

interface PublishedTable {
  readonly 编号: string;
  readonly 标题: string;
  readonly 行: readonly (readonly (string | null)[])[];
}

describe('Every cell of its tables is as published', () => {
  const wanted: Record<string, PublishedTable> = published('jiangan', 'tables.json');
  it.each(Object.values(wanted).map((table) => [table.编号, table] as const))('%s', (label, { 标题, 行 }) => {
    const ours = titled(标题).body.map(cellTexts);
    expect(ours).toEqual(fillNulls(行, ours));
    expect(cellTexts(titled(`${标题}的表号和单位`).body[0]!)).toEqual(['', label]);
  });

  it.each(['政府性基金', '国有资本经营'])('says in the table of %s that there is nothing', (budget) => {
    const empty = tables.flatMap((table) => table.body.map(cellTexts)).filter(([name]) => name === '合计');
    expect(empty.some(([, said]) => said!.startsWith(`本部门无${budget}预算财政拨款`))).toBe(true);
  });
});

type Indicators = readonly (readonly (string | null)[])[];

interface PublishedForm {
  readonly 项目名称: string;
  readonly 主管部门: string;
  readonly 项目实施单位: string;
  readonly 项目类别: string;
  readonly 项目属性: string;
  readonly 项目类型: string;
  readonly 预算执行情况: readonly string[];
  readonly 指标: Indicators;
  readonly 总分: string;
}

type Grid = readonly (readonly string[])[];

const cellsOf = (row: readonly string[], ...columns: number[]) => columns.map((column) => row[column]!);
const indicatorsOf = (rows: Grid) => rows.map((row) => cellsOf(row, 1, 2, 3, 5, 6, 7));

function formOf(table: Table) {
  const grid = gridOf(table);
  return {
    项目名称: grid[0]![2],
    主管部门: grid[1]![2],
    项目实施单位: grid[1]![5],
    项目类别: grid[2]![2],
    项目属性: grid[3]![2],
    项目类型: grid[4]![2],
    预算执行情况: cellsOf(grid[6]!, 3, 4, 5, 6),
    指标: indicatorsOf(grid.slice(8, -3)),
    总分: grid.at(-3)![2],
  };
}

describe('Every cell of its self-evaluation forms is as published', () => {
  const wanted: readonly PublishedForm[] = published('jiangan', 'forms.json');
  const forms = tables.filter(({ title }) => title.startsWith('项目自评表：')).map(formOf);

  it.each(wanted.map((form, index) => [form.项目名称, form, index] as const))('%s', (_, form, index) => {
    const ours = forms[index]!;
    expect(ours).toEqual(inTwoDecimals({ ...form, 指标: fillNulls(form.指标, ours.指标) }, ours));
  });

  it('部门整体绩效自评表', () => {
    const grid = gridOf(titled('部门整体绩效自评表'));
    const starts = grid.flatMap(([first], row) => (/^年度目标\d$/.test(first!) ? [row] : []));
    const goals = starts.map((row, index) => ({
      名称: grid[row]![2],
      指标: indicatorsOf(grid.slice(row + 2, starts[index + 1] ?? -3)),
    }));
    const ours = {
      单位名称: grid[0]![2],
      支出: cellsOf(grid[1]!, 2, 5),
      预算执行情况: cellsOf(grid[3]!, 3, 4, 5, 6),
      年度目标: goals,
      总分: grid.at(-3)![2],
    };
    expect(ours).toEqual(inTwoDecimals(published('jiangan', 'whole.json'), ours));
  });
});

/** The running text, headings and paragraphs. */
function textOf(all: readonly Block[]): string {
  return all
    .flatMap((block) =>
      block.type === 'paragraph' || block.type === 'heading' ? [plainText(block.children)] : [],
    )
    .join('\n');
}
