import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readRuleSet } from '../../src/catalogue/read-rule-set.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { reportOf } from '../derive/report-of.js';

const TEST = join(import.meta.dirname, '..');
const yamlOf = (file: string) => parse(readFileSync(join(TEST, file), 'utf8'));

type Base = '上年' | '预算';
/** A reason of our own, and which way the number went that it explains. */
export interface WitnessReason {
  readonly direction: '增加' | '减少';
  readonly base: Base;
  readonly reason: string;
}

const byDirection: Record<WitnessReason['direction'], Record<Base, string[]>> = yamlOf(
  'witness/reasons.yaml',
);
export const REASONS: readonly WitnessReason[] = (['增加', '减少'] as const).flatMap((direction) =>
  (['上年', '预算'] as const).flatMap((base) =>
    byDirection[direction][base].map((reason) => ({ direction, base, reason })),
  ),
);

/** Sound sentences of many fields. */
export const TEXTS: readonly string[] = Object.values(
  yamlOf('witness/texts.yaml') as Record<string, string[]>,
).flat();

type Rows = readonly (readonly unknown[])[];
const forms: Record<string, Record<string, Record<string, Rows>>> = yamlOf('witness/indicators.yaml');
/** Sound lines of self-evaluation forms. */
export const LINES: Rows = Object.values(forms).flatMap((form) =>
  Object.values(form).flatMap((group) => Object.values(group).flat()),
);

/** Groups of rules that judge words; those over amounts and points have nothing to do with the witness. */
const OF_WORDS = ['绩效指标', '文字与数', '文内', '校对', '个人信息'];
const { groups } = readRuleSet(2024);
/** The rules that judge words. */
export const WORD_RULES: readonly string[] = [...groups]
  .filter(([id, group]) => OF_WORDS.includes(group) || /^文中/.test(id))
  .filter(([, group]) => group !== '成文')
  .map(([id]) => id);

/** A bureau whose own file is right: whatever is said more is said of the witness. */
const court = yamlOf('bureaus/court.yaml');
const [project, ...others] = court.绩效.项目;
/** Indicators that no text of the witness speaks of. */
const UNRELATED = { 产出指标: { 数量指标: [['装订卷宗', '≥100册', '120册', 90, 90]] } };

function fileOf(changes: object, report?: string): ReportFile {
  const yaml = stringify({ ...court, ...changes }, { lineWidth: 0, aliasDuplicateObjects: false });
  const narratives = report === undefined ? [] : [['报告.md', new SourceText('报告.md', report)] as const];
  return { ...reportOf(yaml), 长文: new Map(narratives) };
}

/** The witness in the places where such texts stand. */
export const WITNESS: Readonly<Record<string, () => ReportFile>> = {
  'as what a bureau does': () => {
    const sentences = [...TEXTS, ...REASONS.map(({ reason }) => `${reason}。`)];
    return fileOf({ 概况: { ...court.概况, 职责: [...court.概况.职责, ...sentences] } });
  },
  'as work of the year': () =>
    fileOf({ 重点工作: TEXTS.map((text, index) => ({ 事项: `第${index + 1}项`, 完成情况: text })) }),
  'in the report of a project': () => {
    const reported = { ...project, 指标: UNRELATED, 自评报告: { 文件: '报告.md' } };
    return fileOf({ 绩效: { ...court.绩效, 项目: [reported, ...others] } }, TEXTS.join('\n\n'));
  },
  'in forms': () =>
    fileOf({
      绩效: { 项目: Object.entries(forms).map(([name, 指标]) => ({ ...project, 名称: name, 指标 })) },
    }),
};
