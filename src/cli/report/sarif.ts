import { readRuleSet } from '../../catalogue/read-rule-set.js';
import type { Diagnostic, Level } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { ALL_RULES } from '../described-rules.js';
import type { Surroundings } from '../surroundings.js';
import { detailsOf } from './format-diagnostic.js';
import type { Reporter } from './reporter.js';
import { visibleJson } from './visible.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Record<Level, string> = { 错误: 'error', 提醒: 'warning', 尾差: 'note', 已说明: 'note' };

/** A SARIF 2.1.0 log of the run; what the data file explains is a suppressed result. */
export function sarifReporter({ stdout, version }: Surroundings): Reporter {
  const all: Diagnostic[] = [];
  return {
    tell: (diagnostics) => all.push(...diagnostics),
    finish() {
      const driver = { name: 'gen-report', version, rules: rules(all) };
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: all.map(result) };
      stdout(visibleJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] }));
    },
  };
}

/** The described rules, then those that stages besides the check name (数据格式, 读取文件 …). */
function rules(all: readonly Diagnostic[]) {
  const { levels } = readRuleSet(Number.MAX_SAFE_INTEGER);
  const described = ALL_RULES.map(({ id, title, source }) => ({
    id,
    shortDescription: { text: title },
    help: { text: `来源：${source}` },
    defaultConfiguration: { level: levels.get(id) === '提醒' ? 'warning' : 'error' },
  }));
  const known = new Set(ALL_RULES.map(({ id }) => id));
  const others = [...new Set(all.map(({ rule }) => rule))].filter((id) => !known.has(id));
  return [...described, ...others.map((id) => ({ id }))];
}

function result(diagnostic: Diagnostic) {
  const { rule, level, message, span, place, related = [], elsewhere = [], waiver } = diagnostic;
  const text = [message, ...detailsOf(diagnostic).map(([label, value]) => `${label} ${value}`)].join('\n');
  return {
    ruleId: rule,
    level: LEVELS[level],
    message: { text },
    locations: span ? [location(span)] : place === undefined ? [] : [namedLocation(place)],
    ...(related.length + elsewhere.length > 0 && {
      relatedLocations: [
        ...related.map((each) => ({ ...location(each.span), message: { text: each.message } })),
        ...elsewhere.map((each) => ({ ...namedLocation(each.place), message: { text: each.message } })),
      ],
    }),
    ...(waiver && { suppressions: [{ kind: 'inSource', justification: waiver.reason }] }),
  };
}

function location({ file, start, end }: Span) {
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

/** A place in a file without lines: 公开.docx 第3张表第5行第2列. */
function namedLocation(place: string) {
  return { logicalLocations: [{ fullyQualifiedName: place }] };
}
