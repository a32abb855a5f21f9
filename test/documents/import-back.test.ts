import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheets } from '../../src/foreign/sheet/read-sheets.js';
import { intoEmptyFile, intoItself, notGivenBack } from '../import/import-back.js';
import { SAMPLES, type Sample } from '../support/samples.js';

const PROGRAM = resolve(import.meta.dirname, '../../dist/bin/gen-report.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-back-'));
  const made = [PROGRAM, ...SAMPLES, '-q', '--no-system-fonts', '-f', 'docx,xlsx', '-o', folder];
  execFileSync(process.execPath, made, { stdio: ['ignore', 'ignore', 'pipe'] });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  for (const file of SAMPLES) {
    const out = join(folder, 'xls', file.replaceAll('/', '-'));
    const command = [profile, '--headless', '--convert-to', 'xls', '--outdir', out, madeOf(file, 'xlsx')];
    execFileSync('soffice', command, { stdio: ['ignore', 'ignore', 'pipe'] });
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Where the program puts what it makes of a sample. */
function madeOf(file: Sample, ending: string): string {
  return join(folder, file.replace(/^data\//, '').replace(/yaml$/, ending));
}

function asXls(file: Sample): string {
  return join(folder, 'xls', file.replaceAll('/', '-'), file.replace(/^.*\//, '').replace(/yaml$/, 'xls'));
}

describe.each(SAMPLES)('%s', (file) => {
  /** What the DOCX prints rounded is not given back with all its digits. */
  const isBeyond = (lost: string) => /执行: 3\.5350 |国内\.决算: 0\.7836 /.test(lost);

  it.each([
    ['its own DOCX', (one: Sample) => madeOf(one, 'docx')],
    ['its workbook, saved as .xls by LibreOffice', asXls],
  ])('comes back from %s', async (_, path) => {
    const sheets = await readSheets(path(file));
    expect(intoItself(file, sheets)).toMatchObject({ conflicts: [], diagnostics: [] });
    const { asked, lost } = notGivenBack(file, intoEmptyFile(file, sheets));
    expect(lost.filter((one) => !isBeyond(one))).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  });
});
