import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationDocument } from '../../src/document/tree.js';
import { Decimal } from '../../src/kernel/decimal.js';
import { renderXlsx } from '../../src/render/xlsx/render-xlsx.js';
import { sheetNames } from '../../src/render/xlsx/sheet-names.js';
import type { CellContent } from '../../src/sheet/cell-content.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { sheetsOf } from '../../src/sheet/sheets-of.js';
import { SAMPLES, type Sample, treeOf } from '../support/samples.js';
import { convert } from './libre-office.js';
import { parseCsv } from './parse-csv.js';
import { flatName } from './published-samples.js';

/** Every sheet to a file of its own, UTF-8, and cells as they are shown or as they are. */
const csv = (shown: boolean) =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,${shown},false,false,-1`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  for (const file of SAMPLES)
    writeFileSync(pathOf(file), renderXlsx(treeOf(file), { modified: new Date(0) }));
  for (const [out, format] of [
    ['true', csv(true)],
    ['false', csv(false)],
    ['xml', 'fods'],
  ] as const) {
    mkdirSync(join(folder, out));
    convert(format, join(folder, out), SAMPLES.map(pathOf));
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(SAMPLES)('the workbook of %s, opened by LibreOffice', (file) => {
  it('has a sheet for each table', () => {
    const names = readdirSync(join(folder, 'true')).filter((name) => name.startsWith(`${flatName(file)}-`));
    expect(names.length).toBe(sheetsOf(treeOf(file)).length);
  });

  it('merges the cells that are merged on paper', () => {
    const xml = readFileSync(join(folder, 'xml', `${flatName(file)}.fods`), 'utf8');
    const merged = sheetsOf(treeOf(file)).map(({ rows }) =>
      rows
        .flatMap(({ cells }) => cells)
        .filter((cell) => cell.columns > 1 || cell.rows > 1)
        .map((cell) => `${cell.columns}x${cell.rows}`),
    );
    expect(mergedCells(xml)).toEqual(merged);
  });

  it('shows every cell as printed', () => {
    compare(treeOf(file), file, true, (content) =>
      content.type === 'text' ? content.text : content.printed,
    );
  });

  it('holds the exact value of every number', () => {
    compare(treeOf(file), file, false, valueText);
  });
});

it('is what the schemas of Office want', () => {
  const script = resolve(import.meta.dirname, '../../scripts/validate-office.mjs');
  const told = execFileSync(process.execPath, [script, ...SAMPLES.map(pathOf)], { encoding: 'utf8' });
  expect(told).toContain(`${SAMPLES.length} of ${SAMPLES.length} files valid`);
});

function compare(
  tree: PublicationDocument,
  file: Sample,
  shown: boolean,
  textOf: (content: CellContent) => string,
): void {
  const sheets = sheetsOf(tree);
  const names = sheetNames(sheets.map(({ title }) => title));
  let figures = 0;
  for (const [index, sheet] of sheets.entries()) {
    const path = join(folder, String(shown), `${flatName(file)}-${names[index]}.csv`);
    expect(parseCsv(readFileSync(path, 'utf8')), names[index]!).toEqual(gridOf(sheet, textOf));
    figures += sheet.rows
      .flatMap(({ cells }) => cells)
      .filter(({ content }) => content.type === 'number').length;
  }
  expect(figures).toBeGreaterThan(150);
}

/** How many columns and rows each merged cell takes, in order, for every sheet of a flat OpenDocument file. */
function mergedCells(xml: string): string[][] {
  return xml
    .split('<table:table ')
    .slice(1)
    .map((sheet) =>
      [...sheet.matchAll(/<table:table-cell [^>]*>/g)].flatMap(([cell]) => {
        const [columns = '1', rows = '1'] = ['columns', 'rows'].map(
          (what) => new RegExp(`table:number-${what}-spanned="(\\d+)"`).exec(cell)?.[1],
        );
        return columns === '1' && rows === '1' ? [] : [`${columns}x${rows}`];
      }),
    );
}

/** LibreOffice keeps the sign of a percentage whatever it is asked. */
function valueText(content: CellContent): string {
  if (content.type === 'text') return content.text;
  return content.look.percent ? `${new Decimal(content.value).times(100).toFixed()}%` : content.value;
}

/** What stands at every place; nothing where another cell reaches. */
function gridOf({ rows, columns }: Sheet, textOf: (content: CellContent) => string): string[][] {
  return rows.map(({ cells }) => {
    const line = columns.map(() => '');
    for (const { column, content } of cells) line[column] = textOf(content);
    return line;
  });
}

function pathOf(file: Sample): string {
  return join(folder, `${flatName(file)}.xlsx`);
}
