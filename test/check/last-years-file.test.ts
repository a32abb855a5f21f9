import { describe, expect, it } from 'vitest';
import { arrangeDiagnostics } from '../../src/cli/report/arrange-diagnostics.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { reportOf } from '../derive/report-of.js';
import { checked } from './rule-example.js';

const LAST = `
名称: 白鹭洲中学
公开日期: 2024年9月
年度: 2023
科目:
  - 编码: "2050204"
    收入: {一般公共预算: 90}
    支出: {项目支出: {一般公共预算: 90}}
    年初预算: 80
    预算差异原因: 学生增加
增减原因:
  收入: {总计: 学生增加120人}
  三公经费: {因公出国境费: 本校没有因公出国（境）支出}
概况: {职责: [高中教育], 机构设置: {单位: [{名称: 白鹭洲中学}]}, 工作完成情况: 新校区建成启用。}
绩效:
  项目:
    - 名称: 教学设备更新
      实施单位: 白鹭洲中学
      本年财政拨款: {全年预算: 90, 执行: 90}
      实际完成情况: 更新设备36台
      评价等级: 优
      指标:
        产出指标:
          数量指标:
            - [更新设备, ≥30台, 36台, 30, 30]
            - [培训教师, ≥50人次, 61人次, 20, 20]
            - [开放实验室, ≥200课时, 233课时, 20, 20]
          质量指标:
            - [验收合格率, "100%", "100%", 20, 20]
    - 名称: 图书购置
      实施单位: 白鹭洲中学
      本年财政拨款: {全年预算: 1, 执行: 1}
      指标:
        产出指标:
          数量指标:
            - [图书, ≥900册, 1002册, 90, 90]
`;

/** What is said of last year's values in a file that differs from last year's in some pieces. */
function told(...changes: readonly [string, string][]): string[] {
  const text = changes.reduce(
    (now, [old, changed]) => {
      expect(now).toContain(old);
      return now.replace(old, changed);
    },
    LAST.replace('2023', '2024').replace('2024年9月', '2025年9月'),
  );
  const read: ReportFile = { ...reportOf(text), 上年报告: reportOf(LAST).report };
  return arrangeDiagnostics(checked(read))
    .filter(({ rule }) => rule === '沿用原因')
    .map(({ span, message }) => `${span!.start.line} ${message}`);
}

describe('a file that was made from last year’s', () => {
  it('is told every reason, result and form that is still last year’s', () => {
    expect(told()).toEqual([
      '9 原因与上年的一字不差',
      '11 原因连同其中的数字都与上年的一字不差',
      '13 “工作完成情况”与上年的一字不差',
      '19 “实际完成情况”连同其中的数字都与上年的一字不差',
      '24 这份自评表里有数的 3 个实际完成值都与上年的相同',
    ]);
  });

  it('finds them where they are by their names, in whatever order', () => {
    const added = '  - {编码: "2050203", 收入: {一般公共预算: 5}, 支出: {项目支出: {一般公共预算: 5}}}';
    expect(told(['科目:', `科目:\n${added}`])[0]).toBe('10 原因与上年的一字不差');
    expect(told(['2050204', '2050203'], ['学生增加120人', '另办分校'])[0]).toMatch(/^13 /);
  });

  it('is told nothing of what was written anew, or one result that changed', () => {
    expect(
      told(
        ['原因: 学生增加', '原因: 年中增加校车补助'],
        ['学生增加120人', '学生增加45人'],
        ['新校区建成启用。', '实验楼封顶。'],
        ['更新设备36台', '更新设备41台'],
        ['36台', '41台'],
      ),
    ).toEqual([]);
  });

  it('may say as before that there was none, and why nothing changed', () => {
    expect(told().join()).not.toContain('出国');
    const level = [
      '收入: {一般公共预算: 90}\n    支出: {项目支出: {一般公共预算: 90}}',
      '收入: {一般公共预算: 80}\n    支出: {项目支出: {一般公共预算: 80}}',
    ] as const;
    expect(told([...level])[0]).toMatch(/^11 /);
  });
});
