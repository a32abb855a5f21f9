import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/tree.js';
import type { Report } from '../../src/read/schema/report.js';
import { changedSample, compose, type Sample } from '../support/samples.js';

type Performance = NonNullable<Report['绩效']>;

/** The paragraphs of the publication of a sample whose 绩效 is another. */
function paragraphs(file: Sample, changed: (given: Performance) => Performance): string[] {
  const { read, accounts } = changedSample(file, ({ 绩效 }) => ({ 绩效: changed(绩效!) }));
  return compose(read, accounts)
    .sections.flatMap(({ children }) => children)
    .flatMap((block) => (block.type === 'paragraph' ? [plainText(block.children)] : []));
}

/** The first of the projects with other fields. */
function firstWith(fields: Partial<Performance['项目'][number]>) {
  return (given: Performance): Performance => {
    const [first, ...others] = given.项目;
    return { ...given, 项目: [{ ...first!, ...fields }, ...others] };
  };
}

describe('projects in the text', () => {
  it('of 一般公共预算 are those of that budget alone, numbered from 1', () => {
    const [all, fewer] = [firstWith({}), firstWith({ 预算: '政府性基金' })].map((change) =>
      paragraphs('data/jiangan/2024.yaml', change).filter((text) => text.includes('主要成效：')),
    );
    expect(fewer).toEqual(all!.slice(1).map((text, index) => text.replace(/^\d+/, String(index + 1))));
  });

  it('are all of the 项目支出 only where the data says so', () => {
    const claims = (given: (performance: Performance) => Performance) =>
      paragraphs('data/liaocheng/2024.yaml', given).filter((text) => text.includes('支出总额的100%'));
    expect(claims((given) => given)).toHaveLength(1);
    expect(claims((given) => ({ ...given, 全部项目: undefined }))).toHaveLength(0);
  });

  it('end their sentences once, with a 。 in the data or without, and are not called 项目项目', () => {
    const fields = { 名称: '甲项目', 正文名称: undefined, 完成情况: '完成', 问题及原因: '进度慢。' };
    const told = paragraphs('data/jiangan/2024.yaml', firstWith(fields)).find((text) =>
      /甲项目绩效/.test(text),
    );
    expect(told).toContain('：完成。发现的问题及原因：进度慢。');
  });
});
