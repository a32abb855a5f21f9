import { describe, expect, it } from 'vitest';
import { contentsHeadings } from '../../src/document/contents-headings.js';
import type { Contents } from '../../src/document/tree.js';
import { heading } from '../support/tree.js';

const unlisted = { listed: false };

const headings = [
  heading('附件', 1),
  heading('报告一', 2, unlisted),
  heading('报告一概况', 3, unlisted),
  heading('报告一目标', 4, unlisted),
  heading('报告二', 2, unlisted),
  heading('报告二概况', 3, unlisted),
  heading('附录', 1),
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
