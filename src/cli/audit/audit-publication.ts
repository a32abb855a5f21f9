import { auditDocument, type DocumentAudit } from '../../audit/audit-document.js';
import type { AuditFinding } from '../../audit/finding.js';
import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { readRuleSet } from '../../catalogue/read-rule-set.js';
import { levelFindings, type PageFinding } from '../../check/level-findings.js';
import type { PackChain } from '../../compose/pack/pack-chain.js';
import { packRules } from '../../compose/pack/pack-rules.js';
import type { PublicationDocument } from '../../document/tree.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { printTree } from '../../print/print-tree.js';
import type { ReportFile } from '../../read/read-report.js';
import { MarkPlaces } from './mark-places.js';

/** What was read in a finished publication. */
export interface AuditSummary {
  /** Comparisons of printed figures. */
  readonly comparisons: number;
  /** Sentences with figures that were compared with nothing, and the headings they stand under. */
  readonly uncompared: readonly { readonly sentence: string; readonly under: string }[];
}

export interface AuditedPublication {
  /** What the check told, and what a reader of the pages says besides. */
  readonly diagnostics: readonly Diagnostic[];
  summary(): AuditSummary;
}

/** What was done before, as far as it says where something was written and what the bureau has been told. */
interface Checked {
  readonly read: ReportFile;
  readonly pack: PackChain;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a publication as whoever has nothing but its pages, before it is laid out: what contradicts itself is told at
 * the line of the data file or of the template that it comes from.
 * @throws Failure (数据, or 模板 where only templates are at fault) with everything, when something stops the output
 */
export function auditPublication(
  document: PublicationDocument,
  { read, pack, diagnostics: told }: Checked,
  strict: boolean,
): AuditedPublication {
  const tree = printTree(document);
  const audit = auditDocument(tree.printed, readCatalogue());
  const places = new MarkPlaces(tree, read, audit.comparisons);
  const isNew = (finding: AuditFinding) => !told.some((one) => tells(one, finding, places));
  const found = audit.findings.filter(isNew).map((finding) => inFiles(finding, places));
  const own = oncePerTemplate(levelFindings(found, read, packRules(pack)), places);
  const diagnostics = [...told, ...own];
  const stopping = own.filter(({ level }) => level === '错误' || (strict && level === '提醒'));
  if (stopping.length > 0) throw new Failure(places.faultOf(stopping), diagnostics);
  return {
    diagnostics,
    summary: () => summaryOf(audit),
  };
}

/** How much of a document was compared, and what was not. */
export function summaryOf({ comparisons, uncompared }: DocumentAudit): AuditSummary {
  return {
    comparisons: comparisons.length,
    uncompared: uncompared().map(({ mark: { text, start, end }, under = '' }) => ({
      sentence: text.text.slice(start, end).trim(),
      under,
    })),
  };
}

function inFiles({ mark, related, hint, ...finding }: AuditFinding, places: MarkPlaces): PageFinding {
  const span = places.spanOf(mark);
  const more = related.flatMap(({ message, mark: other }) => {
    const place = places.spanOf(other);
    return place === undefined ? [] : [{ message, span: place }];
  });
  return {
    ...finding,
    doubtful: related.length > 0 && [{ mark }, ...related].some((one) => places.isFreeText(one.mark)),
    ...(span && { span }),
    hint: hint ?? places.hintFor(span),
    ...(more.length > 0 && { related: more }),
  };
}

/** What one place of a template prints wrongly it prints wrongly in every row: it is told once for each level. */
function oncePerTemplate(told: readonly Diagnostic[], places: MarkPlaces): readonly Diagnostic[] {
  const alike = new Map<unknown, Diagnostic[]>();
  for (const one of told) {
    const { span, level } = one;
    const key = places.isTemplate(span)
      ? `${level} ${span!.file}:${span!.start.line}:${span!.start.column}`
      : one;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].map(([first, ...others]) =>
    others.length === 0
      ? first!
      : { ...first!, message: `${first!.message}（模板这一处另有 ${others.length} 个数不合）` },
  );
}

/** Groups of rules that hold texts and forms of the data file against its figures, as a reader of the pages does. */
const SAME_MATTER = new Set(['文字与数', '校对', '绩效', '绩效指标']);

/**
 * Whether the check has told the bureau what a finding says: of the same matter anywhere down to what was entered, or of
 * a figure right where the finding is.
 */
function tells(
  { span, rule, level, actual }: Diagnostic,
  finding: AuditFinding,
  places: MarkPlaces,
): boolean {
  const isThere = (line: Span) => line.file === span?.file && line.start.line === span.start.line;
  const { groups } = readRuleSet(Number.MAX_SAFE_INTEGER);
  const sameRule = rule === finding.rule;
  // Grades and how many have them are printed by templates, and lead to no line of the data file.
  if (sameRule && groups.get(rule) === '绩效' && places.isTemplate(places.spanOf(finding.mark))) return true;
  const sameMatter = sameRule || level === '已说明' || SAME_MATTER.has(groups.get(rule) ?? '');
  if (sameMatter) return places.linesBehind(finding).some(isThere);
  return actual !== undefined && places.linesOf(finding).some(isThere);
}
