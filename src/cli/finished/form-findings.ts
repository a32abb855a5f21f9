import type { AuditFinding } from '../../audit/finding.js';
import { ProjectOfText } from '../../audit/forms/project-of-text.js';
import { findingsOfForms } from '../../check/findings-of-forms.js';
import type { PageFinding } from '../../check/level-findings.js';
import { printedSheets } from '../../foreign/sheet/printed-sheets.js';
import { readForms } from '../../import/forms/read-forms.js';
import { loadSourceTables } from '../../import/tables/load-source-tables.js';
import type { PrintedDocument } from '../../print/printed-document.js';
import { FORM_UNIT, type FormLeaf, formsAsData, PROJECTS, TEXTS } from './printed-forms.js';

/** Rules about scores and what they are out of. */
const OF_POINTS = new Set(['绩效得分', '未达标得满分', '扣分原因', '得分比例', '不适用得分']);

/** What the rules on 绩效自评 say of the forms of a finished file. */
export interface FormFindings {
  readonly findings: readonly AuditFinding[];
  /** Forms that were not held against the rules. */
  readonly remarks: readonly string[];
}

export const NO_FORMS: FormFindings = { findings: [], remarks: [] };

/** Reads the forms of 绩效自评 as `import` does, and holds them and the texts about them against the rules of `check`. */
export function formFindings(printed: PrintedDocument, year: number | undefined): FormFindings {
  const { leaves, isPointless } = leavesOf(printed);
  if (leaves.length === 0) return NO_FORMS;
  const { audit, leafAt, unread } = formsAsData(leaves, year ?? 0);
  const markOf = (span: Parameters<typeof leafAt>[0]): AuditFinding['mark'] => {
    const { printed: text, text: words, offset } = leafAt(span);
    const start = text.text.indexOf(words);
    const length = span.start.line === span.end.line ? span.end.column - span.start.column : words.length;
    if (start < 0 || !('role' in text)) return { text, start: 0, end: text.text.length };
    return { text, start: start + offset, end: start + offset + length };
  };
  const isTold = ({ rule, span }: PageFinding) => !OF_POINTS.has(rule) || !isPointless(leafAt(span!));
  const findings = findingsOfForms(audit)
    .filter(isTold)
    .map(
      ({ rule, message, span, related = [], expected, actual, difference, hint }): AuditFinding => ({
        ...{ rule, message, mark: markOf(span!) },
        ...(expected !== undefined && { expected }),
        ...(actual !== undefined && { actual }),
        ...(difference !== undefined && { difference }),
        ...(hint !== undefined && { hint }),
        related: related.map((one) => ({ message: one.message, mark: markOf(one.span) })),
      }),
    );
  return { findings, remarks: unread.map((name) => `“${name}”的自评表没有读全，没有按绩效的规则看。`) };
}

/** What forms look like, read when the first file comes. */
let knownForms: ReturnType<typeof loadSourceTables>['forms'] | undefined;

function leavesOf(printed: PrintedDocument) {
  const { sheets, textAt } = printedSheets('', printed.blocks);
  knownForms ??= loadSourceTables([]).forms;
  const { values } = readForms(sheets, knownForms, FORM_UNIT, {});
  const read = values.flatMap(({ path, value, place }): FormLeaf[] => {
    const text = textAt.get(place);
    return value === '' || typeof value !== 'string' || !text ? [] : [{ path, text: value, printed: text }];
  });
  const pointless = new Set(values.flatMap((value) => (value.assumed ? [formOf(value)] : [])));
  return {
    leaves: [...read, ...implementers(read), ...textsOf(printed, read)],
    /** Whether a form does not say what its scores are out of. */
    isPointless: (leaf: FormLeaf) => pointless.has(formOf(leaf)),
  };
}

function formOf({ path }: { readonly path: readonly string[] }): string {
  return path.slice(0, path[1] === PROJECTS[1] ? 3 : 2).join('\n');
}

/** A form need not say who spends the money. */
function implementers(leaves: readonly FormLeaf[]): FormLeaf[] {
  const named = (field: string) =>
    leaves.filter(({ path }) => path.length === 4 && path[1] === PROJECTS[1] && path[3] === field);
  const given = new Set(named('实施单位').map(({ path }) => path[2]));
  return named('名称').flatMap(({ path, ...leaf }) =>
    given.has(path[2]) ? [] : [{ ...leaf, path: [...path.slice(0, 3), '实施单位'] }],
  );
}

/** The paragraphs about each project. */
function textsOf({ blocks }: PrintedDocument, leaves: readonly FormLeaf[]): FormLeaf[] {
  const projects = new Map(
    leaves.flatMap(({ path, text }) =>
      path.length === 4 && path[3] === '名称' ? [[text, path] as const] : [],
    ),
  );
  const subjects = new ProjectOfText(projects.keys());
  return blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph' || block.role !== 'text') return [];
    const path = projects.get(subjects.of(block) ?? '');
    return path ? [{ path: [...path.slice(0, 3), TEXTS, `${index}`], text: block.text, printed: block }] : [];
  });
}
