import { describe, expect, it } from 'vitest';
import { contentsHeadings } from '../../src/document/contents-headings.js';
import type { Contents, Heading } from '../../src/document/tree.js';

const heading = (level: Heading['level'], id: string, listed = true): Heading => ({
  type: 'heading',
  level,
  id,
  style: '标题',
  listed,
  children: [],
});

const headings = [
  heading(1, '附件'),
  heading(2, '报告一', false),
  heading(3, '报告一概况', false),
  heading(4, '报告一目标', false),
  heading(2, '报告二', false),
  heading(3, '报告二概况', false),
  heading(1, '附录'),
];

function listed(contents: Partial<Contents>): string[] {
  const all: Contents = { type: 'contents', depth: 4, styles: [], ...contents };
  return contentsHeadings(all, headings).map(({ id }) => id);
}

describe('A 目录 lists', () => {
  it('the listed headings of the document', () => {
    expect(listed({})).toEqual(['附件', '附录']);
  });

  it('what stands below one heading, up to the next of its level', () => {
    expect(listed({ of: '报告一' })).toEqual(['报告一概况', '报告一目标']);
    expect(listed({ of: '报告二' })).toEqual(['报告二概况']);
  });

  it('no deeper than it says', () => {
    expect(listed({ of: '报告一', depth: 3 })).toEqual(['报告一概况']);
  });

  it('nothing below a heading that nothing follows', () => {
    expect(listed({ of: '附录' })).toEqual([]);
  });
});
