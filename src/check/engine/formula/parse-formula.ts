import { Decimal, ZERO } from '../../../kernel/decimal.js';
import type { FigureKind } from '../../../kernel/figure.js';
import { LIMITS } from '../../../kernel/limits.js';
import { halfDigit, NUMBER_UNITS } from './written-number.js';

/** What a formula is made of; names are paths of the accounts, as templates write them, rows by their code or name: 支出.科目.2050202, 绩效.项目.“校舍维修（二期）”. */
export type Expression =
  | {
      readonly type: 'number';
      readonly value: Decimal;
      readonly kind: FigureKind;
      /** Half of its last digit, which is how far the printed number may be rounded; none of a bare count. */
      readonly half: Decimal;
      readonly text: string;
    }
  | { readonly type: 'name'; readonly path: readonly string[]; readonly text: string }
  | {
      readonly type: 'operation';
      readonly sign: Sign;
      readonly left: Expression;
      readonly right: Expression;
    };

type Sign = '+' | '−' | '×' | '÷';
type Relation = '=' | '≤' | '≥';

/** 左 = 右, 左 ≤ 右 or 左 ≥ 右. */
export interface Formula {
  readonly left: Expression;
  readonly relation: Relation;
  readonly right: Expression;
}

/** Why a text is no formula; `message` follows the formula in quotation marks. */
export class FormulaMistake extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)(?: ?(万元|亿元|元|%))?(?![\d.\p{L}])|((?:[\p{L}\d]+|“[^”]+”)(?:\.(?:[\p{L}\d]+|“[^”]+”))*)|([+\-−*×/÷()（）])|(<=|>=|[=≤≥]))/uy;
const SIGNS: Readonly<Record<string, Sign>> = {
  '+': '+',
  '-': '−',
  '−': '−',
  '*': '×',
  '×': '×',
  '/': '÷',
  '÷': '÷',
};
const RELATIONS: Readonly<Record<string, Relation>> = { '=': '=', '≤': '≤', '<=': '≤', '≥': '≥', '>=': '≥' };

/** Both sides of a formula and what should hold between them. @throws FormulaMistake */
export function parseFormula(text: string): Formula {
  const tokens = tokensOf(text);
  const at = tokens.findIndex((token) => token in RELATIONS);
  if (at < 0) throw new FormulaMistake('缺少 =、≤ 或 ≥');
  return {
    left: parseSide(tokens.slice(0, at)),
    relation: RELATIONS[tokens[at]!]!,
    right: parseSide(tokens.slice(at + 1)),
  };
}

/** One side of a formula, or a formula that only counts. @throws FormulaMistake */
export function parseExpression(text: string): Expression {
  return parseSide(tokensOf(text));
}

/** Every name in an expression. */
export function namesIn(expression: Expression): (Expression & { type: 'name' })[] {
  if (expression.type === 'number') return [];
  return expression.type === 'name' ? [expression] : [expression.left, expression.right].flatMap(namesIn);
}

/** Parsing and counting go down as deep as brackets and signs do. */
function tokensOf(text: string): string[] {
  if (text.length > LIMITS.formula) throw new FormulaMistake(`太长，超过 ${LIMITS.formula} 个字符`);
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new FormulaMistake(`“${text.slice(from).trim()[0]}”不能用在公式里`);
    tokens.push(found[0].trim());
  }
  return tokens;
}

function parseSide(tokens: readonly string[]): Expression {
  const rest = [...tokens];
  const expression = parseSum(rest);
  if (rest.length > 0) throw new FormulaMistake(`“${rest[0]}”之前缺少运算符号`);
  return expression;
}

/** Takes from the front of `rest` what belongs to it. */
type Parser = (rest: string[]) => Expression;

const parseSum: Parser = (rest) => chain(rest, ['+', '−'], parseProduct);
const parseProduct: Parser = (rest) => chain(rest, ['×', '÷'], parseOperand);

function chain(rest: string[], signs: readonly Sign[], operand: Parser): Expression {
  let left = operand(rest);
  for (let sign = SIGNS[rest[0] ?? '']; sign && signs.includes(sign); sign = SIGNS[rest[0] ?? '']) {
    rest.shift();
    left = { type: 'operation', sign, left, right: operand(rest) };
  }
  return left;
}

const parseOperand: Parser = (rest) => {
  const token = rest.shift();
  if (token === undefined) throw new FormulaMistake('没有写完');
  if (token === '(' || token === '（') {
    const inner = parseSum(rest);
    if (!/[)）]/.test(rest.shift() ?? '')) throw new FormulaMistake('括号没有配对');
    return inner;
  }
  const number = /^(\d+(?:\.\d+)?)(\D*)$/.exec(token.replace(' ', ''));
  if (number !== null) {
    const [factor, kind] = NUMBER_UNITS[number[2]!] ?? [new Decimal(1), '数量' as const];
    const value = new Decimal(number[1]!);
    const half = kind === '数量' ? ZERO : halfDigit(number[1]!);
    return { type: 'number', value: value.times(factor), kind, half: half.times(factor), text: token };
  }
  if (!/^[\p{L}“]/u.test(token)) throw new FormulaMistake(`“${token}”的位置上应为名称或数`);
  const path = token.match(/“[^”]+”|[^.]+/g)!.map((step) => step.replace(/^“|”$/g, ''));
  return { type: 'name', path, text: token };
};
