import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import { contentsHeadings } from '../../src/document/contents-headings.js';
import { headingsOf } from '../../src/document/headings-of.js';
import { type Contents, headingEntry, type PublicationDocument, plainText } from '../../src/document/tree.js';
import { cellTexts, fillNulls, gridOf, inTwoDecimals, published, tablesOf } from '../support/published.js';
import { compose, sampleOf, treeOf } from '../support/samples.js';

const tree = treeOf('data/qinshui/2024.yaml');
const tables = tablesOf(tree);
const titled = (title: string) => tables.find((table) => table.title === title)!;

const blocksOf = (document: PublicationDocument) => document.sections.flatMap(({ children }) => children);

it('is a sound tree', () => {
  expect(checkTree(tree)).toEqual([]);
});

interface PublishedTable {
  readonly 编号: string;
  readonly 标题: string;
  readonly 行: readonly (readonly string[])[];
}

describe('Every cell of its tables is as published', () => {
  const wanted: Record<string, PublishedTable> = published('qinshui', 'tables.json');
  it.each(Object.values(wanted).map((table) => [table.编号, table] as const))('%s', (label, { 标题, 行 }) => {
    expect(titled(标题).body.map(cellTexts)).toEqual(行.map((cells) => mended(label, cells)));
    expect(cellTexts(titled(`${标题}的表号和单位`).body[0]!)).toEqual(['', '', label]);
  });
});

/** The original counts its last line 17, after 15. */
function mended(label: string, cells: readonly string[]): readonly string[] {
  return label === '公开10表' ? cells.map((cell) => (cell === '17' ? '16' : cell)) : cells;
}

interface PublishedReport {
  readonly 项目名称: string;
  readonly 项目单位: string;
  readonly 主管部门: string;
  readonly 日期: string;
  readonly 资金: readonly (readonly string[])[];
  readonly 指标: readonly (readonly (string | null)[])[];
  readonly 得分: readonly string[];
}

/** What stands in a report: its cover, its two tables and its scores. */
function reportOf(index: number) {
  const [cover, , body] = tree.sections.slice(-27).slice(3 * index);
  const texts = (section: typeof cover) =>
    section!.children.flatMap((block) => (block.type === 'paragraph' ? [plainText(block.children)] : []));
  const [项目名称, 项目单位, 主管部门, 日期] = texts(cover).map((line) => line.replace(/^.*：/, ''));
  const scores = /执行情况得分(.*?)分、.*完成情况得分(.*?)分，.*总得分(.*?)分，属于“(.*?)”/.exec(
    texts(body).join(''),
  )!;
  return {
    ...{ 项目名称, 项目单位, 主管部门, 日期 },
    资金: titled(`预算执行情况：${项目名称}`).body.map(cellTexts),
    指标: gridOf(titled(`绩效指标完成情况：${项目名称}`)),
    得分: scores.slice(1),
  };
}

describe('Every cell of its self-evaluation reports is as published', () => {
  const wanted: readonly PublishedReport[] = published('qinshui', 'forms.json');
  it.each(wanted.map((report, index) => [report.项目名称, report, index] as const))(
    '%s',
    (_, report, index) => {
      const ours = reportOf(index);
      const wanted = {
        ...report,
        资金: fillNulls(report.资金, ours.资金),
        指标: fillNulls(report.指标, ours.指标),
      };
      expect(ours).toEqual(inTwoDecimals(wanted, ours));
    },
  );

  it('each have a 目录 of their own, and none of them is in that of the publication', () => {
    const contents = blocksOf(tree).filter((block): block is Contents => block.type === 'contents');
    const [whole = [], ...reports] = contents.map((one) =>
      contentsHeadings(one, headingsOf(tree)).map(headingEntry),
    );
    expect(whole).toEqual(published('qinshui', 'contents.json'));
    expect(reports).toHaveLength(9);
    for (const lines of reports) {
      expect(lines).toHaveLength(11);
      expect(lines.slice(0, 2)).toEqual(['一、项目基本信息', '（一）项目概况']);
    }
  });
});

describe('The same format for a 单位', () => {
  const { read, accounts } = sampleOf('data/qinshui/2024.yaml');
  const own = compose(read, { ...accounts, 类型: '单位' });

  it('speaks of 单位 in headings, corner labels and notes', () => {
    expect(headingsOf(own).map(headingEntry)).toContain('第二部分 2024年单位决算表');
    expect(cellTexts(tablesOf(own)[0]!.body[1]!)[0]).toBe('单位名称：沁水县医疗保障局');
    const paragraphs = blocksOf(own).flatMap((block) =>
      block.type === 'paragraph' ? [plainText(block.children)] : [],
    );
    expect(paragraphs).toContain('注：本表反映单位本年度各项支出情况。');
  });
});
