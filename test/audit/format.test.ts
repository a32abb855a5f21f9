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

  it('has a picture where a table should be: nothing is concluded', () => {
    const spoiled = withoutPart(printed, '、支出决算表');
    const place = spoiled.blocks.findIndex(
      (block) =>
        block.type === 'paragraph' &&
        block.role === 'heading' &&
        /、财政拨款收入支出决算总表$/.test(block.text),
    );
    const unread = [{ what: '1 幅图片，其中的字没有读', blocks: [place] }];
    const { findings, hidden } = checkFormat({ ...spoiled, unread }, format);
    expect(findings).toEqual([]);
    expect(hidden).toEqual([expect.stringMatching(/、支出决算表$/)]);
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

describe('what is asked only of some', () => {
  const { format, printed } = samples[0]!;

  it('is the sentence under a table that has no figures', () => {
    const title = '政府性基金预算财政拨款收入支出决算表';
    const silent = rewritten(printed, title, (text) => (text.startsWith('说明：') ? undefined : text));
    expect(told(silent, format)).toEqual([
      `“七、${title}”没有数据，没有说明｜说明：○○没有政府性基金预算收入，也没有使用政府性基金预算安排的支出，故本表无数据。`,
    ]);
  });

  it('is the attachment of a bureau that tells of its performance, and nothing of one that does not', () => {
    expect(told(withoutPart(printed, '附件1：'), format)).toEqual([
      expect.stringMatching(/^缺少格式要求的.+：“附件1：××××年度项目支出绩效自评表”/),
    ]);
    const reticent = withoutPart(withoutPart(printed, '附件1：'), '年度绩效评价情况的说明');
    expect(told(reticent, format)).toEqual([]);
  });
});
