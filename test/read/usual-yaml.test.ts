import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedNode } from 'yaml';
import { type Diagnostic, Failure } from '../../src/kernel/diagnostic.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { parseYaml } from '../../src/read/yaml/parse-yaml.js';
import { pathAt } from '../../src/read/yaml/path-at.js';
import { plainTree } from '../../src/read/yaml/plain-tree.js';
import { parseUsual } from '../../src/read/yaml/usual/parse-usual.js';

const MANY = 100_000;
const FILES = ['data', 'test/bureaus', 'trial'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

/** All that readers of a file see of its nodes. */
function seen(root: ParsedNode, source: SourceText) {
  const diagnostics: Diagnostic[] = [];
  return { tree: plainTree(root, source, diagnostics), diagnostics };
}

/** What the library says; undefined where it has something against the writing. */
function byLibrary(source: SourceText) {
  try {
    return parseYaml(source);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Whether it was read the fast way; fails where that differs from the library's. */
function isReadAlike(text: string): boolean {
  const usual = parseUsual(text, MANY);
  if (usual === undefined) return false;
  const source = new SourceText('试.yaml', text);
  const root = byLibrary(source);
  expect(root, text).toBeDefined();
  expect(seen(usual, source), text).toEqual(seen(root!, source));
  return true;
}

const USUAL = [
  '名称: 青溪县水利局 # 简称水利局\n\n# 机构\n简介: 见下\n',
  '项目:\n- 名称: 堤防\n  金额: -3.5\n-\n  名称: 灌区\n- # 未定\n  名称: 水库\n',
  '项目:\n  - - 甲\n    - 乙\n  -   名称: 丙\n      数: 1\n说明:\n',
  '简介: 承担防汛、\n  灌溉。\n\n  另有三个站 所。\n数: 1',
  '简介:\n  全县水利。\n文: "一行\n  又一行"\n句: \'it\'\'s\'\n引: "甲\\n乙 \\u200b"\n',
  '文: |\n  第一段\n\n    缩进\n  末段\n\n另: >-\n  折 叠\n  的文字\n',
  '表: {收入: {合计: 1, "注 释": 无}, 年: [2023, "2024"]}\n空: {}\n列: [\n  甲,\n  {乙: 1}]\n',
  '"编 码": "0012"\n\'名\': 一：二\n网址: http://x.cn/a#b\n比: 1:2\n空: ~\n',
];

const UNUSUAL = [
  '甲:\t1\n',
  '甲: 1\r\n乙: 2\r\n',
  '---\n甲: 1\n',
  '%YAML 1.2\n',
  '甲: &a 1\n',
  '甲: *a\n',
  '甲: !!str 1\n',
  '? 甲\n: 1\n',
  '甲: 乙: 丙\n',
  '甲: 1\n  乙: 2\n',
  '甲:\n    乙: 1\n  丙: 2\n',
  '甲: - 1\n',
  '甲: "乙" 丙\n',
  '甲: "乙\n丙"\n',
  '甲: "\\q"\n',
  '甲: [1, 2\n',
  '甲: [1, 2]]\n',
  '甲: {乙: 1 丙: 2}\n',
  '甲: {乙: 1,}\n',
  '甲: {\n乙: 1}\n',
  '甲: |2\n    乙\n',
  '甲: |\n    乙\n  丙\n',
  '甲: 乙\n  # 注\n  丙\n',
  '只有一行字\n',
  '',
  '# 注\n',
];

describe('the fast way to read YAML', () => {
  it.each(FILES)('reads %s as the library does', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(isReadAlike(text)).toBe(true);
    const source = new SourceText(file, text);
    const [usual, root] = [parseUsual(text, MANY)!, parseYaml(source)];
    for (const { index } of text.matchAll(/[^\s#](?=[^\n]*\n)/g)) {
      if (index % 7 > 0 || /^ *#/.test(source.lineAt(index))) continue;
      const place = source.span(index, index + 1);
      expect(pathAt(usual, source, place)).toEqual(pathAt(root, source, place));
    }
  });

  it.each(USUAL)('reads %j', (text) => {
    expect(isReadAlike(text)).toBe(true);
  });

  it.each(UNUSUAL)('leaves %j to the library', (text) => {
    expect(isReadAlike(text)).toBe(false);
  });

  it('leaves what is too large or too deep to the library, which refuses it', () => {
    expect(parseUsual('- 1\n'.repeat(10), 9)).toBeUndefined();
    expect(parseUsual(`${'- '.repeat(40)}1\n`, MANY)).toBeUndefined();
    expect(parseUsual(`甲: ${'['.repeat(40)}${']'.repeat(40)}\n`, MANY)).toBeUndefined();
  });

  it('reads nothing otherwise than the library, whatever is changed in a file', () => {
    const signs = [
      ...' :-#"\'{}[],|>?&*!%@`\\~\n　：0甲',
      '- ',
      ': ',
      ' #',
      '\n  ',
      '\n# ',
      '""',
      '|\n  甲\n',
    ];
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      sign: fc.constantFrom(...signs),
      gone: fc.nat({ max: 3 }),
    });
    const text = fc.constantFrom(...USUAL);
    const changed = fc.tuple(text, fc.array(change, { minLength: 1, maxLength: 3 })).map(([start, changes]) =>
      changes.reduce((now, { at, sign, gone }) => {
        const place = Math.floor(at * now.length);
        return now.slice(0, place) + sign + now.slice(place + gone);
      }, start),
    );
    let alike = 0;
    fc.assert(
      fc.property(changed, (one) => {
        if (isReadAlike(one)) alike += 1;
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(alike).toBeGreaterThan(300);
  });
});
