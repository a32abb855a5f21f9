import { zipParts } from '../../src/office/zip-parts.js';

/** A cell of a table in Word: what it says, over how many columns it goes, and whether it goes on downwards. */
export type WordCell =
  | string
  | { readonly text: string; readonly wide?: number; readonly down?: 'first' | 'next' };

/** A paragraph, or a table. */
export type WordBlock = string | readonly (readonly WordCell[])[];

/** The bytes of a .docx with paragraphs and tables. */
export function wordFile(...blocks: readonly WordBlock[]): Uint8Array {
  const body = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : tableXml(block)));
  const xml = `<w:document xmlns:w="w"><w:body>${body.join('')}</w:body></w:document>`;
  return zipParts([['word/document.xml', xml]]);
}

function tableXml(rows: readonly (readonly WordCell[])[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function cellXml(cell: WordCell): string {
  const { text, wide = 1, down } = typeof cell === 'string' ? { text: cell } : cell;
  const span = wide > 1 ? `<w:gridSpan w:val="${wide}"/>` : '';
  const merge = down === 'first' ? '<w:vMerge w:val="restart"/>' : down === 'next' ? '<w:vMerge/>' : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** The national form as a school types it: levels merged downwards, signs for nothing, a row 总分. */
export function schoolForm(change: (text: string) => string = (text) => text): Uint8Array {
  const first = (text: string): WordCell => ({ text, down: 'first' });
  const next: WordCell = { text: '', down: 'next' };
  const rows: (readonly WordCell[])[] = [
    [
      { text: '项目名称', wide: 2 },
      { text: '校舍维修', wide: 7 },
    ],
    [
      { text: '主管部门', wide: 2 },
      { text: '禾岭县教育局', wide: 3 },
      '实施单位',
      { text: '301001-禾岭县实验小学', wide: 3 },
    ],
    [
      { text: '项目资金\n（万元）', wide: 3 },
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ],
    [{ text: '', wide: 2 }, '年度资金总额', '60', '50.00', '45.00', '10', '90.00%', '9'],
    [{ text: '', wide: 2 }, '其中：当年财政拨款', '60', '50.00', '45.00', '—', '—', '—'],
    [{ text: '', wide: 2 }, '上年结转资金', '—', '/', '*', '—', '—', '—'],
    [first('年度总体目标'), { text: '预期目标', wide: 4 }, { text: '实际完成情况', wide: 4 }],
    [
      next,
      { text: '维修教学楼屋面。\n改造厕所。', wide: 4 },
      { text: '屋面已修好，厕所改造推到明年。', wide: 4 },
    ],
    [
      first('绩效指标'),
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [next, first('产出指标'), first('数量指标'), '维修面积', '≥800平方米', '820平方米', '20', '20.0', '无'],
    [next, next, next, '改造厕所', '=2间', '0间', '20', '0', '资金未到位，1.5月起补上'],
    [next, next, '成本指标', '维修成本', '≤60万元', '45万元', '20', '20', '—'],
    [next, '满意度指标', '服务对象满意度', '师生满意度', '≥95%', '96%', '30', '30', ''],
    [{ text: '总分', wide: 6 }, '100', '79', ''],
  ];
  const changed = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? change(cell) : { ...cell, text: change(cell.text) })),
  );
  return wordFile('项目支出绩效自评表（2024年度）', changed);
}
