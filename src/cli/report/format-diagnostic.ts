import type { Diagnostic, Level } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { excerpt } from './excerpt.js';
import { visible } from './visible.js';

/** Gives the lines of a file that a span names; undefined where it cannot be read as text. */
export type LinesOf = (file: string) => readonly string[] | undefined;

/** Colours one part of a message; the identity where colours are not wanted. */
export type Paint = (part: Level | '位置', text: string) => string;

/**
 * One message as the user sees it: place, level, rule, sentence; the source line with a caret;
 * 应为 / 实为 / 相差 / 印在 / 提示, each on a line of its own.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  linesOf: LinesOf,
  paint: Paint = (_, text) => text,
): string {
  const { span, level } = diagnostic;
  const where = span ? formatPlace(span) : diagnostic.place && visible(diagnostic.place);
  const place = where === undefined ? '' : `${paint('位置', where)}: `;
  const lines = [`${place}${paint(level, level)} ${visible(`${diagnostic.rule}：${diagnostic.message}`)}`];
  if (span)
    lines.push(...excerpt(span, linesOf(span.file)?.[span.start.line - 1], (text) => paint(level, text)));
  for (const [label, value] of detailsOf(diagnostic))
    lines.push(`   ${label}  ${value.split('\n').map(visible).join('\n         ')}`);
  for (const { message, span: place } of diagnostic.related ?? [])
    lines.push(`   参见  ${formatPlace(place)} ${visible(message)}`);
  for (const { message, place } of diagnostic.elsewhere ?? [])
    lines.push(`   参见  ${visible(`${place} ${message}`)}`);
  return lines.join('\n');
}

/** file:line:column, as editors understand it. */
export function formatPlace(span: Span): string {
  return `${visible(span.file)}:${span.start.line}:${span.start.column}`;
}

/** 应为, 实为, 相差, 印在, 提示 and 说明, as far as the diagnostic has them. */
export function detailsOf(diagnostic: Diagnostic): [string, string][] {
  const { expected, actual, difference, under, hint, waiver } = diagnostic;
  const all: [string, string | undefined][] = [
    ['应为', expected],
    ['实为', actual],
    ['相差', difference],
    ['印在', under],
    ['提示', hint],
    ['说明', waiver && `${waiver.reason}（${waiver.date}）`],
  ];
  return all.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/** The lines of a text, whatever ends them. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}
