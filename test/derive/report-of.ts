import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { summedReport } from '../../src/read/consolidation/summed-report.js';
import { parseReport } from '../../src/read/parse-report.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { SourceText } from '../../src/read/text/source-text.js';

export const catalogue = readCatalogue();

/** What every data file must have, where an example does not give it itself. */
const REQUIRED = {
  格式: 'anhui',
  年度: '2024',
  名称: '示例局',
  公开日期: '2025年9月',
  金额单位: '万元',
  概况: '{职责: [履行职责], 机构设置: {单位: [{名称: 示例局（本级）, 代码: "101001", 全称: 示例局}]}}',
  科目: '[{编码: "2010601"}]',
  经济分类: '{}',
  上年: '{}',
};

/**
 * A data file from the lines that matter to a test; the rest follows below them, so that places count from 1.
 * @param units whose files it names
 */
export function reportOf(yaml: string, name = '例.yaml', units: readonly ReportFile[] = []): ReportFile {
  const lines = yaml.replace(/^\n/, '');
  const rest = Object.entries(REQUIRED).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(lines));
  const source = new SourceText(name, [lines, ...rest.map(([key, value]) => `${key}: ${value}`)].join('\n'));
  const parsed = parseReport(source);
  const { report, declared, tree, diagnostics } = parsed;
  if (!report || diagnostics.length > 0)
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return {
    ...summedReport({ ...parsed, report }, units),
    declared,
    source,
    tree,
    files: [source],
    roots: [],
  };
}

export function accountsOf(yaml: string) {
  return deriveAccounts(reportOf(yaml), catalogue).accounts;
}
