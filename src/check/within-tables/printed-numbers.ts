import { Decimal } from '../../kernel/decimal.js';
import { evaluate, holds, type Quantity, termsIn } from '../engine/formula/evaluate-formula.js';
import { type Expression, parseExpression } from '../engine/formula/parse-formula.js';
import { readFormula } from '../engine/formula/read-formula.js';
import { bareNumber, whyUnknown } from '../engine/formula/why-unknown.js';
import { decimalPlacesOf, halfDigit, NUMBER_UNITS } from '../engine/formula/written-number.js';
import type { Term } from '../engine/likely-slip.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { comparedSums } from '../engine/wording.js';

const PRINTED = /^(-?\d+(?:,\d{3})*(?:\.\d+)?) ?(万元|亿元|元|%)?$/;

const ONE_SIDE = {
  parse: parseExpression,
  sides: (expression: Expression) => [expression],
  example: '政府采购.授予中小企业 ÷ 政府采购.总额',
};

type Entry = Audit['read']['report']['核对数'][number];
/** A finding about one field of an entry. */
type Told = Finding & { readonly field: keyof Entry };

export const printedNumbers: Rule = {
  id: '核对数',
  title: '“核对数”里印出的数等于公式算出的数，只许有四舍五入的尾差。',
  source: '公开文本中的占比、增减额由决算表的数算出',
  *check(audit) {
    const { report, locate } = audit.read;
    for (const [index, entry] of report.核对数.entries()) {
      const told = judge(entry, index, audit);
      if (told === undefined) continue;
      const { field, ...finding } = told;
      yield { ...finding, span: locate(['核对数', index, field]) };
    }
  },
};

function judge({ 公式, 印为 }: Entry, index: number, { read, accounts }: Audit): Told | undefined {
  const formula = readFormula(公式, ONE_SIDE, read.declared, accounts);
  if ('problems' in formula) return { ...formula.problems[0], field: '公式' };
  const printed = readPrinted(印为);
  if (printed === undefined)
    return { message: `“${印为}”不是数`, hint: '写数和单位，例如 19.18%、72.44万元、12。', field: '印为' };
  const bare = bareNumber(formula.parsed, accounts);
  if (bare !== undefined)
    return {
      message: `公式“${公式}”中的“${bare}”与金额相加减，没有写单位`,
      hint: `写作 ${bare}万元 或 ${bare}元。`,
      field: '公式',
    };
  const result = evaluate(formula.parsed, accounts, 'rounded');
  if (result === undefined) return { ...whyUnknown(formula.parsed, 公式, accounts), field: '公式' };
  if (result.kind === '金额' && printed.kind !== '金额')
    return {
      message: `公式“${公式}”得出金额，“${印为}”没有写单位`,
      hint: `例如 ${印为}万元。`,
      field: '印为',
    };
  if (holds('=', { ...result, kind: printed.kind }, printed)) return undefined;
  const expected = { ...result, kind: printed.kind, value: toPlaces(result.value, printed) };
  const span = read.locate(['核对数', index, '印为']);
  const terms: Term[] = [{ value: printed.value, sign: 1, span }, ...termsIn(formula.parsed, accounts, -1)];
  return {
    message: `“${公式}”与印出的数不符`,
    ...comparedSums(expected, printed, terms, read.report.金额单位),
    hint: '先核对公式所用的数；都无误，则印出的数有误。',
    field: '印为',
  };
}

/** A number, with its unit in 元 (or as a share) and its decimals. */
interface Printed extends Quantity {
  readonly factor: Decimal;
  readonly places: number;
}

/** To the decimals that are asked for. */
function toPlaces(value: Decimal, { factor, places }: Printed): Decimal {
  return value.div(factor).toDecimalPlaces(places).times(factor);
}

/** A number as printed: right to half a unit of its last place. */
function readPrinted(text: string): Printed | undefined {
  const found = PRINTED.exec(text.trim());
  if (found === null) return undefined;
  const [factor, kind] = NUMBER_UNITS[found[2] ?? ''] ?? [new Decimal(1), '数量' as const];
  const number = new Decimal(found[1]!.replaceAll(',', ''));
  const half = kind === '数量' && number.isInteger() ? new Decimal(0) : halfDigit(found[1]!);
  const places = decimalPlacesOf(found[1]!);
  return { kind, value: number.times(factor), tolerance: half.times(factor), factor, places };
}
