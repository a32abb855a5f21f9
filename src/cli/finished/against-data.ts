import type { AuditFinding } from '../../audit/finding.js';
import type { Span } from '../../kernel/span.js';
import type { PrintedChange } from '../../print/changes/change.js';
import { changesBetween, firstText } from '../../print/changes/documents.js';
import { printTree } from '../../print/print-tree.js';
import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import { MarkPlaces } from '../audit/mark-places.js';
import { type CheckingOptions, composeReport, examineReport } from '../publish.js';

/** The data that a finished file was made of; plain data. */
export interface MadeOf {
  readonly file: string;
  readonly options: Omit<CheckingOptions, 'onLowered' | 'strict'>;
}

/** What was changed by hand, and where what stood there comes from. */
export interface HandChange {
  readonly finding: AuditFinding;
  /** In the data file or the templates. */
  readonly origin?: Span;
}

const RULE = '生成后改动';
const CHANGED = '印出的与数据和模板生成的不同';
/** Said of the line of the data or the template that made what stood there. */
export const ORIGIN = '由这里生成';
const HINT = '改得对的，把数据或模板也改过来，重新生成；改错的，改回来。';
/** Characters shown before and behind a change, and of a whole that was added or left out. */
const AROUND = 8;
const LONGEST = 60;

/**
 * What of a finished file is not as its data and the pack make it today, one for each cause: the same words changed into
 * the same others in several places are one.
 * @throws Failure when the data file cannot be read, or composed
 */
export function handChanges(found: PrintedDocument, { file, options }: MadeOf): HandChange[] {
  const examined = examineReport(file, { ...options, strict: false });
  const tree = printTree(composeReport({ ...examined, diagnostics: [] }));
  const places = new MarkPlaces(tree, examined.read, []);
  const causes = new Map<string, HandChange>();
  for (const change of changesBetween(tree.printed, found)) {
    const finding = findingOf(change, found);
    if (finding === undefined) continue;
    const key = causeOf(change) ?? `${causes.size}`;
    const known = causes.get(key);
    const origin = change.type === '改' ? places.spanOf(change.meant) : undefined;
    if (known === undefined) causes.set(key, { finding, ...(origin && { origin }) });
    else causes.set(key, { ...known, finding: withAnother(known.finding, finding) });
  }
  return [...causes.values()];
}

/** The words before and after, by which one change is known in several places. */
function causeOf(change: PrintedChange): string | undefined {
  if (change.type !== '改') return undefined;
  const [from, to] = [wordsOf(change.meant), wordsOf(change.found)];
  return from.length > 1 && to.length > 1 ? `${from}→${to}` : undefined;
}

function withAnother(first: AuditFinding, other: AuditFinding): AuditFinding {
  const again = { message: sameWords(other), mark: other.mark };
  return { ...first, related: [...first.related, again] };
}

function sameWords({ expected, actual }: AuditFinding): string {
  return `同样改动：${expected} → ${actual}`;
}

function wholeWords({ type, what }: Exclude<PrintedChange, { type: '改' }>): string {
  return type === '多' ? `多出一${what}` : `这里之后少了一${what}`;
}

function findingOf(change: PrintedChange, { blocks }: PrintedDocument): AuditFinding | undefined {
  const told = { rule: RULE, hint: HINT, related: [] };
  if (change.type === '改') {
    const { meant, found } = change;
    return { ...told, message: CHANGED, mark: found, expected: shown(meant), actual: shown(found) };
  }
  const words = cut(change.words);
  if (change.type === '多')
    return { ...told, message: wholeWords(change), mark: change.found, actual: words };
  const before = change.after ?? (blocks[0] && firstText(blocks[0]));
  if (before === undefined) return undefined;
  const mark = { text: before, start: before.text.length, end: before.text.length };
  return { ...told, message: wholeWords(change), mark, expected: words };
}

/** The words that differ, with what stands around them where the text goes on. */
function shown({ text: { text }, start, end }: { text: PrintedText; start: number; end: number }): string {
  const words = cut(text.slice(start, end));
  if (start === 0 && end === text.length) return words === '' ? '空白' : words;
  const [from, to] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)];
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}【${words}】${text.slice(end, to)}${to < text.length ? '…' : ''}`;
}

function wordsOf({ text: { text }, start, end }: { text: PrintedText; start: number; end: number }): string {
  return text.slice(start, end);
}

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
