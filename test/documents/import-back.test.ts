import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheets } from '../../src/foreign/sheet/read-sheets.js';
import { intoEmptyFile, intoItself, notGivenBack } from '../import/import-back.js';
import { SAMPLES, type Sample } from '../support/samples.js';
import { convertPublished, published } from './published-samples.js';

let folder: string;
let asXls: (file: Sample) => string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-back-'));
  asXls = convertPublished('xlsx', 'xls', folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(SAMPLES)('%s', (file) => {
  /** What the DOCX prints rounded is not given back with all its digits. */
  const isBeyond = (lost: string) => /执行: 3\.5350 |国内\.决算: 0\.7836 /.test(lost);

  it.each([
    ['its own DOCX', (one: Sample) => published(one, 'docx')],
    ['its workbook, saved as .xls by LibreOffice', (one: Sample) => asXls(one)],
  ])('comes back from %s', async (_, path) => {
    const sheets = await readSheets(path(file));
    expect(intoItself(file, sheets)).toMatchObject({ conflicts: [], diagnostics: [] });
    const { asked, lost } = notGivenBack(file, intoEmptyFile(file, sheets));
    expect(lost.filter((one) => !isBeyond(one))).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  });
});
