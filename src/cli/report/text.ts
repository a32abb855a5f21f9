import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Surroundings } from '../surroundings.js';
import { formatPlace } from './format-diagnostic.js';
import type { Reporter, Told } from './reporter.js';
import { formatAll, tell } from './tell.js';

/** For people: messages with their lines; quiet ones as lists below. */
export function textReporter({ verbose, waivers, quiet }: Told, surroundings: Surroundings): Reporter {
  const { stderr } = surroundings;
  return {
    tell(diagnostics, outcome) {
      tell(diagnostics, outcome, surroundings);
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

function oneLine({ span, message, expected = '', actual = '' }: Diagnostic): string {
  return `  ${span ? `${formatPlace(span)} ` : ''}${message}：应为 ${expected}，实为 ${actual}\n`;
}

function listWaivers(explained: readonly Diagnostic[], surroundings: Surroundings): string {
  if (explained.length === 0) return '没有用到出错说明。\n';
  return `${formatAll(explained, surroundings)}\n\n共 ${explained.length} 处出错说明，请复核。\n`;
}
