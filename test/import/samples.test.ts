import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/foreign/sheet/read-xlsx.js';
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

  // 山西's forms are reports, whose tables do not name their project.
  const skipped = /^绩效/;
  it('gives every figure of its tables and every indicator back', () => {
    const { asked, lost } = notGivenBack(file, intoEmptyFile(file, sheets));
    expect(lost.filter((one) => !(file === 'data/qinshui/2024.yaml' && skipped.test(one)))).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  });
});
