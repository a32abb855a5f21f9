import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { written } from '../support/printed.js';

/** What a bureau may give as a reason below a sentence of the form, about other money. */
const REASONS = [
  '2023年消防项目支出300万元，今年没有这项支出。2023年基本支出100.5万元，项目支出80万元',
  '人员增加。下属服务中心基本支出90万元，占60%；城市维护项目支出增加20万元，增长15%',
  '工资调整，其中基本支出增加12万元，增长3%。上年基本支出700万元',
  '一是人员增加，基本支出增加12.5万元；二是压减开支。另外，全县支出合计50万元，占90%',
];
const PAGE = (reason: string) => `# 第三部分 决算情况说明

# 三、支出决算情况说明

2024年度支出合计100万元，其中：基本支出70万元，占70%；项目支出30万元，占30%。与2023年相比，支出合计增加10万元，增长11.1%，主要原因：${reason}。
`;

describe('what a bureau says of other money is not held against its own', () => {
  it.each(REASONS)('%s', (reason) => {
    expect(auditDocument(written(PAGE(reason)).printed).findings.map(({ message }) => message)).toEqual([]);
  });

  it.each([
    '2024年度城市维护项目支出90万元。',
    '2023年项目支出90万元。',
    '下属服务中心基本支出90万元。',
    '上年支出合计190万元。',
  ])('%s', (sentence) => {
    const { printed } = written(`${PAGE('人员增加')}\n${sentence}\n`);
    expect(auditDocument(printed).findings.map(({ message }) => message)).toEqual([]);
  });

  it('but the same figure of the same year is', () => {
    const { printed } = written(`${PAGE('人员增加')}\n2024年度项目支出90万元。\n`);
    expect(auditDocument(printed).findings).toHaveLength(1);
  });
});
