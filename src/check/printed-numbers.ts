import { Decimal } from '../kernel/decimal.js';
import { evaluate, holds, type Quantity, termsIn } from './formula/evaluate-formula.js';
import { nameProblem } from './formula/name-problem.js';
import {
  type Expression,
  FormulaMistake,
  NUMBER_UNITS,
  namesIn,
  parseExpression,
} from './formula/parse-formula.js';
import type { Term } from './likely-slip.js';
import type { Finding, Rule } from './rule.js';
import { comparedSums } from './wording.js';

const PRINTED = /^(-?\d+(?:,\d{3})*(?:\.\d+)?) ?(万元|亿元|元|%)?$/;

export const printedNumbers: Rule = {
  id: '核对数',
  title: '“核对数”里印出的数等于公式算出的数，只许有四舍五入的尾差。',
  source: '公开文本中的占比、增减额由决算表的数算出',
  *check({ read, accounts }) {
    for (const [index, { 公式, 印为 }] of read.report.核对数.entries()) {
      const at = (field: string) => read.locate(['核对数', index, field]);
      const expression = readExpression(公式);
      if ('message' in expression) {
        yield { ...expression, span: at('公式') };
        continue;
      }
      const printed = readPrinted(印为);
      const result = evaluate(expression, accounts);
      if (printed === undefined) {
        yield {
          message: `“${印为}”不是数`,
          span: at('印为'),
          hint: '写数和单位，例如 19.18%、72.44万元、12。',
        };
      } else if (result === undefined) {
        yield {
          message: `公式“${公式}”里有的数没有填写，算不出来`,
          span: at('公式'),
          hint: '补填，或删去这一条。',
        };
      } else {
        const expected = { ...result, kind: printed.kind };
        if (holds('=', expected, printed)) continue;
        const span = at('印为');
        const terms: Term[] = [{ value: printed.value, sign: 1, span }, ...termsIn(expression, accounts, -1)];
        const details = comparedSums(expected, printed, terms, read.report.金额单位);
        const hint = '先核对公式所用的数；都无误，则印出的数有误。';
        yield { message: `“${公式}”与印出的数不符`, span, ...details, hint };
      }
    }
  },
};

function readExpression(text: string): Expression | Finding {
  try {
    const expression = parseExpression(text);
    for (const { path } of namesIn(expression)) {
      const problem = nameProblem(path);
      if (problem === undefined) continue;
      return { ...problem, message: `公式“${text}”中${problem.message}` };
    }
    return expression;
  } catch (error) {
    if (!(error instanceof FormulaMistake)) throw error;
    return {
      message: `公式“${text}”${error.message}`,
      hint: '例如：政府采购.授予中小企业 ÷ 政府采购.总额',
    };
  }
}

/** A number as printed: right to half a unit of its last place. */
function readPrinted(text: string): Quantity | undefined {
  const found = PRINTED.exec(text.trim());
  if (found === null) return undefined;
  const [factor, kind] = NUMBER_UNITS[found[2] ?? ''] ?? [new Decimal(1), '数量' as const];
  const number = new Decimal(found[1]!.replaceAll(',', ''));
  const half =
    kind === '数量' && number.isInteger()
      ? new Decimal(0)
      : new Decimal(10).pow(-number.decimalPlaces()).div(2);
  return { kind, value: number.times(factor), tolerance: half.times(factor) };
}
