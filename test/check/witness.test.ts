import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readRuleSet } from '../../src/catalogue/read-rule-set.js';
import type { Diagnostic } from '../../src/kernel/diagnostic.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { reportOf } from '../derive/report-of.js';
import { checked } from './rule-example.js';

const TEST = join(import.meta.dirname, '..');
const yamlOf = (file: string) => parse(readFileSync(join(TEST, file), 'utf8'));
/** A bureau whose own file is right: whatever is said more is said of the witness. */
const court = yamlOf('bureaus/court.yaml');
const texts: readonly string[] = Object.values(
  yamlOf('witness/texts.yaml') as Record<string, string[]>,
).flat();
type Row = [name: string, target: string, result: string, points: number, got: number, reason?: string];
type Form = Record<string, Record<string, Row[]>>;
const forms: Record<string, Form> = yamlOf('witness/indicators.yaml');
const rows = Object.values(forms).flatMap((form) => Object.values(form).flatMap(Object.values).flat());

const { groups } = readRuleSet(2024);
/** Rules that judge words; those over amounts and points have nothing to do with the witness. */
const OF_WORDS = ['文字与数', '校对', '隐私', '绩效指标', '单位和科目'];
const ofWords = ({ rule }: Diagnostic) => OF_WORDS.includes(groups.get(rule)!) || rule === '文中得分';

/** Indicators that no text of the witness speaks of. */
const UNRELATED = { 产出指标: { 数量指标: [['装订卷宗', '≥100册', '120册', 90, 90]] } };

function said(data: object, report?: string): string[] {
  const read = reportOf(stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }));
  const narratives = new Map(report === undefined ? [] : [['报告.md', new SourceText('报告.md', report)]]);
  const lineOf = ({ span }: Diagnostic) =>
    (narratives.get(span!.file) ?? read.source).text.split('\n')[span!.start.line - 1]!.trim();
  return checked({ ...read, 长文: narratives })
    .filter(ofWords)
    .map((told) => `${told.level} ${told.rule} ${told.message}: ${lineOf(told)}`);
}

describe('sound texts of many fields', () => {
  it('are many', () => {
    expect(texts.length).toBeGreaterThan(200);
    expect(rows.length).toBeGreaterThan(100);
  });

  it('are nowhere flagged as what a bureau does', () => {
    expect(said({ ...court, 概况: { ...court.概况, 职责: [...court.概况.职责, ...texts] } })).toEqual([]);
  });

  it('are nowhere flagged as work of the year', () => {
    const work = texts.map((text, index) => ({ 事项: `第${index + 1}项`, 完成情况: text }));
    expect(said({ ...court, 重点工作: work })).toEqual([]);
  });

  it('are nowhere flagged in the report of a project', () => {
    const [first, ...others] = court.绩效.项目;
    const projects = [{ ...first, 指标: UNRELATED, 自评报告: { 文件: '报告.md' } }, ...others];
    const data = { ...court, 绩效: { ...court.绩效, 项目: projects } };
    expect(said(data, texts.join('\n\n'))).toEqual([]);
  });
});

it('sound indicators are nowhere flagged', () => {
  const projects = Object.entries(forms).map(([name, 指标]) => ({
    ...structuredClone(court.绩效.项目[0]),
    名称: name,
    指标,
  }));
  expect(said({ ...court, 绩效: { 项目: projects } })).toEqual([]);
});
