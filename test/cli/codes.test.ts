import { describe, expect, it } from 'vitest';
import { gen } from '../support/command-line.js';

describe('gen-report codes', () => {
  it('finds a 科目 by its name, with what stands above it and the years of its use', async () => {
    const { code, stdout } = await gen('codes 信访事务');
    expect(code).toBe(0);
    expect(stdout).toBe(`【支出功能分类】
2010308  信访事务*（一般公共服务支出；政府办公厅（室）及相关机构事务；到2023年为止，此后列 20140）
20140    信访事务*（一般公共服务支出；2024年起）
2014099  其他信访事务支出*（一般公共服务支出；信访事务；2024年起）
* 名称未见原文，以批复的表为准。
`);
  });

  it('finds what begins with some digits', async () => {
    const { stdout } = await gen('codes 2080506');
    expect(stdout).toBe(
      '【支出功能分类】\n2080506  机关事业单位职业年金缴费支出（社会保障和就业支出；行政事业单位养老支出）\n',
    );
  });

  it('takes digits and words together, and tells whose money a 科目 spends', async () => {
    const { stdout } = await gen('codes 213 移民补助');
    expect(stdout).toContain(
      '2137201  移民补助*（农林水支出；大中型水库移民后期扶持基金支出；政府性基金预算）',
    );
    expect(stdout).not.toContain('20822');
  });

  it('tells both names where it is not certain which', async () => {
    expect((await gen('codes 港口设施')).stdout).toContain('2140122  水运建设 或 港口设施*');
  });

  it('lists the economic classifications, and what of the one belongs to the other', async () => {
    const { stdout } = await gen('codes 会议费');
    expect(stdout).toContain('【部门预算支出经济分类】\n30215    会议费（商品和服务支出）\n');
    expect(stdout).toContain('【政府预算支出经济分类】\n50202    会议费（对应部门预算的 30215）\n');
  });

  it('says so where there is none', async () => {
    expect(await gen('codes 星际航行')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('科目表里没有“星际航行”'),
    });
  });
});
