import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { arrangeDiagnostics } from '../../src/cli/report/arrange-diagnostics.js';
import { formatDiagnostic, splitLines } from '../../src/cli/report/format-diagnostic.js';
import { Failure } from '../../src/kernel/diagnostic.js';
import { type ReportFile, readReport } from '../../src/read/read-report.js';

/** The blocks of the smallest data file that is right. */
export const BLOCKS = {
  格式: '格式: base',
  年度: '年度: 2024',
  名称: '名称: 某市某局',
  公开日期: '公开日期: 2025年9月',
  金额单位: '金额单位: 万元',
  概况: '概况:\n  职责: [拟订本行业的标准]\n  机构设置:\n    单位: [{名称: 某市某局（本级）}]',
  科目: '科目:\n  - 编码: 2101501\n    收入: {一般公共预算: 18.09}',
  经济分类: '经济分类: {30101: 18.09}',
  上年: '上年: {机关运行经费: 40.24}',
};

/** A data file with some blocks written otherwise; a block of '' is left out, others are added at the end. */
export function dataFile(blocks: Partial<typeof BLOCKS> & { 其他?: string } = {}): string {
  const all = { ...BLOCKS, ...blocks };
  return `${Object.values(all)
    .filter((block) => block !== '')
    .join('\n')}\n`;
}

/** Reads `data.yaml` of a fresh folder; other files of that folder are given by their names. */
export function read(
  content: string | Uint8Array,
  others: Record<string, string | Uint8Array> = {},
): ReportFile {
  const folder = mkdtempSync(join(tmpdir(), 'read-'));
  try {
    for (const [name, bytes] of Object.entries({ ...others, 'data.yaml': content })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return readReport(join(folder, 'data.yaml'));
  } catch (error) {
    if (error instanceof Failure) throw Object.assign(error, { printed: printed(error, folder) });
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a user is shown of a data file that is wrong, without the folder's name. */
export function complaints(
  content: string | Uint8Array,
  others: Record<string, string | Uint8Array> = {},
): string {
  return complaintsOf(() => read(content, others));
}

/** What a user is shown of the Failure that `reading` throws. */
export function complaintsOf(reading: () => unknown): string {
  try {
    reading();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `\n${(error as Failure & { printed?: string }).printed ?? printed(error, '')}\n`;
  }
  return '没有错误';
}

function printed({ diagnostics }: Failure, folder: string): string {
  const linesOf = (file: string) => splitLines(readFileSync(file, 'utf8'));
  const text = arrangeDiagnostics(diagnostics)
    .map((diagnostic) => formatDiagnostic(diagnostic, linesOf))
    .join('\n');
  return folder === '' ? text : text.replaceAll(`${folder}/`, '');
}
