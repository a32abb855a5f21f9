import { type Diagnostic, isQuiet, type Level } from '../../kernel/diagnostic.js';
import { detailsOf } from './format-diagnostic.js';
import type { Reporter, Told } from './reporter.js';
import { visible, visibleLines } from './visible.js';

const COMMANDS: Record<Level, string> = { 错误: 'error', 提醒: 'warning', 尾差: 'notice', 已说明: 'notice' };

/** Workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function githubReporter({ verbose, waivers }: Told, stdout: (text: string) => void): Reporter {
  const asked = (diagnostic: Diagnostic) =>
    !isQuiet(diagnostic) || (diagnostic.level === '尾差' ? verbose : waivers);
  return {
    tell: (diagnostics) => stdout(diagnostics.filter(asked).map(command).join('')),
    finish() {},
  };
}

function command(diagnostic: Diagnostic): string {
  const { span, level, rule, message } = diagnostic;
  const place = span && {
    file: visible(span.file),
    line: span.start.line,
    endLine: span.end.line,
    col: span.start.column,
    endColumn: span.end.column,
  };
  const properties = Object.entries({ ...place, title: visible(`${level} ${rule}`) })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const text = [message, ...detailsOf(diagnostic).map(([label, value]) => `${label} ${value}`)].join('\n');
  return `::${COMMANDS[level]} ${properties}::${escapeData(visibleLines(text))}\n`;
}

/** As @actions/core does it. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
