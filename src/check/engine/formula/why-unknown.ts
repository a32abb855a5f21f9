import type { Accounts } from '../../../derive/accounts.js';
import type { Finding } from '../rule.js';
import { evaluate } from './evaluate-formula.js';
import { namedFigure } from './named-figure.js';
import { type Expression, namesIn } from './parse-formula.js';

type Told = Pick<Finding, 'message' | 'hint'>;
type Name = ReturnType<typeof namesIn>[number];

/** Why an expression comes to nothing: a row that is not there, a number that was not filled in, or a divisor of nothing. */
export function whyUnknown(expression: Expression, text: string, accounts: Accounts): Told {
  for (const { path, text: name } of namesIn(expression)) {
    const { figure, rowMissing } = namedFigure(accounts, path);
    if (rowMissing !== undefined)
      return {
        message: `公式“${text}”中的“${rowMissing.table}”没有“${rowMissing.row}”这一行`,
        hint: '核对编码或名称，与数据文件所写的一字不差。',
      };
    if (figure === undefined) return notFilled(name, text);
  }
  const divisor = nothing(expression, accounts);
  if (divisor && namedFigure(accounts, divisor.path).figure?.origin.type === 'absent')
    return notFilled(divisor.text, text);
  return {
    message: `公式“${text}”中的“${divisor?.text ?? '除数'}”为 0，没有增长率、占比可算`,
    hint: '基数为 0 的不写增减率和占比：改写文中的话，并删去这一条。',
  };
}

function notFilled(name: string, text: string): Told {
  return { message: `公式“${text}”中的“${name}”没有填写，算不出来`, hint: '补填，或删去这一条。' };
}

/** The name that is divided by and comes to nothing. */
function nothing(expression: Expression, accounts: Accounts): Name | undefined {
  if (expression.type !== 'operation') return undefined;
  const { sign, left, right } = expression;
  const divisor = sign === '÷' && evaluate(right, accounts)?.value.isZero() === true;
  return (divisor ? namesIn(right)[0] : undefined) ?? nothing(left, accounts) ?? nothing(right, accounts);
}

/** A bare number that is added to an amount, or taken from it: nobody says whether it is 元 or 万元. */
export function bareNumber(expression: Expression, accounts: Accounts): string | undefined {
  if (expression.type !== 'operation') return undefined;
  const { sign, left, right } = expression;
  const sides = [left, right] as const;
  if (sign === '+' || sign === '−') {
    const bare = sides.find((side) => side.type === 'number' && side.kind === '数量');
    const isOfMoney = sides.some((side) => evaluate(side, accounts)?.kind === '金额');
    if (bare?.type === 'number' && isOfMoney) return bare.text;
  }
  return bareNumber(left, accounts) ?? bareNumber(right, accounts);
}
