import { auditDocument } from '../../audit/audit-document.js';
import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { readPublication } from '../../foreign/read-publication.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { type AuditSummary, summaryOf } from '../audit/audit-publication.js';
import { levelPrinted } from '../audit/level-printed.js';
import type { AuditOptions } from '../command-line/request.js';
import { EXIT, type ExitCode, exitCodeOf, gravest } from '../exit-code.js';
import { failureFrom } from '../failure-from.js';
import { createReporter } from '../report/create-reporter.js';
import { describeAudit } from '../report/describe-audit.js';
import { createProgress, tally } from '../report/progress.js';
import type { Surroundings } from '../surroundings.js';

const LIMITS_OF_READING = '没有发现不等于没有错：原因、名称和只出现一次的数仍要人看。';

interface AuditedFile {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: AuditSummary;
  /** What a reader of the result has to know of the reading. */
  readonly remarks: readonly string[];
}

/** `gen-report audit <文件…>`: finished publications, whoever made them, are held against themselves; nothing is written. */
export function auditFiles(request: AuditOptions, surroundings: Surroundings): ExitCode {
  const progress = createProgress(surroundings.stderr, request.quiet);
  const reporter = createReporter(request.report, { ...request, waivers: false }, surroundings);
  const failed: string[] = [];
  let code: ExitCode = EXIT.done;
  for (const file of request.files) {
    progress.stage(file, '通读');
    try {
      const { diagnostics, summary, remarks } = auditFile(file);
      const isWrong = diagnostics.some(
        ({ level }) => level === '错误' || (request.strict && level === '提醒'),
      );
      reporter.tell(diagnostics, isWrong ? `有不符之处：${file}` : undefined);
      [...remarks, ...outcomeOf(summary, request.verbose)].forEach(progress.line);
      if (!isWrong)
        progress.line(
          `${file}  ${diagnostics.length === 0 ? '没有发现矛盾' : '没有发现错误'}；${LIMITS_OF_READING}`,
        );
      else {
        code = gravest(code, EXIT.data);
        failed.push(file);
      }
    } catch (error) {
      const { diagnostics, fault } = failureFrom(error);
      reporter.tell(diagnostics, `没有读：${file}`);
      code = gravest(code, exitCodeOf(fault));
      failed.push(file);
    }
  }
  reporter.finish();
  const counts = tally(request.files.length, failed, {
    what: '文件',
    done: '没有发现错误',
    failed: '有不符之处或没有读',
  });
  if (counts !== undefined) progress.line(counts);
  return code;
}

function auditFile(file: string): AuditedFile {
  const { printed, remarks } = readPublication(file);
  const audit = auditDocument(printed, readCatalogue());
  return {
    diagnostics: levelPrinted(file, printed, audit.findings),
    summary: summaryOf(audit),
    remarks: [...remarks, ...printed.unread.map(({ what }) => `没有读：${what}。`)],
  };
}

/** How much was compared; which sentences were not, only for those who ask. */
function outcomeOf(summary: AuditSummary, verbose: boolean): string[] {
  if (verbose) return describeAudit(summary);
  const { comparisons, uncompared } = summary;
  const rest =
    uncompared.length === 0 ? '' : `；${uncompared.length} 句写有数而没有可比的数，加 --verbose 列出`;
  return [`比较印出的数 ${comparisons} 处${rest}。`];
}
