import { describe, expect, it } from 'vitest';
import { checkFormat } from '../../src/audit/format/check-format.js';
import { formatOfPack } from '../../src/cli/trial/format-of-pack.js';
import { printTree } from '../../src/print/print-tree.js';
import type { PrintedDocument } from '../../src/print/printed-document.js';
import { composeFile } from '../support/compose-file.js';
import { SAMPLES, type Sample, treeOf } from '../support/samples.js';
import { rewritten, swapped, withoutColumn, withoutPart, withoutTables } from '../support/spoil-format.js';

const PACKS: Readonly<Record<Sample, string>> = {
  'data/2024.yaml': 'anhui',
  'data/jiangan/2024.yaml': 'hubei',
  'data/liaocheng/2024.yaml': 'shandong',
  'data/qinshui/2024.yaml': 'shanxi',
  'data/wuhai/2023.yaml': 'neimenggu',
};
const samples = SAMPLES.map((sample) => {
  return {
    pack: PACKS[sample],
    format: formatOfPack(PACKS[sample]),
    printed: printTree(treeOf(sample)).printed,
  };
});

function told(printed: PrintedDocument, format: (typeof samples)[number]['format']): string[] {
  return checkFormat(printed, format).findings.map(({ finding: { message, expected, actual } }) =>
    [message, expected, actual].filter((words) => words !== undefined).join('｜'),
  );
}

describe.each(samples)('a document in the format of $pack', ({ pack, format, printed }) => {
  it('has every part that the format prescribes, and nothing is told', () => {
    const { asked, found, findings } = checkFormat(printed, format);
    expect(findings).toEqual([]);
    expect(found).toBe(asked);
    expect(asked).toBeGreaterThan(40);
  });

  it.each(['trial/growing.yaml', 'trial/shrinking.yaml'])('has them whoever publishes: %s', (file) => {
    expect(told(printTree(composeFile(file, pack)).printed, format)).toEqual([]);
  });

  const expectTold = (spoiled: PrintedDocument) => expect(told(spoiled, format));

  it('lacks a table, or has its title alone', () => {
    expectTold(withoutPart(printed, '、支出决算表')).toEqual([
      expect.stringMatching(/^缺少格式要求的表：“.、支出决算表”｜“.、收入决算表”之后没有$/),
    ]);
    expectTold(withoutTables(printed, '、支出决算表')).toEqual([
      expect.stringMatching(/^“.、支出决算表”之下没有表$/),
    ]);
  });

  it('lacks a section, with all that is in it', () => {
    const section = '一般公共预算财政拨款支出决算情况说明';
    expectTold(withoutPart(printed, `、${section}`)).toEqual([
      expect.stringMatching(new RegExp(`^缺少格式要求的部分：“.、${section}”`)),
    ]);
  });

  it('has two sections in another order', () => {
    const [first, second] = ['、收入决算情况说明', '、支出决算情况说明'];
    expectTold(swapped(printed, first, second)).toEqual([expect.stringMatching(/的次序与格式不同｜在“/)]);
  });

  it('calls a table or a section otherwise', () => {
    const called = rewritten(printed, '、支出决算表', (text) => text.replace('支出决算表', '支出决算情况表'));
    expectTold(called).toEqual([expect.stringMatching(/^标题与格式不同｜.、支出决算表｜.、支出决算情况表$/)]);
  });

  it('lacks a column, or calls it otherwise', () => {
    expectTold(withoutColumn(printed, '、支出决算表', '经营支出')).toEqual([
      expect.stringMatching(/^“.、支出决算表”缺少格式要求的栏｜“经营支出”$/),
    ]);
    const called = rewritten(printed, '、支出决算表', (text) =>
      /^经营\s*支出$/.test(text) ? '其他支出' : text,
    );
    expectTold(called).toEqual([
      expect.stringMatching(/^“.、支出决算表”的栏与格式不同｜“经营支出”｜“其他支出”$/),
    ]);
  });

  it('does not say what the format says under a table', () => {
    const silent = rewritten(printed, '、支出决算表', (text) => (text.startsWith('注：') ? undefined : text));
    const wanted = JSON.stringify(format).includes('本年度各项支出情况') ? 1 : 0;
    expectTold(silent).toHaveLength(wanted);
  });

  it('tells its amounts in another unit: once for all tables', () => {
    const blocks = printed.blocks.map((block) =>
      block.type === 'table'
        ? {
            ...block,
            cells: block.cells.map((cell) => ({
              ...cell,
              text: cell.text.replace('单位：万元', '单位：元'),
            })),
          }
        : block,
    );
    expectTold({ ...printed, blocks }).toEqual(['表的金额单位与格式不同｜万元｜元']);
  });
});
