import { yaml } from '@codemirror/lang-yaml';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { offsetOfPath, pathAtOffset } from '../../../src/studio/page/yaml/yaml-paths.js';
import { SCHOOL } from '../school.js';

const stateOf = (doc: string) => EditorState.create({ doc, extensions: [yaml()] });

/** The path at the cursor, which is `|` in the text. */
function pathIn(text: string): unknown {
  return pathAtOffset(stateOf(text.replace('|', '')), text.indexOf('|'));
}

describe('the path at the cursor', () => {
  it.each([
    ['名|称: 甲\n', ['名称']],
    ['名称: 甲|\n', ['名称']],
    ['名称: 甲 # 全|称\n', ['名称']],
    ['科目:\n  - 编码: "205"\n  - 编码: "208"|\n', ['科目', 1, '编码']],
    ['科目:\n  - {编码: 205, 收入: {一般公共预算: 1|}}\n', ['科目', 0, '收入', '一般公共预算']],
    ['科目:\n|  - 收入: {一般公共预算: 1}\n', ['科目', 0, '收入']],
    ['绩效:\n  - [甲, |乙]\n', ['绩效', 0, 1]],
    ['经济分类:\n  "30101": 1|\n', ['经济分类', '30101']],
    ['a: 1\n|\n# 注\n', []],
  ])('of %j', (text, path) => {
    expect(pathIn(text)).toEqual(path);
  });

  it('is known where the lines around it are only half written', () => {
    expect(pathIn('科目:\n  - 编码\n    收入: {\n  }\n名称: |甲\n')).toEqual(['名称']);
  });
});

describe('the place of a path', () => {
  it.each([
    [['名称'], '云岭县第三中学   # 全称'],
    [['科目', 1, '收入', '一般公共预算'], '60}'],
    [['科目', 1], '编码: "2080505"'],
    [['经济分类', '30108'], '60\n  30201'],
    [['概况', '职责', 1], '承担县级'],
    [['增减原因', '收入', '没有的'], '{总计: 学生增加}'],
  ])('%j is where its value begins, or the innermost around it', (path, text) => {
    expect(SCHOOL.slice(offsetOfPath(stateOf(SCHOOL), path))).toMatch(
      new RegExp(`^${text.replace(/[{}]/g, '\\$&')}`),
    );
  });

  it('of a field with nothing in it is behind its colon', () => {
    const text = '名称:\n类型: 单位\n';
    expect(offsetOfPath(stateOf(text), ['名称'])).toBe(3);
  });
});
