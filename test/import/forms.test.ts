import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { readCsv } from '../../src/foreign/sheet/read-csv.js';
import { readDocxTables } from '../../src/foreign/sheet/read-docx-tables.js';
import { type Imported, importSheets } from '../../src/import/import-sheets.js';
import { loadSourceTables } from '../../src/import/tables/load-source-tables.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { schoolForm } from './word-forms.js';

const EMPTY = '年度: 2024\n金额单位: 万元\n绩效:\n  项目:\n';

function imported(
  forms: readonly Uint8Array[],
  text = EMPTY,
  record: Imported['record'] = new Map(),
): Imported {
  return importSheets(
    forms.flatMap((bytes, index) => readDocxTables(`自评${index + 1}.docx`, bytes)),
    {
      source: new SourceText('2024.yaml', text),
      record,
      known: loadSourceTables([]),
      catalogue: readCatalogue(),
      wishes: { accept: [], keep: [] },
    },
  );
}

const FILLED = `年度: 2024
金额单位: 万元
绩效:
  项目:
    - 名称: 校舍维修
      实施单位: "301001"
      预期目标: |-
        维修教学楼屋面。
        改造厕所。
      实际完成情况: 屋面已修好，厕所改造推到明年。
      本年财政拨款: {年初预算: 60, 全年预算: 50, 执行: 45}
      指标:
        产出指标:
          数量指标:
            - [维修面积, ≥800平方米, 820平方米, 20, 20]
            - [改造厕所, =2间, 0间, 20, 0, 资金未到位，1.5月起补上]
          成本指标:
            - [维修成本, ≤60万元, 45万元, 20, 20]
        满意度指标:
          服务对象满意度:
            - [师生满意度, ≥95%, 96%, 30, 30]
`.replace('"301001"', '301001');

describe('a self-evaluation form typed in Word', () => {
  const first = imported([schoolForm()]);

  it('fills its project: goals, funds, indicators by their levels', () => {
    expect(first.diagnostics).toEqual([]);
    expect(first.text).toBe(FILLED);
  });

  it('changes nothing when it comes again', () => {
    const again = imported([schoolForm()], first.text, first.record);
    expect([again.text, again.filled, again.conflicts]).toEqual([first.text, 0, []]);
  });

  it('changes one value on its line, and adds a reason to a row', () => {
    const later = schoolForm((text) => (text === '45万元' ? '44.8万元' : text === '—' ? '节约' : text));
    const changed = imported([later], first.text, first.record);
    expect(changed.text).toBe(FILLED.replace('≤60万元, 45万元, 20, 20]', '≤60万元, 44.8万元, 20, 20, 节约]'));
  });

  it('is read once where a publication has it twice, and refused where the two differ', () => {
    expect(imported([schoolForm(), schoolForm()]).text).toBe(FILLED);
    const other = schoolForm((text) => (text === '96%' ? '98%' : text));
    expect(imported([schoolForm(), other]).diagnostics).toMatchObject([
      { level: '错误', message: '“校舍维修”有两份自评表，另一份是 自评1.docx 第1张表' },
    ]);
  });

  it('tells of a score that is none', () => {
    const [one] = imported([schoolForm((text) => (text === '20.0' ? '满分' : text))]).diagnostics;
    expect(one).toMatchObject({ place: '自评1.docx 第1张表第10行第8列', message: '得分不是数：“满分”' });
  });

  it('is of the year that its title says, whatever year the project is named after', () => {
    const named = schoolForm((text) => text.replace('校舍维修', '2023年度校舍维修尾款'));
    expect(imported([named]).diagnostics).toEqual([]);
    expect(imported([named], EMPTY.replace('2024', '2025')).diagnostics).toMatchObject([
      {
        level: '错误',
        place: '自评1.docx 第1张表上方“项目支出绩效自评表（2024年度）”',
        message: '来源的年度与数据文件不同',
        expected: '2025',
        actual: '2024',
      },
    ]);
  });

  it('without 分值 takes the scores for it, and says so once', () => {
    const form = schoolForm((text) => (text === '分值' ? '权数' : text));
    const { text, record, diagnostics } = imported([form]);
    expect(text).toContain('[改造厕所, =2间, 0间, 0, 0, 资金未到位，1.5月起补上]');
    expect(diagnostics).toMatchObject([
      {
        level: '提醒',
        message:
          '有 4 处来源没有写明，是推定的：自评表没有“分值”一栏，分值填作与得分相同，4 处（第一处 自评1.docx 第1张表第10行第4列）',
      },
    ]);
    expect(imported([form], text, record).diagnostics).toEqual([]);
  });

  it('names the unit by its code where the data file has one of that name', () => {
    const units = '概况: {机构设置: {单位: [{名称: 实验小学, 全称: 禾岭县实验小学, 代码: "301001"}]}}\n';
    const form = schoolForm((text) => text.replace('301001-', ''));
    expect(imported([form], `${units}${EMPTY}`).text).toContain('实施单位: 301001\n');
  });
});

describe("last year's publication", () => {
  const table = '年度: 2025\n金额单位: 万元\n上年:\n  收入: {总计: }\n  支出:\n    合计: # 03 表\n';

  it('gives 上年, as far as the data file asks for it', () => {
    const rows = [
      ['收入支出决算总表'],
      ['部门：禾岭县实验小学', '2024年度', '金额单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '金额', '项目', '金额'],
      ['本年收入合计', '460.20', '本年支出合计', '455.20'],
      ['年初结转和结余', '1', '年末结转和结余', '6'],
      ['总计', '461.20', '总计', '461.20'],
    ];
    const csv = rows.map((row) => row.join(',')).join('\n');
    const imported = importSheets(readCsv('去年.csv', Buffer.from(csv)), {
      source: new SourceText('2025.yaml', table),
      record: new Map(),
      known: loadSourceTables([]),
      catalogue: readCatalogue(),
      wishes: { accept: [], keep: [] },
    });
    expect(imported.diagnostics).toMatchObject([
      {
        level: '提醒',
        place: '去年.csv 第2行第2列',
        message: '来源是上一年度的表，只用来填“上年”里列出的栏目，有 2 处：收入支出决算总表',
        expected: '2025（数据文件的“年度”）',
        actual: '2024',
      },
    ]);
    expect(imported.text).toBe(
      table.replace('{总计: }', '{总计: 461.20}').replace('合计: #', '合计: 455.20 #'),
    );
  });

  const lastYear = () => [
    ...readDocxTables('2024.docx', schoolForm()),
    ...readCsv(
      '2024.docx',
      Buffer.from('收入支出决算总表\n2024年度,金额单位：万元\n收入,\n项目,金额\n总计,461.20\n'),
    ),
  ];
  const into = (text: string, sheets = lastYear()) =>
    importSheets(sheets, {
      source: new SourceText('2025.yaml', text),
      record: new Map(),
      known: loadSourceTables([]),
      catalogue: readCatalogue(),
      wishes: { accept: [], keep: [] },
    });
  const blank = '年度: 2025\n金额单位: 万元\n上年: {收入: {总计: }}\n绩效:\n  项目:\n    - 名称: # 名称\n';

  it('gives the names of projects and indicators, with places to fill in', () => {
    const { text, filled, diagnostics } = into(blank);
    expect(text).toBe(`年度: 2025
金额单位: 万元
上年: {收入: {总计: 461.20}}
绩效:
  项目:
    - 名称: 校舍维修 # 名称
      实施单位: 301001
      指标:
        产出指标:
          数量指标:
            - [维修面积, ~, ~, ~, ~]
            - [改造厕所, ~, ~, ~, ~]
          成本指标:
            - [维修成本, ~, ~, ~, ~]
        满意度指标:
          服务对象满意度:
            - [师生满意度, ~, ~, ~, ~]
`);
    expect(filled).toBe(1);
    expect(diagnostics.map(({ level, message }) => `${level} ${message}`)).toEqual([
      '提醒 来源是上一年度的自评表，只填名称：校舍维修，指标 4 个',
      '提醒 来源是上一年度的表，只用来填“上年”里列出的栏目，有 1 处：收入支出决算总表',
    ]);
  });

  it('gives no names where this year has its own', () => {
    const named = blank.replace('名称: #', '名称: 食堂改造 #');
    expect(into(named).text).toBe(named.replace('总计: ', '总计: 461.20'));
    const form = schoolForm((text) => text.replace('2024', '2025').replace('校舍维修', '食堂改造'));
    const { text } = into(blank, [...lastYear(), ...readDocxTables('食堂.docx', form)]);
    expect(text).toContain('名称: 食堂改造 # 名称');
    expect(text).not.toContain('校舍维修');
  });

  it('is followed by the forms of the year, which fill what waits', () => {
    const { text, record } = into(blank);
    const form = readDocxTables(
      '自评.docx',
      schoolForm((one) => one.replace('2024', '2025')),
    );
    const after = importSheets(form, {
      source: new SourceText('2025.yaml', text),
      record,
      known: loadSourceTables([]),
      catalogue: readCatalogue(),
      wishes: { accept: [], keep: [] },
    });
    expect(after.conflicts).toEqual([]);
    expect(after.text).toContain('            - [维修面积, ≥800平方米, 820平方米, 20, 20]\n');
  });
});
