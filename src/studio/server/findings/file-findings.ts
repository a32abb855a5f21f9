import type { Diagnostic } from '../../../kernel/diagnostic.js';
import { digestOf } from '../../../kernel/file-digest.js';
import type { Span } from '../../../kernel/span.js';
import type { Field, FieldPath, FileFinding, Outline, SectionState } from '../../api.js';
import type { DataFile } from '../files/data-files.js';
import type { DataFolder } from '../files/data-folder.js';
import type { FileOutlines } from '../files/file-outlines.js';

/** Findings of one file, and how many each section has. */
export interface SectionedFindings {
  readonly findings: readonly FileFinding[];
  readonly sections: Readonly<Record<string, SectionState>>;
}

/** Rules that cannot be explained away: a file that cannot be read, or is not written as it has to be. */
const NEVER_WAIVED = new Set([
  '数据格式',
  '读取文件',
  'YAML 写法',
  '重复字段',
  '出错说明',
  '模板包',
  '模板',
  '程序故障',
]);

/** Messages of the program as pages get them. */
export class FileFindings {
  constructor(
    private readonly folder: DataFolder,
    private readonly outlines: FileOutlines,
  ) {}

  of(file: DataFile, diagnostics: readonly Diagnostic[]): SectionedFindings {
    const sectionOf = sectionFinder(this.#outline(file));
    const told = new Map<string, number>();
    const findings = diagnostics.map((one) => {
      const base = digestOf(JSON.stringify([one.rule, one.message, one.path, one.under, one.place])).slice(
        0,
        16,
      );
      const count = told.get(base) ?? 0;
      told.set(base, count + 1);
      const section = one.path && sectionOf(one.path);
      return {
        ...this.finding(one, file.path),
        id: `${base}${count || ''}`,
        ...(section !== undefined && { section }),
      };
    });
    return { findings, sections: countBySection(findings) };
  }

  /** Without what only a file with an outline can tell. */
  finding(diagnostic: Diagnostic, path?: string): FileFinding {
    const {
      span,
      place,
      rule,
      level,
      path: field,
      waiver,
      related = [],
      elsewhere = [],
      ...said
    } = diagnostic;
    const { message, expected, actual, difference, under, hint, unfilled } = said;
    const where = span ? this.where(span) : place;
    return {
      id: '',
      rule,
      level,
      message,
      ...(where !== undefined && { where }),
      ...(span && span.file === path && placeOf(span)),
      ...(field && { path: field }),
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
      ...(difference !== undefined && { difference }),
      ...(under !== undefined && { under }),
      ...(hint !== undefined && { hint }),
      ...(unfilled !== undefined && { unfilled }),
      ...(waiver && { waiver: { reason: waiver.reason, date: waiver.date } }),
      canWaive: canBeWaived(diagnostic),
      related: [
        ...related.map((one) => ({ message: one.message, where: this.where(one.span) })),
        ...elsewhere.map((one) => ({ message: one.message, where: one.place })),
      ],
    };
  }

  /** 2024.yaml:57:14, the file as pages name it. */
  where({ file, start }: Span): string {
    return `${this.folder.nameOf(file) ?? file}:${start.line}:${start.column}`;
  }

  #outline({ source }: DataFile): Outline {
    try {
      return this.outlines.outlineOf(source);
    } catch {
      return { parts: [] };
    }
  }
}

function placeOf({ start, end }: Span) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function canBeWaived({ rule, level, unfilled, span, under }: Diagnostic): boolean {
  if (level === '尾差' || level === '已说明' || unfilled !== undefined) return false;
  return !NEVER_WAIVED.has(rule) && (span !== undefined || under !== undefined);
}

/** The section of the field that a path leads to, or that holds it. */
function sectionFinder({ parts }: Outline): (path: FieldPath) => string | undefined {
  const sections = new Map<string, string>();
  const visit = (fields: readonly Field[], id: string): void => {
    for (const { path, fields: inside = [] } of fields) {
      const key = JSON.stringify(path);
      if (!sections.has(key)) sections.set(key, id);
      visit(inside, id);
    }
  };
  for (const part of parts) for (const { id, fields } of part.sections) visit(fields, id);
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const found = sections.get(JSON.stringify(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function countBySection(findings: readonly FileFinding[]): Record<string, SectionState> {
  const counts: Record<string, { errors: number; reminders: number; unfilled: number }> = {};
  for (const { section, level, unfilled = 0 } of findings) {
    if (section === undefined || (level !== '错误' && level !== '提醒')) continue;
    const own = counts[section] ?? { errors: 0, reminders: 0, unfilled: 0 };
    counts[section] = own;
    own.unfilled += unfilled;
    if (unfilled === 0) own[level === '错误' ? 'errors' : 'reminders'] += 1;
  }
  return counts;
}
