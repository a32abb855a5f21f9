import type { Diagnostic, Level } from '../../kernel/diagnostic.js';
import type { Position, Span } from '../../kernel/span.js';
import { textWidth } from '../../kernel/text-width.js';

/** Gives the lines of a file that a span names; undefined where it cannot be read as text. */
export type LinesOf = (file: string) => readonly string[] | undefined;

/** Colours one part of a message; the identity where colours are not wanted. */
export type Paint = (part: Level | '位置', text: string) => string;

/** The longest part of a source line that an excerpt shows, in terminal columns. */
const EXCERPT_COLUMNS = 100;

/**
 * One message as the user sees it: place, level, rule, sentence; the source line with a caret;
 * 应为 / 实为 / 相差 / 提示, each on a line of its own.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  linesOf: LinesOf,
  paint: Paint = (_, text) => text,
): string {
  const { span, level } = diagnostic;
  const place = span ? `${paint('位置', formatPlace(span))}: ` : '';
  const lines = [`${place}${paint(level, level)} ${diagnostic.rule}：${diagnostic.message}`];
  if (span) lines.push(...excerpt(span, linesOf(span.file), (text) => paint(level, text)));
  for (const [label, value] of detailsOf(diagnostic))
    lines.push(`   ${label}  ${value.replaceAll('\n', '\n         ')}`);
  for (const { message, span: place } of diagnostic.related ?? [])
    lines.push(`   参见  ${formatPlace(place)} ${message}`);
  return lines.join('\n');
}

/** file:line:column, as editors understand it. */
export function formatPlace(span: Span): string {
  return `${span.file}:${span.start.line}:${span.start.column}`;
}

/** 应为, 实为, 相差, 提示 and 说明, as far as the diagnostic has them. */
export function detailsOf({ expected, actual, difference, hint, waiver }: Diagnostic): [string, string][] {
  const all: [string, string | undefined][] = [
    ['应为', expected],
    ['实为', actual],
    ['相差', difference],
    ['提示', hint],
    ['说明', waiver && `${waiver.reason}（${waiver.date}）`],
  ];
  return all.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** The lines of a text, whatever ends them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

function excerpt(
  span: Span,
  lines: readonly string[] | undefined,
  paint: (text: string) => string,
): string[] {
  const line = lines?.[span.start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const { text, start, end } = cut(line.replaceAll('\t', ' '), span.start, span.end);
  const number = String(span.start.line);
  const gutter = ' '.repeat(number.length);
  const indent = ' '.repeat(textWidth(text.slice(0, start)));
  const caret = '^'.repeat(Math.max(1, textWidth(text.slice(start, end))));
  return [`${gutter} |`, `${number} | ${text}`, `${gutter} | ${indent}${paint(caret)}`];
}

/** The part of a long line around the span, with the span's place in it. */
function cut(line: string, from: Position, to: Position): { text: string; start: number; end: number } {
  const start = Math.min(from.column - 1, line.length);
  const end = Math.max(start, Math.min(to.line === from.line ? to.column - 1 : line.length, line.length));
  if (textWidth(line) <= EXCERPT_COLUMNS) return { text: line, start, end };
  const first = Math.max(0, start - EXCERPT_COLUMNS / 4);
  const lead = first > 0 ? '…' : '';
  let last = first;
  while (last < line.length && textWidth(line.slice(first, last + 1)) <= EXCERPT_COLUMNS) last += 1;
  const shift = lead.length - first;
  const text = lead + line.slice(first, last) + (last < line.length ? '…' : '');
  return { text, start: start + shift, end: Math.min(end, last) + shift };
}
