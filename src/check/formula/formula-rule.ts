import { type Diagnostic, Failure, type RuleLevel } from '../../kernel/diagnostic.js';
import { isFigure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import type { Audit, Finding, Rule } from '../rule.js';
import { spanOf, worded } from '../wording.js';
import { evaluate, holds, type Quantity, valueAt } from './evaluate-formula.js';
import { nameProblem } from './name-problem.js';
import { type Formula, FormulaMistake, namesIn, parseFormula } from './parse-formula.js';

/** A rule that a pack adds: a formula over the accounts. */
export interface AddedRule {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly level: RuleLevel;
  /** 左 = 右, ≤ or ≥. */
  readonly formula: string;
  /** Of the formula. */
  readonly span: Span;
}

/**
 * The rules that a pack adds.
 * @throws Failure (模板) with every formula that cannot be read, every name in them that is none, and every id that is taken
 */
export function formulaRules(added: readonly AddedRule[], taken: ReadonlySet<string>): Rule[] {
  const mistakes: Diagnostic[] = [];
  const rules = added.flatMap((given): Rule[] => {
    const say = (message: string, hint?: string) =>
      mistakes.push({ rule: '模板包', level: '错误', message, span: given.span, ...(hint && { hint }) });
    if (taken.has(given.id)) say(`已有“${given.id}”这条核对规则`, '换一个名称；只改级别的写在“规则”里。');
    const formula = read(given.formula, say);
    if (formula === undefined) return [];
    const { id, title, source } = given;
    return [{ id, title, source, check: (audit) => checkFormula(given.formula, formula, title, audit) }];
  });
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  return rules;
}

function read(text: string, say: (message: string, hint?: string) => void): Formula | undefined {
  try {
    const formula = parseFormula(text);
    for (const { path } of [...namesIn(formula.left), ...namesIn(formula.right)]) {
      const problem = nameProblem(path);
      if (problem !== undefined) say(`公式“${text}”中${problem.message}`, problem.hint);
    }
    return formula;
  } catch (error) {
    if (!(error instanceof FormulaMistake)) throw error;
    say(`公式“${text}”${error.message}`, '例如：三公经费.公务接待费.决算 ≤ 基本支出.公用经费 × 2%');
    return undefined;
  }
}

const WORDS = { '=': '', '≤': '不大于 ', '≥': '不小于 ' } as const;

function* checkFormula(
  text: string,
  { left, relation, right }: Formula,
  title: string,
  { read: file, accounts }: Audit,
): Generator<Finding> {
  const [own, other] = [evaluate(left, accounts), evaluate(right, accounts)];
  if (own === undefined || other === undefined || holds(relation, own, other)) return;
  const unit = file.report.金额单位;
  const amount = ({ kind, value }: Quantity) => worded(kind, value, unit);
  const gap = own.value.minus(other.value);
  const places = [...namesIn(left), ...namesIn(right)].map(({ path, text: name }) => {
    const figure = valueAt(accounts, path);
    return { name, span: isFigure(figure) ? spanOf(figure) : undefined };
  });
  const entered = places.filter((place): place is { name: string; span: Span } => place.span !== undefined);
  yield {
    message: `不符合“${title}”`,
    span: entered[0]?.span ?? file.locate(namesIn(left)[0]?.path ?? []),
    expected: `${WORDS[relation]}${amount(other)}（${text}）`,
    actual: amount(own),
    difference: `${gap.isNegative() ? '少' : '多'} ${amount({ ...own, value: gap.abs() })}`,
    related: entered.slice(1).map(({ name, span }) => ({ message: name, span })),
  };
}
