import { describe, expect, it } from 'vitest';
import { indicatorRows } from '../../src/check/engine/indicator/indicator-rows.js';
import { findingsOfForms } from '../../src/check/findings-of-forms.js';
import { formFindings } from '../../src/cli/finished/form-findings.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { readDocx } from '../../src/foreign/docx/read-docx.js';
import { readPdf } from '../../src/foreign/pdf/read-pdf.js';
import { printTree } from '../../src/print/print-tree.js';
import type { PrintedDocument } from '../../src/print/printed-document.js';
import { type ReportFile, readReport } from '../../src/read/read-report.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { type Change, SLIPS } from '../check/form-slips.js';
import { catalogue } from '../derive/report-of.js';
import { pdfOf } from '../support/pdf-of.js';
import { compose, SAMPLES } from '../support/samples.js';

/** Slips of each kind in one publication. */
const TRIED = 2;

function saidOfData(read: ReportFile): string[] {
  return told(findingsOfForms({ read, ...deriveAccounts(read, catalogue) }));
}

function saidOfPrint(printed: PrintedDocument, { report }: ReportFile): string[] {
  const { findings, remarks } = formFindings(printed, report.年度);
  expect(remarks).toEqual([]);
  return told(findings);
}

function told(findings: readonly { readonly rule: string; readonly message: string }[]): string[] {
  return findings.map(({ rule, message }) => `${rule} ${message}`).sort();
}

/** Its forms do not print what scores are out of: what rests on that is not said of them. */
const POINTLESS = 'data/jiangan/2024.yaml';
const OF_POINTS = /^(?:绩效得分|未达标得满分|扣分原因|得分比例|不适用得分) /;

/** Of texts only those are held against forms that stand in reports. */
const ofForms = (said: readonly string[]) => said.filter((one) => !one.startsWith('文中'));

/** Plants slips of every kind, each in a line of its own; gives how many. */
function plantSlips(read: ReportFile): number {
  const rows = indicatorRows(read);
  const lines = linesOf(read);
  const used = new Set<number>();
  for (const [, slip] of SLIPS) {
    const changes = rows.flatMap((row, index) => {
      const isFree = [-1, 0, 1].every((step) => !used.has(index + step)) && row.偏差原因 === undefined;
      const change = isFree ? slip(row, rows[index - 1]) : undefined;
      return change === undefined ? [] : [{ index, change }];
    });
    for (const { index, change } of changes.slice(-TRIED)) {
      Object.assign(lines[index]!, change);
      used.add(index);
    }
  }
  return used.size;
}

function linesOf({ report: { 绩效 } }: ReportFile): Change[] {
  const forms = [...(绩效?.项目 ?? []), ...(绩效?.整体自评?.目标 ?? []), 绩效?.整体自评];
  const groups = forms.flatMap((form) => Object.values(form?.指标 ?? {}));
  return groups.flatMap((group) => Object.values(group).flat());
}

describe('the rules say of forms in print what they say of the data', () => {
  it.each(SAMPLES)('%s, and with slips of every kind planted', async (sample) => {
    const sound = readReport(sample);
    const tree = compose(sound, deriveAccounts(sound, catalogue).accounts);
    const before = saidOfPrint(printTree(tree).printed, sound);
    expect(ofForms(before)).toEqual(ofForms(saidOfData(sound)));
    expect(saidOfData(sound)).toEqual(expect.arrayContaining(before));

    const count = plantSlips(sound);
    const spoilt = { ...sound };
    const all = ofForms(saidOfData(spoilt));
    const meant = sample === POINTLESS ? all.filter((one) => !OF_POINTS.test(one)) : all;
    const isNew = (one: string) => !before.includes(one);
    expect(all.filter(isNew).length).toBeGreaterThan(0.7 * count);
    const changed = compose(spoilt, deriveAccounts(spoilt, catalogue).accounts);
    const docx = readDocx('own.docx', await renderDocx(changed, { modified: new Date(0) }));
    expect(ofForms(saidOfPrint(docx.printed, spoilt))).toEqual(meant);
    const pdf = await readPdf('own.pdf', await pdfOf(changed));
    expect(ofForms(saidOfPrint(pdf.printed, spoilt))).toEqual(meant);
  });
});
