import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheets } from '../../src/foreign/sheet/read-sheets.js';
import type { SourceSheet } from '../../src/foreign/sheet/sheet.js';
import { Failure } from '../../src/kernel/diagnostic.js';
import { zipParts } from '../../src/office/zip-parts.js';
import { workbook } from '../import/workbooks.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gen-report-sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, bytes: Uint8Array | string): Promise<readonly SourceSheet[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return await readSheets(path);
}

async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  const error = await read(name, bytes).catch((one) => one);
  expect(error).toBeInstanceOf(Failure);
  return (error as Failure).diagnostics[0]!.message;
}

function rowsOf(sheet: SourceSheet | undefined): string[][] {
  return sheet!.rows.map((row) => sheet!.cellsOf(row).map(({ text }) => text));
}

describe('a workbook', () => {
  it('says what its cells show: percents, codes with zeros, numbers without noise', async () => {
    const percent = { xml: '<c s="1"><v>0.955</v></c>' };
    const code = { xml: '<c s="2"><v>2</v></c>' };
    const noise = { xml: '<c><v>4623225.399999999</v></c>' };
    const [sheet] = await read('校.xlsx', workbook({ name: '表 ', rows: [[percent, code, noise, 12]] }));
    expect(rowsOf(sheet)).toEqual([['95.5%', '02', '4623225.4', '12']]);
    expect(sheet!.place(1, 3)).toMatch(/校\.xlsx 表!C1$/);
  });

  it('in .xls and .et says the same', async () => {
    const book = xlsx.utils.book_new();
    const sheet = xlsx.utils.aoa_to_sheet([
      ['收入决算表', null],
      ['合计', 4623225.4],
      ['比率', 0.955],
    ]);
    sheet.B3.z = '0.0%';
    xlsx.utils.book_append_sheet(book, sheet, 'Z03');
    const bytes = xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    for (const name of ['校.xls', '校.et'])
      expect(rowsOf((await read(name, bytes))[0])).toEqual([
        ['收入决算表'],
        ['合计', '4623225.4'],
        ['比率', '95.5%'],
      ]);
  });

  it('with merged cells that overlap or reach to the last row is one cell where they lie', async () => {
    const merges = ['A1:B1', 'A1:IV1048576'];
    const [sheet] = await read('合.xlsx', workbook({ name: '表', rows: [['题'], ['甲', 1]], merges }));
    expect([sheet!.text(1, 2), sheet!.text(1, 200), sheet!.text(2, 2)]).toEqual(['题', '题', '1']);
  });

  it('says nothing of characters that nobody sees', async () => {
    const [sheet] = await read('隐.csv', '项\u0000目,金\u200b额\u202e\n"甲\n乙",1\n');
    expect(rowsOf(sheet)).toEqual([
      ['项目', '金额'],
      ['甲\n乙', '1'],
    ]);
  });

  it('in .xls of the time before Unicode is read as GBK', async () => {
    const record = (id: number, ...bytes: readonly number[]) => [id, 0, bytes.length, 0, ...bytes];
    const title = Buffer.from('cad5c8ebbef6cbe3b1ed', 'hex');
    const amount = Buffer.alloc(8);
    amount.writeDoubleLE(4623225.4);
    // BIFF2: the beginning of a sheet, a text in A1, a number in B1, the end.
    const bytes = [
      ...record(9, 2, 0, 16, 0),
      ...record(4, 0, 0, 0, 0, 0, 0, 0, title.length, ...title),
      ...record(3, 0, 0, 1, 0, 0, 0, 0, ...amount),
      ...record(10),
    ];
    expect(rowsOf((await read('旧.xls', Uint8Array.from(bytes)))[0])).toEqual([['收入决算表', '4623225.4']]);
  });

  it('with a password is refused for it, in .xlsx and in .xls', async () => {
    const { cfb_new, cfb_add } = xlsx.CFB.utils;
    const sealed = cfb_new();
    const info = '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>';
    cfb_add(
      sealed,
      '/EncryptionInfo',
      Buffer.concat([Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]), Buffer.from(info)]),
    );
    cfb_add(sealed, '/EncryptedPackage', Buffer.alloc(5000, 7));
    expect(await refusal('密.xlsx', xlsx.CFB.write(sealed, { type: 'buffer' }) as Buffer)).toBe(
      '文件有打开密码',
    );
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['收入决算表']]), 'Z03');
    const plain = xlsx.CFB.read(xlsx.write(book, { type: 'buffer', bookType: 'biff8' }), { type: 'buffer' });
    const stream = Buffer.from(xlsx.CFB.find(plain, '/Workbook')!.content as Uint8Array);
    // FILEPASS, behind the record that begins the workbook: RC4, version 1.1.
    const pass = Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array<number>(48).fill(7)]);
    const begin = 4 + stream.readUInt16LE(2);
    const locked = cfb_new();
    cfb_add(locked, '/Workbook', Buffer.concat([stream.subarray(0, begin), pass, stream.subarray(begin)]));
    expect(await refusal('密.xls', xlsx.CFB.write(locked, { type: 'buffer' }) as Buffer)).toBe(
      '文件有打开密码',
    );
  });

  it('that names other files has what it holds itself, and nothing of them', async () => {
    const parts = [
      [
        'xl/workbook.xml',
        '<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="a"/><sheet name="乙" r:id="b"/></sheets></workbook>',
      ],
      [
        'xl/_rels/workbook.xml.rels',
        '<x><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="../../../../etc/passwd" TargetMode="External"/></x>',
      ],
      ['xl/externalLinks/externalLink1.xml', '<externalLink/>'],
      [
        'xl/worksheets/sheet1.xml',
        "<worksheet><row r='1'><c r='A1'><f>'[1]去年'!A1</f><v>5</v></c><c r='B1'><f>[1]去年!A2</f></c></row></worksheet>",
      ],
    ] as const;
    const sheets = await read('链.xlsx', zipParts(parts));
    expect(sheets.map(({ name }) => name)).toEqual(['甲']);
    expect([sheets[0]!.text(1, 1), sheets[0]!.cell(1, 2)]).toEqual([
      '5',
      { row: 1, column: 2, text: '', unresolved: true },
    ]);
  });

  it('with more merged cells than any table has is refused, not gone through', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row]);
    const merges = Array<string>(1000).fill('A1:IV1048576');
    expect(await refusal('并.xlsx', workbook({ name: '表', rows, merges }))).toBe(
      '“表”的合并单元格太多，没有读',
    );
    const sparse = [['题'], ...Array<null[]>(50).fill([null]), ['末']];
    const [sheet] = await read('远.xlsx', workbook({ name: '表', rows: sparse, merges }));
    expect(sheet!.rows).toEqual([1, 52]);
  });

  it('that would fill the memory, or is damaged, is refused', async () => {
    const bomb = zipParts([
      ['xl/workbook.xml', '<workbook/>'],
      ['xl/worksheets/sheet1.xml', new Uint8Array(210 * 1024 * 1024)],
    ]);
    expect(await refusal('弹.xlsx', bomb)).toBe('解压后太大，没有读');
    expect(await refusal('坏.xlsx', 'PK\u0003\u0004坏')).toBe('文件已损坏，无法解压');
    const many = '有内容的单元格超过 1000000 个，没有读';
    expect(await refusal('满.csv', `${'1,'.repeat(1000)}\n`.repeat(1001))).toBe(many);
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`.repeat(1001);
    const full = zipParts([
      ['xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="a"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', '<x><Relationship Id="a" Target="worksheets/sheet1.xml"/></x>'],
      ['xl/worksheets/sheet1.xml', `<worksheet>${row}</worksheet>`],
    ]);
    expect(await refusal('满.xlsx', full)).toBe(many);
    const cells = '<tr><tc/></tr>'.repeat(300_001);
    const document = zipParts([['word/document.xml', `<document><tbl>${cells}</tbl></document>`]]);
    expect(await refusal('满.docx', document)).toBe('段落和单元格超过 300000 个，没有读');
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal('密.docx', compound)).toBe('有打开密码，或不是 Word 2007 以后的文件');
    expect(await refusal('半.xls', compound)).toContain('无法读取');
  });
});

describe('a CSV', () => {
  it.each([
    ['UTF-8', '项目,金额\n"人员,经费","1,234.50"\n'],
    ['UTF-8 with its mark', '\ufeff项目,金额\n"人员,经费","1,234.50"\n'],
    ['UTF-16', Buffer.from('\ufeff项目\t金额\r\n人员,经费\t1,234.50\r\n', 'utf16le')],
  ])('in %s', async (_, bytes) => {
    expect(rowsOf((await read('表.csv', bytes))[0])).toEqual([
      ['项目', '金额'],
      ['人员,经费', '1,234.50'],
    ]);
  });

  it('in GBK', async () => {
    const gbk = Buffer.from('cfeec4bf2cbdf0b6ee0d0a', 'hex');
    expect(rowsOf((await read('表.csv', gbk))[0])).toEqual([['项目', '金额']]);
  });
});

describe('a Word file', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const document = (body: string) =>
    zipParts([['word/document.xml', `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`]]);

  it('gives its tables with what stands above them, spans laid out', async () => {
    const table = `<w:tbl>
      <w:tr>${cell('一级', '<w:vMerge w:val="restart"/>')}${cell('指标', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('', '<w:vMerge/>')}${cell('甲')}${cell('5')}</w:tr>
      <w:tr>${cell('二级')}${cell('乙')}${cell('10')}</w:tr></w:tbl>`;
    const title = '<w:p><w:r><w:t>项目支出绩效</w:t></w:r><w:r><w:t>自评表</w:t></w:r></w:p>';
    const [sheet] = await read('自评.docx', document(`${title}${table}`));
    expect(rowsOf(sheet)).toEqual([
      ['项目支出绩效自评表'],
      ['一级', '指标'],
      ['甲', '5'],
      ['二级', '乙', '10'],
    ]);
    expect([sheet!.text(3, 1), sheet!.text(2, 3), sheet!.text(4, 1)]).toEqual(['一级', '指标', '二级']);
    expect(sheet!.place(3, 2)).toMatch(/自评\.docx 第1张表第2行第2列$/);
  });

  it('with a table that only sets bureau and unit side by side has it above the next', async () => {
    const small = `<w:tbl><w:tr>${cell('部门：禾岭县实验小学')}${cell('金额单位：万元')}</w:tr></w:tbl>`;
    const rows = ['项目', '合计', '1'].map((text) => `<w:tr>${cell(text)}</w:tr>`);
    const sheets = await read('决算.docx', document(`${small}<w:p/><w:tbl>${rows.join('')}</w:tbl>`));
    expect(sheets.map(rowsOf)).toEqual([
      [['部门：禾岭县实验小学'], ['金额单位：万元'], ['项目'], ['合计'], ['1']],
    ]);
  });
});
