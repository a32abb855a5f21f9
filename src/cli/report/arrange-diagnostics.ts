import { type Diagnostic, isQuiet } from '../../kernel/diagnostic.js';

/** More than these are no help to anybody. */
const MAX_LISTED = 200;

/**
 * Diagnostics as a user wants them: file by file, from top to bottom, equal ones once; those without a place come first.
 * Of many 错误 and 提醒 the first 200, and how many more there are.
 */
export function arrangeDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ span }) => span?.file))];
  const rank = new Map(files.map((file, index) => [file, file === undefined ? -1 : index]));
  const unique = [
    ...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values(),
  ];
  const ordered = unique.sort(
    (a, b) =>
      rank.get(a.span?.file)! - rank.get(b.span?.file)! ||
      (a.span?.start.line ?? 0) - (b.span?.start.line ?? 0) ||
      (a.span?.start.column ?? 0) - (b.span?.start.column ?? 0),
  );
  return limited(ordered);
}

function limited(ordered: Diagnostic[]): Diagnostic[] {
  const rest = ordered.filter((each) => !isQuiet(each)).slice(MAX_LISTED);
  if (rest.length === 0) return ordered;
  const left = new Set(rest);
  const notice: Diagnostic = {
    rule: '核对信息',
    level: rest.some(({ level }) => level === '错误') ? '错误' : '提醒',
    message: `太多，只列出前 ${MAX_LISTED} 处，另有 ${rest.length} 处`,
    hint: '先改正以上各处，再运行一次。',
  };
  return [...ordered.filter((each) => !left.has(each)), notice];
}

/** A message, and others that ask for the same at other places of its file. */
export interface Likewise {
  readonly diagnostic: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** Messages in their order; of what is to be filled in alike in several items of a list, the first with the others. */
export function gatherLikewise(diagnostics: readonly Diagnostic[]): readonly Likewise[] {
  const groups = new Map<unknown, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = askedFor(diagnostic) ?? diagnostic;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(diagnostic);
  }
  return Array.from(groups.values(), ([diagnostic, ...others]) => ({ diagnostic: diagnostic!, others }));
}

/** Equal for messages with one cure; undefined where nothing is to be filled in or nothing says what. */
function askedFor({ rule, level, span, expected, hint, related, unfilled }: Diagnostic): string | undefined {
  if (unfilled === undefined || expected === undefined || span === undefined) return undefined;
  return JSON.stringify([rule, level, span.file, expected, hint, related]);
}
