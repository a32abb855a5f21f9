import { describe, expect, it } from 'vitest';
import { editText } from '../../src/edit/edit-text.js';
import { SourceText } from '../../src/read/text/source-text.js';
import type { Path } from '../../src/read/yaml/locate.js';

const COURT = `# 法院
名称: 青石县人民法院 # 全称
空:
科目:
  # 审判
  - 编码: 2040501 # 行政运行
    # 全年
    收入: {一般公共预算: 120.50, 事业收入:  30, 其他收入: 4 } # 含诉讼费
  -
    编码: 2040504
    支出:
      基本支出: {一般公共预算: 8} # 补助
  - 甲
指标:
  - [a, b, c] # 一
  - [d]
末: x
`;

function without(...paths: Path[]): string {
  return editText(
    new SourceText('院.yaml', COURT),
    paths.map((path) => ({ path, value: null })),
  );
}

describe('what is taken away', () => {
  it.each<[Path, string, string]>([
    [['名称'], '名称: 青石县人民法院 # 全称\n', ''],
    [['空'], '空:\n', ''],
    [['末'], '末: x\n', ''],
    [['科目', 2], '  - 甲\n', ''],
    [['科目', 1], '  -\n    编码: 2040504\n    支出:\n      基本支出: {一般公共预算: 8} # 补助\n', ''],
    [['科目', 1, '支出', '基本支出'], '      基本支出: {一般公共预算: 8} # 补助\n', ''],
    [['科目', 0, '收入', '一般公共预算'], '一般公共预算: 120.50, ', ''],
    [['科目', 0, '收入', '事业收入'], '事业收入:  30, ', ''],
    [['科目', 0, '收入', '其他收入'], ', 其他收入: 4', ''],
    [['指标', 0, 2], ', c', ''],
    [['指标', 1, 0], '[d]', '[]'],
    [['科目', 0, '编码'], '- 编码: 2040501 # 行政', '-  # 行政'],
  ])('%j goes with its line or its comma, all else stays', (path, gone, instead) => {
    expect(without(path)).toBe(COURT.replace(gone, instead));
  });

  it('may be several items of one list, and what is not there', () => {
    expect(without(['科目', 1], ['科目', 2], ['无'])).toBe(COURT.replace(/ {2}-\n {4}编码[^甲]*甲\n/, ''));
  });
});
