import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handChanges } from '../../src/cli/finished/against-data.js';
import { readPublication } from '../../src/foreign/read-publication.js';
import { printTree } from '../../src/print/print-tree.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { gen, inFolder } from '../support/command-line.js';
import { pdfOf } from '../support/pdf-of.js';
import { SAMPLES, treeOf } from '../support/samples.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = 'data/wuhai/2023.yaml';
const DATA = join(ROOT, SAMPLE);
const trees = SAMPLES.map((sample) => ({ sample, tree: treeOf(sample) }));
const own = await renderDocx(treeOf(SAMPLE), { modified: new Date(0) });
const options = { trust: { roots: [], lowering: true } };

/** The publication after somebody wrote something else into it, everywhere. */
function changed(...changes: readonly (readonly [from: string | RegExp, to: string])[]): Uint8Array {
  const parts = unzipSync(own);
  const text = changes.reduce((xml, [from, to]) => {
    expect(xml).toMatch(from);
    return xml.replace(from, to);
  }, strFromU8(parts['word/document.xml']!));
  return zipSync({ ...parts, 'word/document.xml': strToU8(text) }, { level: 1 });
}

async function changesIn(bytes: Uint8Array) {
  writeFileSync('改.docx', bytes);
  const { printed } = await readPublication('改.docx');
  return handChanges(printed, { file: DATA, options });
}

describe('a finished file beside its data', () => {
  inFolder(() => {});

  it.each(trees)('$sample: what was not touched is not told of', async ({ sample, tree }) => {
    const { printed } = printTree(tree);
    const data = { file: join(ROOT, sample), options };
    expect(handChanges(printed, data)).toEqual([]);
    writeFileSync('原样.docx', await renderDocx(tree, { modified: new Date(0) }));
    expect(handChanges((await readPublication('原样.docx')).printed, data)).toEqual([]);
  });

  it('is read from the pages of a PDF as well', async () => {
    const { sample, tree } = trees[0]!;
    writeFileSync('原样.pdf', await pdfOf(tree));
    const { printed } = await readPublication('原样.pdf');
    const changes = handChanges(printed, { file: join(ROOT, sample), options });
    expect(changes.map(({ finding }) => [finding.message, finding.expected, finding.actual])).toEqual([]);
  });

  it('tells of a figure once, wherever it was changed, with the line of the data it came from', async () => {
    const changes = await changesIn(changed([/1,236\.40/g, '1,263.40']));
    expect(changes).toHaveLength(1);
    const [{ finding, origin } = { finding: undefined }] = changes;
    expect(finding).toMatchObject({ rule: '生成后改动' });
    expect(finding!.actual).toContain('1,263.40');
    expect(finding!.expected).toContain('1,236.40');
    expect(origin?.file).toMatch(/\.(yaml|hbs|md)$/);
  });

  it('tells of a paragraph that was added, and of one that was left out', async () => {
    const added = await changesIn(
      changed(['<w:sectPr', '<w:p><w:r><w:t>以上数据均已核对。</w:t></w:r></w:p><w:sectPr']),
    );
    expect(added.map(({ finding }) => [finding.message, finding.actual])).toEqual([
      ['多出一段', '以上数据均已核对。'],
    ]);
    const paragraph = /<w:p>(?:(?!<w:p[ >]).)*?政府采购支出总额(?:(?!<w:p[ >]).)*?<\/w:p>/s;
    const left = await changesIn(changed([paragraph, '']));
    expect(left.map(({ finding }) => finding.message)).toEqual(['这里之后少了一段']);
    expect(left[0]!.finding.expected).toContain('政府采购');
  });

  it('is told by the command, and what was changed is not also told to contradict the rest', async () => {
    writeFileSync('改.docx', changed([/>2,251\.27</, '>2,215.27<']));
    const { code, stderr } = await gen(`audit 改.docx --against ${DATA}`);
    expect(code).toBe(0);
    expect(stderr).toMatch(/改\.docx 第\d+张表第\d+行第\d+列: 提醒 生成后改动：/);
    expect(stderr).toContain('由这里生成');
    expect(stderr).toContain('共 0 处错误、1 处提醒');
    expect((await gen('audit 改.docx --against 没有.yaml')).stderr).toContain('没有.yaml');
  });
});
