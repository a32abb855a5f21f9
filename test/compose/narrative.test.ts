import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/compose/compose-document.js';
import { loadPack } from '../../src/compose/pack/pack.js';
import type { Block } from '../../src/document/tree.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { treeOutline } from '../support/tree-outline.js';
import { complaints, packOf, sample, sampleAccounts } from './try-pack.js';

const TEMPLATE = '<title>题</title><section>{{长文 绩效.部门评价.报告.正文 起级=2 列入目录=false}}</section>';
const pack = loadPack(packOf(TEMPLATE));

/** The tree of a Markdown text that stands in the sample's evaluation report. */
function documentOf(markdown: string) {
  const { 绩效 } = sampleAccounts;
  if (!绩效?.部门评价) throw new Error('the sample has an evaluation');
  const 部门评价 = { ...绩效.部门评价, 报告: { 标题: '报告', 正文: markdown } };
  const read = { ...sample, 长文: new Map([['report.md', new SourceText('report.md', markdown)]]) };
  return composeDocument(read, { ...sampleAccounts, 绩效: { ...绩效, 部门评价 } }, pack);
}

function outlineOf(markdown: string): string {
  return treeOutline(documentOf(markdown)).split('=== portrait continue\n')[1]!;
}

describe('A Markdown narrative', () => {
  it('becomes headings, paragraphs, lists and tables', () => {
    const markdown =
      '# 一、总体\n\n第一行\n第二行，**重点**。\n\n- 甲\n- 乙\n  1. 丙\n\n## 明细\n\n| 项目 | 金额 |\n| --- | ---: |\n| 甲 | 1,000 |\n';
    expect(outlineOf(markdown)).toMatchInlineSnapshot(`
      "
      ## 一、总体 (unlisted)
      [正文] 第一行第二行，**重点**。
      -
        [正文] 甲
      -
        [正文] 乙
        1.
          [正文] 丙

      ### 明细 (unlisted)
      | 明细 [表格] 6 6
      ! 项目 | 金额
      | 甲 | >1,000
      "
    `);
  });

  it('does not go deeper than four levels', () => {
    const [heading] = documentOf('##### 深\n').sections[0]!.children as readonly Block[];
    expect(heading).toMatchObject({ type: 'heading', level: 4 });
  });

  it('keeps signs that mean something in markup', () => {
    expect(outlineOf('完成率 >90% & <95%，“A&amp;B”')).toContain('[正文] 完成率 >90% & <95%，“A&B”');
  });

  it.each([
    ['HTML', '甲\n\n<b>乙</b>', 'report.md:3:1 文章里不能用HTML 标记'],
    ['an image', '甲 ![图](a.png)', 'report.md:1:3 文章里不能用图片'],
    ['code', '甲\n\n    乙', 'report.md:3:1 文章里不能用代码'],
    ['a link', '[甲](http://example.org)', 'report.md:1:1 文章里不能用链接'],
    ['emphasis', '甲*乙*', 'report.md:1:2 文章里不能用斜体'],
    ['a rule', '甲\n\n---', 'report.md:3:1 文章里不能用分隔线'],
  ])('cannot hold %s', (_, markdown, complaint) => {
    expect(complaints(() => documentOf(markdown), '数据')[0]).toBe(complaint);
  });
});
