import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { auditFile } from '../../src/cli/finished/audit-file.js';
import { followedFormat } from '../../src/cli/finished/followed-format.js';
import { formatOfPack } from '../../src/cli/trial/format-of-pack.js';
import type { Block, PublicationDocument } from '../../src/document/tree.js';
import { printTree } from '../../src/print/print-tree.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { gen, inFolder } from '../support/command-line.js';
import { composeFile } from '../support/compose-file.js';
import { pdfOf } from '../support/pdf-of.js';
import { treeOf } from '../support/samples.js';

const ROOT = resolve(import.meta.dirname, '../..');
const tree = treeOf('data/wuhai/2023.yaml');
const format = formatOfPack('neimenggu');
const modified = { modified: new Date(0) };

/** Without the blocks from a heading up to the next that is as high. */
function without(title: string): PublicationDocument {
  const from = (children: readonly Block[]) =>
    children.findIndex((block) => block.type === 'heading' && JSON.stringify(block.children).includes(title));
  const sections = tree.sections.map((section) => {
    const { children } = section;
    const start = from(children);
    if (start < 0) return section;
    const { level } = children[start] as Block & { type: 'heading' };
    const end = children.findIndex(
      (block, at) => at > start && block.type === 'heading' && block.level <= level,
    );
    return { ...section, children: children.toSpliced(start, (end < 0 ? children.length : end) - start) };
  });
  return { ...tree, sections };
}

/** What is told besides of a file when the format is known. */
async function toldOfFormat(file: string): Promise<string[]> {
  const [plain, held] = [
    await auditFile({ file, shown: false }),
    await auditFile({ file, shown: true, format }),
  ];
  const key = (one: { message: string; place?: string }) => `${one.message} ${one.place}`;
  const known = new Set(plain.diagnostics.map(key));
  return held.diagnostics
    .filter((one) => !known.has(key(one)))
    .map(({ rule, level, message }) => `${level} ${rule}：${message}`);
}

async function numberingTold(file: string): Promise<number> {
  const { diagnostics } = await auditFile({ file, shown: false, format });
  return diagnostics.filter(({ rule }) => rule === '印出序号' || rule === '目录一致').length;
}

describe('a finished file beside the format of its province', () => {
  inFolder(() => {});

  it.each(['docx', 'pdf'])('is told nothing where it follows it: %s', async (kind) => {
    const file = `公开.${kind}`;
    writeFileSync(file, kind === 'pdf' ? await pdfOf(tree) : await renderDocx(tree, modified));
    expect(await toldOfFormat(file)).toEqual([]);
    const { reading } = await auditFile({ file, shown: false, format });
    expect(reading!.remarks).toContain('按“内蒙古自治区格式”核对：要求的标题、表、名词等 57 处，有 57 处。');
  });

  it.each(['docx', 'pdf'])(
    'lacks a section: that is told once, and not that numbers jump: %s',
    async (kind) => {
      const spoiled = without('十二、政府采购支出决算情况说明');
      const file = `缺.${kind}`;
      writeFileSync(file, kind === 'pdf' ? await pdfOf(spoiled) : await renderDocx(spoiled, modified));
      expect(await toldOfFormat(file)).toEqual([
        '提醒 格式要求：缺少格式要求的部分：“十二、政府采购支出决算情况说明”',
      ]);
      expect(await numberingTold(file)).toBe(0);
    },
  );

  it('calls a section otherwise than its 目录: told once, with the words of the format and where they stand', async () => {
    const parts = unzipSync(await renderDocx(tree, modified));
    const xml = strFromU8(parts['word/document.xml']!);
    const at = xml.lastIndexOf('国有资产占用情况说明');
    const text = `${xml.slice(0, at)}国有资产情况说明${xml.slice(at + '国有资产占用情况说明'.length)}`;
    writeFileSync('改.docx', zipSync({ ...parts, 'word/document.xml': strToU8(text) }, { level: 1 }));
    expect(await numberingTold('改.docx')).toBe(0);
    const { code, stdout } = await gen('audit 改.docx --template neimenggu --report json');
    const { diagnostics } = JSON.parse(stdout);
    const [told, ...others] = diagnostics.filter(({ rule }: { rule: string }) => rule === '格式要求');
    expect(others).toEqual([]);
    expect(code).toBe(0);
    expect(told).toMatchObject({
      level: '提醒',
      message: '标题与格式不同',
      expected: '十三、国有资产占用情况说明',
      actual: '十三、国有资产情况说明',
      place: expect.stringMatching(/^改\.docx 第\d+段“十三、国有资产情况说明”$/),
      related: [
        {
          message: '格式在这里规定',
          span: { file: expect.stringContaining('neimenggu/parts/other-matters.hbs') },
        },
      ],
    });
    const page = await gen('audit 改.docx --template neimenggu --report html,xlsx,sarif');
    expect(page.code).toBe(0);
    expect(readFileSync('out/audit.html', 'utf8')).toContain('标题与格式不同');
  });

  it('is held against no format where it is a budget', () => {
    const { findings, remarks } = followedFormat(printTree(tree).printed, format, '预算');
    expect(findings).toEqual([]);
    expect(remarks).toEqual(['“内蒙古自治区格式”是决算的格式，这份是预算，没有按它核对。']);
  });

  it('was made in another format: told once', () => {
    const parts = format.parts.map((part, at) => (at % 3 === 0 ? part : { ...part, words: '港口航道疏浚' }));
    const { findings } = followedFormat(printTree(tree).printed, { ...format, parts }, '决算');
    expect(findings.map(({ finding }) => finding.message)).toEqual([
      expect.stringMatching(/^多半不是按“内蒙古自治区格式”做的：格式要求的标题、表等 \d+ 处，只有 \d+ 处$/),
    ]);
  });

  it('is not read where there is no such pack', async () => {
    const { code, stderr } = await gen('audit 公开.docx --template 没有的省');
    expect(code).toBe(3);
    expect(stderr).toContain('找不到模板包“没有的省”');
  });
});

describe('a province that calls a table otherwise', () => {
  inFolder((folder) => {
    const pack = join(folder, '某省');
    mkdirSync(join(pack, 'tables'), { recursive: true });
    const base = readFileSync(join(ROOT, 'templates/base/tables/03-expenditure.hbs'), 'utf8');
    writeFileSync(join(pack, 'tables/03.hbs'), base.replace('标题="支出决算表"', '标题="资金使用明细表"'));
    const settings = { 名称: '某省格式', 继承: 'base', 部件: { 支出决算表: 'tables/03.hbs' } };
    writeFileSync(join(pack, 'pack.yaml'), JSON.stringify(settings));
  });

  it('has it compared as the table of the national form that it is', async () => {
    const trial = composeFile(join(ROOT, 'trial/growing.yaml'), './某省');
    writeFileSync('公开.docx', await renderDocx(trial, modified));
    const told = async (options: string) => {
      const { stdout } = await gen(`audit 公开.docx --report json ${options}`);
      const { files, diagnostics } = JSON.parse(stdout);
      return {
        comparisons: files[0].comparisons,
        rules: diagnostics.map(({ rule }: { rule: string }) => rule),
      };
    };
    const [plain, held] = [await told(''), await told('--template ./某省')];
    expect(held.comparisons).toBeGreaterThan(plain.comparisons);
    expect(held.rules).not.toContain('格式要求');
    expect((await told('--template base')).rules).toContain('格式要求');
  });
});
