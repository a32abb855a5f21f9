import { type Diagnostic, isQuiet } from '../../kernel/diagnostic.js';
import { bytesOf, useRegularFile } from '../../kernel/regular-file.js';
import { cutToWidth } from '../../kernel/text-width.js';
import type { Surroundings } from '../surroundings.js';
import { gatherLikewise } from './arrange-diagnostics.js';
import { formatDiagnostic, formatPlace, type LinesOf, type Paint, splitLines } from './format-diagnostic.js';
import type { Reporter, Told } from './reporter.js';
import { visible } from './visible.js';

/** Bytes of a file of which lines are shown: no text that is read is larger. */
const LIMIT = 10 * 1024 * 1024;

/** For people: messages with their lines and how many there are; quiet ones as lists below. */
export function textReporter({ verbose, waivers, quiet }: Told, surroundings: Surroundings): Reporter {
  const { stderr } = surroundings;
  return {
    tell(diagnostics, outcome) {
      const told = diagnostics.filter((each) => !isQuiet(each));
      if (told.length > 0) stderr.write(listProblems(told, outcome, surroundings));
      const roundings = diagnostics.filter(({ level }) => level === '尾差');
      if (verbose && roundings.length > 0)
        stderr.write(`尾差 ${roundings.length} 处，为四舍五入所致：\n${roundings.map(oneLine).join('')}`);
      const explained = diagnostics.filter(({ level }) => level === '已说明');
      if (waivers) stderr.write(listWaivers(explained, surroundings));
      else if (explained.length > 0 && !quiet)
        stderr.write(`另有 ${explained.length} 处已写出错说明，用 gen-report check --waivers 列出。\n`);
    },
    finish() {},
  };
}

function listProblems(
  told: readonly Diagnostic[],
  outcome: string | undefined,
  surroundings: Surroundings,
): string {
  const count = (level: string) => told.filter((each) => each.level === level).length;
  const total = `共 ${count('错误')} 处错误、${count('提醒')} 处提醒${outcome === undefined ? '。' : `，${visible(outcome)}。`}`;
  const clear = surroundings.stderr.isTTY ? '\r\u001b[K' : '';
  return `${clear}${formatAll(told, surroundings)}\n\n${total}\n`;
}

function listWaivers(explained: readonly Diagnostic[], surroundings: Surroundings): string {
  if (explained.length === 0) return '没有用到出错说明。\n';
  return `${formatAll(explained, surroundings)}\n\n共 ${explained.length} 处出错说明，请复核。\n`;
}

/** Messages one below another. */
function formatAll(diagnostics: readonly Diagnostic[], { colour }: Surroundings): string {
  const files = new Map<string, readonly string[] | undefined>();
  const linesOf = (file: string) => {
    if (!files.has(file)) files.set(file, readLines(file));
    return files.get(file);
  };
  const paint = colour ? COLOURED : undefined;
  return gatherLikewise(diagnostics)
    .map(({ diagnostic, others }) =>
      [formatDiagnostic(diagnostic, linesOf, paint), ...formatOthers(others, linesOf)].join('\n'),
    )
    .join('\n\n');
}

/** Where the same is to be filled in, each with what stands there. */
function formatOthers(others: readonly Diagnostic[], linesOf: LinesOf): readonly string[] {
  if (others.length === 0) return [];
  const places = others.map(({ span }) => {
    const { file, start } = span!;
    const line =
      linesOf(file)
        ?.[start.line - 1]?.slice(start.column - 1)
        .trim() ?? '';
    return `         ${formatPlace(span!)} ${cutToWidth(visible(line), 60)}`;
  });
  return [`   同样  另有 ${others.length} 处要填`, ...places];
}

function readLines(file: string): readonly string[] | undefined {
  try {
    const text = useRegularFile(file, LIMIT, bytesOf).toString('utf8');
    return splitLines(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const COLOURS = { 错误: '31;1', 提醒: '33;1', 尾差: '2', 已说明: '36', 位置: '1' } as const;
const COLOURED: Paint = (part, text) => `\u001b[${COLOURS[part]}m${text}\u001b[0m`;

function oneLine({ span, message, expected = '', actual = '' }: Diagnostic): string {
  return `  ${span ? `${formatPlace(span)} ` : ''}${visible(`${message}：应为 ${expected}，实为 ${actual}`)}\n`;
}
