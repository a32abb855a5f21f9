import type { Accounts } from '../../../derive/accounts.js';
import { dataFieldsOf } from '../../../derive/data-fields.js';
import { type Diagnostic, Failure, type RuleLevel } from '../../../kernel/diagnostic.js';
import type { Span } from '../../../kernel/span.js';
import type { DeclaredFields } from '../../../read/schema/declared-fields.js';
import type { Audit, Finding, Rule } from '../rule.js';
import { spanOf, worded } from '../wording.js';
import { evaluate, holds, type Quantity } from './evaluate-formula.js';
import { namedFigure } from './named-figure.js';
import { type Formula, namesIn, parseFormula } from './parse-formula.js';
import { type FormulaProblem, readFormula } from './read-formula.js';

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

const SIDES = {
  parse: parseFormula,
  sides: ({ left, right }: Formula) => [left, right],
  example: '三公经费.公务接待费.决算 ≤ 基本支出.公用经费 × 2%',
};

/**
 * The rules that a pack adds beside those with the `known` ids.
 * @param declared fields of the pack, which formulas may name
 * @param accounts of a report that they are for, if there is one
 * @throws Failure (模板) with every formula that cannot be read, every name in them that is none, and every id that is taken
 */
export function formulaRules(
  added: readonly AddedRule[],
  known: readonly string[],
  declared: DeclaredFields,
  accounts?: Accounts,
): Rule[] {
  const mistakes: Diagnostic[] = [];
  const rules = added.flatMap(({ id, title, source, formula: text, span }): Rule[] => {
    const say = (problem: FormulaProblem) =>
      mistakes.push({ rule: '模板包', level: '错误', ...problem, span });
    if (known.includes(id))
      say({ message: `已有“${id}”这条核对规则`, hint: '换一个名称；只改级别的写在“规则”里。' });
    const formula = readFormula(text, SIDES, declared, accounts);
    if ('parsed' in formula)
      return [{ id, title, source, check: (audit) => checkFormula(text, formula.parsed, title, audit) }];
    formula.problems.forEach(say);
    return [];
  });
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  return rules;
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
    const { figure } = namedFigure(accounts, path);
    return { name, span: figure && spanOf(figure) };
  });
  const entered = places.filter((place): place is { name: string; span: Span } => place.span !== undefined);
  yield {
    message: `不符合“${title}”`,
    span: entered[0]?.span ?? file.locateKey(fieldOf(namesIn(left)[0]?.path ?? [], file.declared)),
    expected: `${WORDS[relation]}${amount(other)}（${text}）`,
    actual: amount(own),
    difference: `${gap.isNegative() ? '少' : '多'} ${amount({ ...own, value: gap.abs() })}`,
    related: entered.slice(1).map(({ name, span }) => ({ message: name, span })),
  };
}

/** The field of the data file from which a value is computed, down to the list that it is a sum of. */
function fieldOf(path: readonly string[], declared: DeclaredFields): readonly string[] {
  const [field] = dataFieldsOf(path.join('.'), declared);
  return field!.split('[]')[0]!.split('.');
}
