import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/tree.js';
import { renderXlsx } from '../../../src/render/xlsx/render-xlsx.js';
import { SAMPLES, treeOf } from '../../support/samples.js';
import { amount, cell, head, table } from '../../support/tree.js';
import { AMOUNT, sample } from '../html/sample.js';

const modified = new Date(Date.UTC(2025, 8, 1));

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}
const render = (...blocks: readonly Block[]) => partsOf(renderXlsx(sample(blocks), { modified }));
const sheetOf = (...blocks: readonly Block[]) => render(...blocks)['xl/worksheets/sheet1.xml']!;

const figures = table(
  [2, 1, 1],
  [
    [cell('行政运行', { header: true }), cell('', { children: [[AMOUNT]], align: 'right' }), '2101501'],
    [cell('', { children: [[amount('96.30%')]] }), cell('=1+1'), cell('_x4E00_ <甲> & 乙')],
  ],
  [
    [head('项目', { rowspan: 2 }), head('决算数', { colspan: 2 })],
    [head('基本'), head('项目')],
  ],
  { title: '收支"总"表' },
);

describe('a workbook', () => {
  const parts = render(figures, { ...figures, title: '收支"总"表' });
  const [sheet, workbook, styles] = ['worksheets/sheet1', 'workbook', 'styles'].map(
    (part) => parts[`xl/${part}.xml`]!,
  ) as [string, string, string];

  it('has the exact decimal of each figure, shown as printed', () => {
    expect(sheet).toMatch(/<c r="B4" s="\d+"><v>2283\.601234<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="A5" s="\d+"><v>0\.963<\/v><\/c>/);
    expect(styles).toContain('formatCode="0.0"/>');
    expect(styles).toContain('formatCode="0.00%"/>');
  });

  it('keeps codes and what looks like a formula or an escape as texts', () => {
    const texts = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text);
    expect(texts).toEqual([
      '收支&quot;总&quot;表',
      '项目',
      '决算数',
      '基本',
      '项目',
      '行政运行',
      '2101501',
      '=1+1',
      '_x005F_x4E00_ &lt;甲&gt; &amp; 乙',
      '出处：《某局2024年度&lt;部门决算&gt; &amp; &quot;附件&quot;》收支&quot;总&quot;表',
    ]);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('numberStoredAsText="1"');
  });

  it('merges heads as on paper, keeps them in view and repeats them in print', () => {
    expect(sheet).toContain(
      '<mergeCells count="4"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="A6:C6"/></mergeCells>',
    );
    expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'收支&quot;总&quot;表'!$2:$3</definedName>`,
    );
  });
});

describe('columns and rows', () => {
  const narrow = (value: string) =>
    sheetOf(table([30, 1], [['项', cell('', { children: [[amount(value)]] })]], [], { title: '表' }));
  const widthOf = (sheet: string, column: number) =>
    Number(new RegExp(`<col min="${column}" max="${column}" width="([\\d.]+)"`).exec(sheet)![1]);
  const heightOf = (sheet: string, row: number) =>
    Number(new RegExp(`<row r="${row}" ht="([\\d.]+)"`).exec(sheet)![1]);

  it('are wide enough for their numbers, for which Excel would show ####', () => {
    const [short, long] = [narrow('1.00'), narrow('123,456,789.00')];
    expect(widthOf(long, 2)).toBeGreaterThan(widthOf(short, 2) + 5);
    expect(widthOf(long, 1)).toBe(widthOf(short, 1));
  });

  it('are high enough for long texts, also of cells that span others, and no higher than Excel allows', () => {
    const long = cell('未'.repeat(600), { colspan: 2 });
    const whole = sheetOf(table([1, 1], [[long], ['甲', '乙']], [], { title: '表' }));
    expect(heightOf(whole, 2)).toBeGreaterThan(8 * 12);
    expect(heightOf(whole, 3)).toBeLessThan(40);
    const down = sheetOf(
      table([1, 9], [[cell('未'.repeat(60), { rowspan: 2 }), '甲'], ['乙']], [], { title: '表' }),
    );
    expect(heightOf(down, 2)).toBeGreaterThan(60);
    expect(heightOf(down, 2)).toBe(heightOf(down, 3));
    expect(heightOf(sheetOf(table([1], [['未'.repeat(9000)]], [], { title: '表' })), 2)).toBe(409);
  });
});

describe.each(SAMPLES)('%s', (file) => {
  const bytes = renderXlsx(treeOf(file), { modified });

  it('is the same bytes however often it is written', () => {
    expect(Buffer.from(renderXlsx(treeOf(file), { modified })).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is well-formed, and every merged place holds one cell alone', () => {
    for (const [path, part] of Object.entries(partsOf(bytes))) {
      new SaxesParser().write(part).close();
      const taken = new Set<string>();
      for (const [, ref] of part.matchAll(/<mergeCell ref="([^"]+)"/g))
        for (const place of placesOf(ref!)) {
          expect(taken, `${path} ${place}`).not.toContain(place);
          taken.add(place);
        }
    }
  });
});

/** Every place of a range such as A2:C3, of columns up to Z. */
function placesOf(range: string): string[] {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)!;
  const places: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row += 1)
    for (let column = left!.charCodeAt(0); column <= right!.charCodeAt(0); column += 1)
      places.push(`${String.fromCharCode(column)}${row}`);
  return places;
}
