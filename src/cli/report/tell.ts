import { readFileSync } from 'node:fs';
import { type Diagnostic, isQuiet } from '../../kernel/diagnostic.js';
import { orderDiagnostics } from '../../kernel/order-diagnostics.js';
import type { Surroundings } from '../surroundings.js';
import { formatDiagnostic, type Paint, splitLines } from './format-diagnostic.js';

/** Prints the errors and warnings of one file and how many there are; `outcome` says what they led to. */
export function tell(
  diagnostics: readonly Diagnostic[],
  outcome: string | undefined,
  surroundings: Pick<Surroundings, 'stderr' | 'colour'>,
): void {
  const told = diagnostics.filter((each) => !isQuiet(each));
  if (told.length === 0) return;
  const count = (level: string) => told.filter((each) => each.level === level).length;
  const total = `共 ${count('错误')} 处错误、${count('提醒')} 处提醒${outcome === undefined ? '。' : `，${outcome}。`}`;
  const clear = surroundings.stderr.isTTY ? '\r\u001b[K' : '';
  surroundings.stderr.write(`${clear}${formatAll(told, surroundings)}\n\n${total}\n`);
}

/** Messages one below another, from the top of the file to its end. */
export function formatAll(
  diagnostics: readonly Diagnostic[],
  { colour }: Pick<Surroundings, 'colour'>,
): string {
  const files = new Map<string, readonly string[] | undefined>();
  const linesOf = (file: string) => {
    if (!files.has(file)) files.set(file, readLines(file));
    return files.get(file);
  };
  const paint = colour ? COLOURED : undefined;
  return orderDiagnostics(diagnostics)
    .map((each) => formatDiagnostic(each, linesOf, paint))
    .join('\n\n');
}

function readLines(file: string): readonly string[] | undefined {
  try {
    return splitLines(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const COLOURS = { 错误: '31;1', 提醒: '33;1', 尾差: '2', 已说明: '36', 位置: '1' } as const;
const COLOURED: Paint = (part, text) => `\u001b[${COLOURS[part]}m${text}\u001b[0m`;
