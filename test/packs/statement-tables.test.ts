import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose-document.js';
import { inspectPack } from '../../src/compose/inspect/inspect-pack.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { folderOf, sample, sampleAccounts } from '../compose/try-pack.js';
import { cellTexts, tablesOf } from '../support/published.js';

/** 24 rows, no line numbers, one column of codes, 合计 last, two columns of 06: all without a template. */
const OTHER = folderOf({
  'other/pack.yaml': `
继承: base
设置:
  决算表:
    行次: 否
    编码三栏: 否
    合计在后: 是
    教育收费列: 否
    功能分类: ["201", "202", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "214", "215", "216", "217", "219", "220", "221", "222", "224", "229", "231", "232"]
    经济科目: [["301", "30101", "30102"], ["302", "30201"]]
`,
});

const pack = `${OTHER}/other`;

/** Head and body of a table as texts, cells parted by strokes. */
function rowsOf(title: string, name = pack): string[] {
  const document = composeDocument(sample, sampleAccounts, loadPack(name));
  const { head, body } = tablesOf(document).find((table) => table.title === title)!;
  return [...head, ...body].map((row) => cellTexts(row).join('|'));
}

describe('The settings of the statement tables', () => {
  it('make a pack without mistakes', () => {
    expect(inspectPack(pack)).toEqual([]);
  });

  it('leave out the line numbers of 01 and 04 and the rows that are not listed', () => {
    const totals = rowsOf('收入支出决算总表');
    expect(totals.slice(0, 3)).toEqual([
      '收入|支出',
      '项目|金额|项目|金额',
      '一、一般公共预算财政拨款收入|897.50|一、一般公共服务支出|',
    ]);
    expect(totals).toHaveLength(2 + 24 + 4);
    expect(totals.slice(-5)).toEqual([
      '||二十四、债务付息支出|',
      '本年收入合计|897.50|本年支出合计|897.50',
      '使用非财政拨款结余（含专用结余）||结余分配|',
      '年初结转和结余||年末结转和结余|',
      '总计|897.50|总计|897.50',
    ]);
    const appropriation = rowsOf('财政拨款收入支出决算总表');
    expect(appropriation).toHaveLength(2 + 24 + 6);
    expect(appropriation.at(-1)).toBe('总计|897.50|总计|897.50|897.50||');
  });

  it('number the lines of 01 and 04 through both halves', () => {
    const blank = folderOf({ 'blank/pack.yaml': '继承: base\n设置: {决算表: {总计前空行: 是}}\n' });
    const rows = rowsOf('收入支出决算总表', `${blank}/blank`);
    expect(rows[3]).toBe('一、一般公共预算财政拨款收入|1|897.50|一、一般公共服务支出|32|');
    expect(rows.slice(-2)).toEqual(['|30|||61|', '总计|31|897.50|总计|62|897.50']);
    expect(rowsOf('财政拨款收入支出决算总表', 'base').at(-1)).toBe('总计|32|897.50|总计|64|897.50|897.50||');
  });

  it('give 02 to 05 one column of codes, and the total last', () => {
    expect(rowsOf('收入决算表')).toEqual([
      '项目|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营\n收入|附属单位上缴收入|其他\n收入',
      '科目代码|科目名称',
      '栏次|1|2|3|4|5|6|7',
      '208|社会保障和就业支出|97.50|97.50|||||',
      '20805|行政事业单位养老支出|97.50|97.50|||||',
      '2080505|机关事业单位基本养老保险缴费支出|97.50|97.50|||||',
      '210|卫生健康支出|800.00|800.00|||||',
      '21015|医疗保障管理事务|800.00|800.00|||||',
      '2101501|行政运行|800.00|800.00|||||',
      '合计|897.50|897.50|||||',
    ]);
    expect(rowsOf('一般公共预算财政拨款支出决算表').at(-1)).toBe('合计|897.50|797.50|100.00');
  });

  it('list the 科目 of 06 by columns, the short ones filled up', () => {
    expect(rowsOf('一般公共预算财政拨款基本支出决算明细表')).toEqual([
      '人员经费|公用经费',
      '科目代码|科目名称|决算数|科目代码|科目名称|决算数',
      '301|工资福利支出|700.00|302|商品和服务支出|97.50',
      '30101|基本工资|700.00|30201|办公费|97.50',
      '30102|津贴补贴||||',
      '人员经费合计|700.00|公用经费合计|97.50',
    ]);
  });
});
