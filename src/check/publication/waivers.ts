import { readRuleSet } from '../../catalogue/read-rule-set.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { RuleDescription } from '../../kernel/rule-description.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Report } from '../../read/schema/report.js';
import { type PlaceNames, placeNames } from '../engine/place-names.js';
import type { Finding } from '../engine/rule.js';

type Waiver = Report['出错说明'][number];

/** The rule about explanations themselves; it looks at what the other rules say. */
export const waivers: RuleDescription = {
  id: '出错说明',
  title: '每条出错说明对应一处没有通过的核对，日期在决算年度结束之后；问题消失后即删去。',
  source: '部门决算软件：审核未通过的，须逐条填写出错说明',
};

/**
 * Turns what the data file explains (出错说明) into noted items. `complaints` are about explanations
 * that explain nothing or were written for another year.
 * @param stage whose rules: those that look at the data file, or those over the finished pages (成文)
 */
export function applyWaivers(
  diagnostics: readonly Diagnostic[],
  read: ReportFile,
  stage: '数据' | '成文',
): { readonly noted: readonly Diagnostic[]; readonly complaints: readonly Finding[] } {
  const { 出错说明: all, 年度 } = read.report;
  const { groups } = readRuleSet(年度);
  const given = all.filter(({ 规则 }) => (groups.get(规则) === '成文') === (stage === '成文'));
  if (given.length === 0) return { noted: diagnostics, complaints: [] };
  const places = placeNames(read);
  const used = new Set<Waiver>();
  const noted = diagnostics.map((diagnostic) => {
    const waiver = given.find((one) => explains(one, diagnostic, places));
    if (waiver === undefined) return diagnostic;
    used.add(waiver);
    const span = read.locate(['出错说明', all.indexOf(waiver)]);
    return {
      ...diagnostic,
      level: '已说明' as const,
      waiver: { reason: waiver.原因, date: waiver.日期, span },
    };
  });
  const failing = (id: string) =>
    diagnostics
      .filter(({ rule, level }) => rule === id && level !== '尾差')
      .map(({ span, under }) => places.nameOf(span) ?? under);
  const complaints = given.flatMap((waiver) => {
    const at = (field: string) => read.locate(['出错说明', all.indexOf(waiver), field]);
    if (!used.has(waiver)) return [{ ...unused(waiver, failing(waiver.规则)), span: at('位置') }];
    return waiver.日期 <= `${年度}-12-31` ? [{ ...stale(waiver, 年度), span: at('日期') }] : [];
  });
  return { noted, complaints };
}

function explains(
  { 规则, 位置 }: Waiver,
  { rule, level, span, under }: Diagnostic,
  places: PlaceNames,
): boolean {
  return level !== '尾差' && 规则 === rule && (places.isAt(位置, span) || 位置 === under);
}

function unused({ 规则, 位置 }: Waiver, places: readonly (string | undefined)[]): Finding {
  const known = [...new Set(places.filter((place) => place !== undefined))];
  const hint =
    known.length > 0 ? `这条规则没有通过的位置：${known.join('、')}。` : '这条规则已经通过，请删去这条说明。';
  return { message: `“${位置}”没有“${规则}”方面的错误，说明多余`, hint };
}

function stale({ 日期 }: Waiver, year: number): Finding {
  return {
    message: '出错说明的日期在决算年度结束之前，可能是往年留下的',
    expected: `${year}-12-31 以后`,
    actual: 日期,
    hint: '重新核实后改写原因和日期；不再需要的删去。',
  };
}
