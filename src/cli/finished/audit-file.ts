import { auditDocument } from '../../audit/audit-document.js';
import type { AuditFinding } from '../../audit/finding.js';
import type { PublicationFormat } from '../../audit/format/format.js';
import { kindsOf } from '../../audit/format/kinds-of-titles.js';
import type { Publisher } from '../../audit/publisher.js';
import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { readPublication } from '../../foreign/read-publication.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import type { Exhibit } from '../../overview/exhibit.js';
import { type AuditSummary, summaryOf } from '../audit/audit-publication.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.js';
import { failureFrom } from '../failure-from.js';
import { handChanges, type MadeOf, ORIGIN } from './against-data.js';
import { Exhibits } from './exhibits.js';
import { followedFormat, PRESCRIBED } from './followed-format.js';
import { formFindings, NO_FORMS } from './form-findings.js';
import { levelPrinted, placing } from './level-printed.js';
import { oncePerCause } from './one-cause.js';

/** A finished file to be read; plain data, so that it can be sent to a worker. */
export interface AuditTask {
  readonly file: string;
  /** Whether pieces of the file are wanted that show what the findings are about. */
  readonly shown: boolean;
  /** The data that it was made of: what was changed since is told. */
  readonly against?: MadeOf;
  /** What it should follow: in what it does not is told. */
  readonly format?: PublicationFormat;
}

/** What came of reading a finished file. Plain data. */
export interface AuditedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** One list for each of them, where they are wanted. */
  readonly exhibits?: readonly (readonly Exhibit[])[];
  /** Absent of a file that could not be read. */
  readonly reading?: FinishedReading;
  /** What the file alone would end the program with, 提醒 left aside. */
  readonly exit: ExitCode;
  readonly milliseconds: number;
}

interface FinishedReading extends AuditSummary {
  readonly publisher: Publisher;
  /** What a reader of the result has to know of the reading. */
  readonly remarks: readonly string[];
  /** What in the file could not be read. */
  readonly unread: readonly string[];
}

/** Reads a finished publication and holds it against itself. Never throws: what cannot be read is a finding. */
export async function auditFile({ file, shown, against, format }: AuditTask): Promise<AuditedFile> {
  const begun = performance.now();
  try {
    const { printed, remarks } = await readPublication(file);
    const kindOf = format && kindsOf(format);
    const audit = auditDocument(printed, readCatalogue(), undefined, kindOf);
    // Whoever has the data is told of its forms by `check`, which knows what the bureau explains; budgets have goals alone.
    const { kind, year } = audit.publisher;
    const forms = against || kind === '预算' ? NO_FORMS : formFindings(printed, year);
    const followed = format && followedFormat(printed, format, kind);
    const placed = placing(file, printed);
    const changes = against
      ? handChanges(printed, against).map((one) => withOrigin(one, ORIGIN, placed))
      : [];
    const others = (followed?.findings ?? []).map((one) => withOrigin(one, PRESCRIBED, placed));
    const changed = new Set(changes.map(({ finding }) => finding.mark.text));
    // What was changed is told once: not also that it contradicts the rest.
    const isTold = (one: { readonly mark: AuditFinding['mark'] }) => changed.has(one.mark.text);
    const all = oncePerCause(printed, audit.findings, forms.findings);
    const findings = [...all, ...audit.roundings()].filter(
      (one) => !isTold(one) && !one.related.some(isTold) && !followed?.explains(one),
    );
    const levelled = [...changes, ...others, ...levelPrinted(file, printed, findings)];
    const diagnostics = levelled.map(({ diagnostic }) => diagnostic);
    const exhibits = shown && new Exhibits(printed);
    const unread = printed.unread.map(({ what, place }) => (place ? `第${place.page}页 ${what}` : what));
    return {
      file,
      diagnostics,
      ...(exhibits && { exhibits: levelled.map(({ finding }) => exhibits.of(finding)) }),
      reading: {
        ...summaryOf(audit),
        publisher: audit.publisher,
        remarks: [...remarks, ...forms.remarks, ...(followed?.remarks ?? [])],
        unread,
      },
      exit: diagnostics.some(({ level }) => level === '错误') ? EXIT.data : EXIT.done,
      milliseconds: Math.round(performance.now() - begun),
    };
  } catch (error) {
    return unreadFile(file, error);
  }
}

/** A finding as 提醒, with the line of the data or the template that it goes back to. */
function withOrigin(
  { finding, origin }: { readonly finding: AuditFinding; readonly origin?: Span },
  message: string,
  placed: ReturnType<typeof placing>,
) {
  const related = origin ? { related: [{ message, span: origin }] } : {};
  return { finding, diagnostic: { ...placed(finding, '提醒'), ...related } };
}

/** A file that is refused, or that could not be read through a fault of ours. */
export function unreadFile(file: string, error: unknown): AuditedFile {
  const { diagnostics, fault } = failureFrom(error);
  return { file, diagnostics, exit: exitCodeOf(fault), milliseconds: 0 };
}
