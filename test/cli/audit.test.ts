import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printTree } from '../../src/print/print-tree.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { gen, inFolder } from '../support/command-line.js';
import { treeOf } from '../support/samples.js';

const own = await renderDocx(treeOf('data/wuhai/2023.yaml'), { modified: new Date(0) });

/** The publication after somebody wrote something else into it by hand. */
function changed(from: string, to: string): Uint8Array {
  const parts = unzipSync(own);
  const text = strFromU8(parts['word/document.xml']!);
  expect(text).toContain(from);
  return zipSync({ ...parts, 'word/document.xml': strToU8(text.replace(from, to)) }, { level: 1 });
}

describe('a Word file that somebody finished', () => {
  inFolder((folder) => writeFileSync(join(folder, '公开.docx'), own));

  it('is read and held against itself; nothing is written, and nothing promised', async () => {
    const before = readFileSync('公开.docx');
    const { code, stdout, stderr } = await gen('audit 公开.docx');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/比较印出的数 \d{3,} 处；\d+ 句写有数而没有可比的数/);
    expect(stderr).toContain('没有发现错误；没有发现不等于没有错');
    expect(readFileSync('公开.docx').equals(before)).toBe(true);
  });

  it('is told what the rules say of its forms, each line once', async () => {
    const { stderr } = await gen('audit 公开.docx');
    expect(stderr).toMatch(/公开\.docx 第6张表第22行第4列: 提醒 指标重复：“聘用人员工资”有两个三级指标都叫/);
    expect(stderr).toMatch(/参见 {2}公开\.docx 第3张表第18行第5列 .*性质与方向不符/);
    expect(stderr).toContain('共 0 处错误、3 处提醒');
  });

  it('lists what was compared with nothing for those who ask', async () => {
    const { stderr } = await gen('audit 公开.docx --verbose');
    expect(stderr).toContain('句写有数，没有可比的数，请人工核对：');
  });

  it('has an 错误 where its tables do not add up, with the cell, the amount that should stand there and by how much', async () => {
    const cell = amountOfTable();
    writeFileSync('改.docx', changed(`>${cell}<`, `>9${cell}<`));
    const { code, stderr } = await gen('audit 改.docx');
    expect(code).toBe(1);
    expect(stderr).toMatch(/改\.docx 第\d+张表第\d+行第\d+列: 错误/);
    expect(stderr).toContain(`实为  9${cell}`);
    expect(stderr).toMatch(/应为 {2}[\d,.]+ 万元\n {3}实为/);
  });

  it('has a 提醒 where a sentence contradicts a table, for it may have been misread', async () => {
    const [sentence, before, rate] = /增长(<\/w:t>.{0,80}>)?([\d.]+)%/.exec(document())!;
    writeFileSync('改.docx', changed(sentence, `增长${before ?? ''}${Number(rate) + 11}%`));
    const { code, stderr } = await gen('audit 改.docx');
    expect(code).toBe(0);
    expect(stderr).toMatch(/改\.docx 第\d+段“.*”: 提醒 文中比率/);
    expect((await gen('audit 改.docx --strict')).code).toBe(1);
  });

  it('is told of as data with its places', async () => {
    const cell = amountOfTable();
    writeFileSync('改.docx', changed(`>${cell}<`, `>9${cell}<`));
    const { diagnostics, files } = JSON.parse((await gen('audit 改.docx --report json')).stdout);
    const [first] = diagnostics;
    expect(files).toMatchObject([{ file: '改.docx', read: true, publisher: { year: 2023, kind: '决算' } }]);
    expect(files[0].comparisons).toBeGreaterThan(100);
    expect(files[0].uncompared[0]).toEqual({ sentence: expect.any(String), under: expect.any(String) });
    expect(first.place).toMatch(/^改\.docx 第\d+张表/);
    expect(first.elsewhere[0]).toEqual({
      message: expect.any(String),
      place: expect.stringMatching(/^改\.docx /),
    });
    const { runs } = JSON.parse((await gen('audit 改.docx --report sarif')).stdout);
    expect(runs[0].results[0].locations[0].logicalLocations[0].fullyQualifiedName).toBe(first.place);
  });

  it('is refused where it is something else, and the others are read', async () => {
    writeFileSync('公开.pdf', '%PDF-1.7');
    writeFileSync('旧.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
    const { code, stderr } = await gen('audit 公开.pdf 旧.doc 没有.docx 公开.docx');
    expect(code).toBe(1);
    expect(stderr).toContain('公开.pdf: 错误 读取来源：文件已损坏，无法打开');
    expect(stderr).toContain('旧.doc: 错误 读取来源：不是 PDF 或 .docx，或有打开密码');
    expect(stderr).toContain('没有.docx: 错误 读取来源：找不到文件');
    expect(stderr).toContain('共 4 份文件，1 份没有发现错误，3 份有不符之处或没有读');
  });
});

describe('many finished files', () => {
  inFolder((folder) => {
    const cell = amountOfTable();
    writeFileSync(join(folder, '1.docx'), own);
    for (const name of ['2.docx', '3.docx'])
      writeFileSync(join(folder, name), changed(`>${cell}<`, `>9${cell}<`));
    writeFileSync(join(folder, '4.docx'), 'PK');
  });

  it('end in one table, what needs attention first, and in what they have in common', async () => {
    const { code, stdout, stderr } = await gen('audit 1.docx 2.docx 3.docx 4.docx');
    expect(code).toBe(1);
    const [head, ...rows] = stdout.split('\n');
    expect(head).toMatch(/^单位 +年度 +种类 +状态 +错误 +提醒 .*比较 +无可比/);
    expect(rows[0]).toMatch(/^4\.docx +没有读 +1 /);
    expect(rows[1]).toMatch(/2023 +部门决算 +有错误 +1 .* 2\.docx$/);
    expect(rows[3]).toMatch(/有提醒 .* 1\.docx$/);
    expect(stdout).toMatch(/错误 印出一致：2 个单位/);
    expect(stdout).toMatch(/没有读 1，有错误 2，有提醒 1，没有发现 0。.*\n没有发现不等于没有错/);
    expect(stderr).toMatch(/共 4 份文件，1 份没有发现错误，3 份有不符之处或没有读/);
  });

  it('are written as a page and a workbook where that is wanted, and then told nowhere else', async () => {
    const { stdout, stderr } = await gen('audit 1.docx 2.docx --report html,xlsx -o 结果 -q');
    expect([stdout, stderr]).toEqual(['结果/audit.html\n结果/audit.xlsx\n', '']);
    expect(readFileSync('结果/audit.html', 'utf8')).toContain('印出一致');
    expect(strFromU8(unzipSync(readFileSync('结果/audit.xlsx'))['xl/worksheets/sheet3.xml']!)).toContain(
      '印出一致',
    );
    expect((await gen('audit 1.docx --report json,sarif')).stderr).toContain('json 和 sarif 只能要一种');
    expect((await gen('check a.yaml --report html')).stderr).toContain('html 是 gen-report audit 的');
  });
});

/** An amount of 支出决算表 that is part of sums: the one of its first 科目. */
function amountOfTable(): string {
  const { blocks } = printTree(treeOf('data/wuhai/2023.yaml')).printed;
  const at = blocks.findIndex(
    (block) => block.type === 'paragraph' && block.role !== 'contents' && /支出决算表$/.test(block.text),
  );
  const table = blocks.slice(at).find((block) => block.type === 'table' && block.rows > 9);
  return table!.type === 'table' ? table!.cells.find(({ text }) => /^\d[\d,]*\.\d\d$/.test(text))!.text : '';
}

function document(): string {
  return strFromU8(unzipSync(own)['word/document.xml']!);
}
