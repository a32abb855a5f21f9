import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { splitMarkdown } from '../../src/read/text/split-markdown.js';
import { complaints, packOf, sample, sampleAccounts } from '../compose/try-pack.js';
import { complaints as complaintsOfFile, dataFile } from '../read/data-file.js';
import { secondsOf } from '../support/processor-time.js';

const pack = loadPack(packOf('<title>题</title><section>{{长文 绩效.部门评价.报告.正文}}</section>'));

function compose(markdown: string) {
  const 绩效 = sampleAccounts.绩效!;
  const 部门评价 = { ...绩效.部门评价!, 报告: { 标题: '报告', 正文: markdown } };
  const read = { ...sample, 长文: new Map([['报告.md', new SourceText('报告.md', markdown)]]) };
  return composeDocument(read, { ...sampleAccounts, 绩效: { ...绩效, 部门评价 } }, pack);
}

const told = (markdown: string) => complaints(() => compose(markdown), '数据');
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- 第${level + 1}级`).join('\n');

describe('A Markdown text', () => {
  it('has lists inside each other as deep as Word has', () => {
    expect(() => compose(nested(9))).not.toThrow();
    expect(told(nested(10))).toEqual(['报告.md:10:19 列举嵌套太深，超过 9 层']);
  });

  it.each([
    ['hundreds of lists inside each other', nested(300), '报告.md:52:1 列举嵌套太深，超过 9 层'],
    ['as many on one line', `前言\n\n${'- '.repeat(1000)}项`, '报告.md:3:1 列举嵌套太深，超过 9 层'],
    ['numbered ones', `${'1. '.repeat(3000)}项`, '报告.md:1:1 列举嵌套太深，超过 9 层'],
    ['quotations', '>'.repeat(3000), '报告.md:1:1 列举嵌套太深，超过 9 层'],
    ['bold that ends inside bold', '**校 '.repeat(100) + '园** '.repeat(100), '加粗里又加粗，超过 5 层'],
    ['a thousand bolds', '**校** '.repeat(1000), '报告.md:1:1 一段里“*”“_”“[”等符号太多，超过 500 个'],
    ['pictures in links', `说明\n\n- 见${'![[]()'.repeat(1600)}`, '报告.md:3:1 一段里“*”“_”“[”等符号太多'],
    ['brackets', '['.repeat(9000), '报告.md:1:1 一段里“*”“_”“[”等符号太多'],
    ['a paragraph of many lines', '某中学。\n'.repeat(5000), '报告.md:1:1 一段文字太长，超过 10000 个字符'],
    [
      'the same in a list',
      `说明\n\n- 项\n${'  某中学。\n'.repeat(5000)}`,
      '报告.md:3:1 一处列举太长，超过 10000 个字符',
    ],
    [
      'a paragraph with a table’s line',
      `|校\n${'|某中学\n'.repeat(9000)}`,
      '报告.md:1:1 一段文字太长，超过 10000 个字符',
    ],
    ['a page of a website', '<div>\n'.repeat(20000), '报告.md:1:1 一段文字太长，超过 10000 个字符'],
    [
      'a table of twenty thousand rows',
      `|校|数|\n|-|-|\n${'|某中学|12|\n'.repeat(20000)}`,
      '报告.md:1:1 一处表格太长，超过 100000 个字符',
    ],
    ['a table of two thousand rows', `|校|数|\n|-|-|\n${'|某中学|12|\n'.repeat(2000)}`, undefined],
    ['lists and paragraphs by turns', '- 项\n\n文\n\n'.repeat(700), undefined],
    ['tables and paragraphs by turns', '|甲|\n|-|\n|乙|\n\n文\n\n'.repeat(700), undefined],
    ['a list of lists', '- 项\n\n  - 目\n\n'.repeat(3000), '报告.md:1:1 一处列举太长，超过 10000 个字符'],
    ['a list of lists that is just not too long', '- 项\n\n  - 目\n\n'.repeat(600), undefined],
    [
      'more than a volume',
      '本县第一中学。\n\n'.repeat(70000),
      '报告.md:1:1 各篇文章合起来太长，超过 500000 个字符，从这一篇起没有读',
    ],
  ])('of %s is read soon, or refused with its place', (_, markdown, message) => {
    const seconds = secondsOf(() => {
      if (message === undefined) compose(markdown);
      else expect(told(markdown)[0]).toContain(message);
    });
    expect(seconds).toBeLessThan(10);
  });

  it('with a line of more characters than a chapter is refused where it is named', () => {
    const 其他 = '绩效: {部门评价: {项目: [甲], 等级: 优, 结果: 好, 报告: {标题: 报告, 文件: 报告.md}}}';
    const file = dataFile({ 其他 });
    expect(complaintsOfFile(file, { '报告.md': `# 一\n\n${'完成情况良好。'.repeat(4000)}\n` })).toContain(
      '报告.md:3:1: 错误 数据格式：一段文字太长',
    );
    expect(complaintsOfFile(dataFile({ 名称: `名称: ${'某县中学'.repeat(3000)}` }))).toContain(
      'data.yaml:3:5: 错误 数据格式：一段文字太长',
    );
  });

  it('means in blocks what it means as a whole', () => {
    const line = fc.constantFrom(
      '',
      '',
      '',
      '文字',
      '  缩进',
      '    再缩进',
      '- 项',
      '  - 目',
      '1. 一',
      '   续',
      '10) 十',
      '# 题',
      '***',
      '===',
      '|甲|乙|',
      '|-|-|',
      '> 引',
      '**粗',
      '体**',
      '* 星',
      '*',
      '\t制表',
      '甲  ',
      '- - 二',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const parse = (text: string) =>
          fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
            .children;
        const whole = parse(lines.join('\n'));
        const blocks = splitMarkdown(lines.join('\n')).flatMap(({ lines: own }) => parse(own.join('\n')));
        expect(withoutPlaces(blocks)).toEqual(withoutPlaces(whole));
      }),
      { numRuns: 400 },
    );
  });
});

function withoutPlaces(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));
}
