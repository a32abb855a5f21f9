import { readdirSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { reportSections } from '../../src/derive/performance/report-sections.js';

const SAMPLES = readdirSync('data', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`data/${name}`, 'utf8'));
const ODD = [
  '前言\n\n# 一\n\n文\n\n- 项\n\n  ## 项中的题\n\n续\n===\n\n三\n---\n文',
  '```\n# 不是题\n\n# 也不是\n```\n\n# **粗** 题 #\n文\n## 紧接\n',
  '# 重\n甲\n\n# 重\n乙\n\n#\n\n> # 引中的题\n',
  '',
];

/** Names of the headings that stand in no list and no quotation. */
function headingsOf(text: string): string[] {
  const headings = fromMarkdown(text).children.filter((node) => node.type === 'heading');
  return headings.map(({ children }) =>
    children.length === 0
      ? ''
      : text.slice(children[0]!.position?.start.offset, children.at(-1)!.position?.end.offset),
  );
}

it.each([...SAMPLES, ...ODD])('finds all headings of a text, and all that stands below them', (text) => {
  const parts = reportSections(text);
  expect(new Set(Object.keys(parts))).toEqual(new Set(headingsOf(text)));
  for (const part of Object.values(parts)) expect(text).toContain(part);
});

it('gives what stands up to the next heading', () => {
  expect(reportSections(ODD[0]!)).toEqual({ 一: '文\n\n- 项\n\n  ## 项中的题', 续: '', 三: '文' });
});
