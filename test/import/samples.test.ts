import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/foreign/sheet/read-csv.js';
import { readXlsx } from '../../src/foreign/sheet/read-xlsx.js';
import { renderCsv } from '../../src/render/csv/render-csv.js';
import { renderXlsx } from '../../src/render/xlsx/render-xlsx.js';
import { SAMPLES, treeOf } from '../support/samples.js';
import { intoEmptyFile, intoItself, notGivenBack } from './import-back.js';

describe.each(SAMPLES)('the workbook that export makes of %s', (file) => {
  const sheets = readXlsx('决算.xlsx', renderXlsx(treeOf(file), { modified: new Date(0) }));

  it('says nothing that its data file does not say', () => {
    const { filled, same, conflicts, diagnostics } = intoItself(file, sheets);
    expect({ filled, conflicts, diagnostics }).toEqual({ filled: 0, conflicts: [], diagnostics: [] });
    expect(same).toBeGreaterThan(60);
  });

  it('gives every figure of its tables and every indicator back', () => {
    const { asked, lost } = notGivenBack(file, intoEmptyFile(file, sheets));
    expect(lost).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  });

  it('gives nothing else back as CSV, in which heads are no longer merged', () => {
    const files = Object.entries(unzipSync(renderCsv(treeOf(file))));
    const { asked, lost } = notGivenBack(
      file,
      intoEmptyFile(
        file,
        files.flatMap(([name, bytes]) => readCsv(name, bytes)),
      ),
    );
    expect(lost.filter((one) => !one.endsWith('≠ undefined'))).toEqual([]);
    expect(lost.length).toBeLessThan(asked / 10);
  });
});
