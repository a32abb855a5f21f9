import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import type { PrintedDocument } from '../../src/print/printed-document.js';
import { written } from '../support/printed.js';

const form = (name: string, unit = '云岭县人民法院') => `项目支出绩效自评表

| 项目名称 | ${name} | < | < | < |
| 实施单位 | ${unit} | < | < | < |
| 一级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
| 产出指标 | 完成数量 | 4件 | 100 | 96 |
| 总分 | < | < | 100 | 96 |
`;
const list = (...names: string[]) => `# 绩效自评情况汇总表

| 序号 | 项目名称 | 自评得分 |
${names.map((name, at) => `| ${at + 1} | ${name} | 96 |`).join('\n')}
`;
const publication = (text: string, ...rest: string[]) =>
  ['# 第三部分 决算情况说明\n\n## 十、预算绩效情况说明', text, '# 附件1：项目支出绩效自评表', ...rest].join(
    '\n\n',
  );

const THREE = ['审判辅助', '诉讼服务中心维修', '法庭设备'];
const ALL = '对项目支出开展了绩效自评，共3个项目，涉及资金60万元。所有项目绩效自评表详见附件1。';

function said({ printed }: { readonly printed: PrintedDocument }): string[] {
  const { findings } = auditDocument(printed);
  return findings
    .filter(({ rule }) => rule === '附件齐全')
    .map(({ message, expected = '', actual = '' }) => `${message} ${expected} ${actual}`.trim());
}

describe('the form of every project is there once', () => {
  it('where the text says so', () => {
    expect(said(written(publication(ALL, ...THREE.map((name) => form(name)))))).toEqual([]);
    expect(said(written(publication(ALL, ...THREE.slice(1).map((name) => form(name)))))).toEqual([
      '项目的自评表比文中所说的项目少 3 个项目的自评表 2 个项目的自评表',
    ]);
  });

  it('but not where it may be among what was not read, or only some are published', () => {
    const { printed } = written(publication(ALL, form(THREE[0]!)));
    expect(said({ printed: { ...printed, unread: [{ what: '图片', place: { page: 9 } }] } })).toEqual([]);
    expect(said(written(publication(ALL.replace('所有', '重点'), form(THREE[0]!))))).toEqual([]);
  });

  it('where a list names it', () => {
    const four = [...THREE, '食堂补助'];
    expect(said(written(publication('', list(...four), ...THREE.map((name) => form(name)))))).toEqual([
      '列出的项目“食堂补助”没有自评表',
    ]);
    const named = four.map((name) => form(`2024年度${name}项目`));
    expect(said(written(publication('', list(...four), ...named)))).toEqual([]);
    expect(said(written(publication('', list(...four), form(THREE[0]!))))).toEqual([]);
  });

  it('and not twice in one part', () => {
    const [first, second] = [form('法庭设备'), form('审判辅助')];
    expect(said(written(publication('', first, second, first)))).toEqual(['“法庭设备”的自评表有两份']);
    const another = form('法庭设备', '云岭县人民法院青石法庭');
    expect(said(written(publication('', first, another)))).toEqual([]);
    expect(said(written(publication(first, first, second)))).toEqual([]);
  });
});
