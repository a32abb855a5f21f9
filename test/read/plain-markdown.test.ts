import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, it } from 'vitest';
import { plainBlock } from '../../src/read/text/plain-markdown.js';
import { splitMarkdown } from '../../src/read/text/split-markdown.js';

const TEXTS = readdirSync('data', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`data/${name}`, 'utf8'));

function parsed(lines: readonly string[]) {
  const options = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };
  return fromMarkdown(lines.join('\n'), options).children;
}

/** Whether the block needs no parser; fails where that makes something else of it. */
function isPlain(lines: readonly string[]): boolean {
  const plain = plainBlock(lines);
  if (plain !== undefined) expect([plain], lines.join('\n')).toEqual(parsed(lines));
  return plain !== undefined;
}

it('most blocks of the samples need no parser', () => {
  const blocks = TEXTS.flatMap(splitMarkdown);
  const plain = blocks.filter(({ lines }) => isPlain(lines));
  expect(plain.length).toBeGreaterThan(blocks.length / 2);
});

it.each([
  ['一、项目概况'],
  ['## （二）绩效目标', ''],
  ['2024年3月，共修护岸12.5千米', '受益群众1.2万人。', '  '],
  ['　　建设内容：新建泵站（2座）!'],
])('reads %j as it stands', (...lines) => {
  expect(isPlain(lines)).toBe(true);
});

it.each([
  [''],
  ['', '前有空行'],
  ['1. 一'],
  ['- 一'],
  ['文字', '==='],
  ['文字', '---'],
  ['文字', '2) 二'],
  ['    代码'],
  ['一**粗**'],
  ['一&lt;二'],
  ['一\\*二'],
  ['# 题 #'],
  ['####### 七'],
  ['#无空格'],
  ['|一|二|', '|-|-|'],
  ['> 引'],
  ['~~~'],
  ['尾空格 '],
  ['零\u200b宽'],
])('leaves %j to the parser', (...lines) => {
  expect(isPlain(lines)).toBe(false);
});

it('reads nothing otherwise than the parser', () => {
  const piece = fc.constantFrom(
    ...' #-+=*_`[]<&\\|>!.)~:1汉。（\u3000\u00a0\u2028',
    '## ',
    '文字',
    '10. ',
    '  ',
    '---',
  );
  const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const block = fc.array(line, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(block, (lines) => {
      isPlain(lines);
    }),
    { numRuns: 4000, seed: 3 },
  );
});
