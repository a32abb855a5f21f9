import type { TemplateProblems } from '../../document/template-problems.js';
import { nearestName } from '../../kernel/nearest-name.js';
import { type DataShape, nameShape } from '../data-shape.js';
import { HELPERS } from '../helpers/all-helpers.js';
import { type Accepted, type Helper, type Parameter, parameterAt } from '../helpers/helper.js';
import { placeOf } from '../template/parse-template.js';
import { type NamedValue, PathMistake, resolvePath, type Scope } from './scope.js';
import type { Usage } from './usage.js';

/** What calls a helper. */
export type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

const RULE = '模板';

/** Helpers that take whatever they are given as true or not. */
const CONDITIONAL = new Set(['if', 'unless', '且', '或', '非']);

/** Holds calls of helpers against what the helpers take. */
export class CallLinter {
  readonly #root: NamedValue;
  readonly #problems: TemplateProblems;
  readonly #usage: Usage;

  constructor(root: NamedValue, problems: TemplateProblems, usage: Usage) {
    this.#root = root;
    this.#problems = problems;
    this.#usage = usage;
  }

  /** Gives the parameters' meanings; undefined for what is wrong. */
  lint(helper: Helper, call: Call, scope: Scope): readonly (NamedValue | undefined)[] {
    this.#checkCount(helper, call);
    const values = call.params.map((param, index) =>
      this.#parameter(param, parameterAt(helper, index), helper, scope),
    );
    for (const { key, value, loc } of call.hash?.pairs ?? []) {
      const option = helper.options?.find((one) => one.name === key);
      if (!option) this.#unknownOption(helper, key, loc);
      this.#parameter(value, option, helper, scope);
    }
    if (helper.name === 'lookup' && values[0]) this.#usage.addWhole(values[0]);
    this.#checkCondition(helper, call, values);
    this.#checkField(helper, call, values[0]);
    return values;
  }

  /** What an expression stands for; undefined, with a message, if it is wrong. */
  lintValue(expression: hbs.AST.Expression, scope: Scope): NamedValue | undefined {
    switch (expression.type) {
      case 'PathExpression': {
        const path = expression as hbs.AST.PathExpression;
        const found = resolvePath(path, scope, this.#root);
        if (!(found instanceof PathMistake)) {
          this.#usage.addPath(found);
          return found;
        }
        this.#problems.add(
          '数据路径',
          placeOf(path.loc),
          found.message,
          found.hint ? { hint: found.hint } : {},
        );
        return undefined;
      }
      case 'SubExpression': {
        const call = expression as hbs.AST.SubExpression;
        const name = (call.path as hbs.AST.PathExpression).original;
        const helper = HELPERS.get(name);
        if (!helper?.returns) {
          const known = [...HELPERS.values()].filter((one) => one.returns).map((one) => one.name);
          const nearest = nearestName(name, known);
          const hint = nearest ? `是否应为“${nearest}”` : `括号里可用：${known.join('、')}`;
          this.#problems.add(
            RULE,
            placeOf(call.loc),
            helper ? `“${name}”不能用在括号里` : `没有助手“${name}”`,
            { hint },
          );
          return undefined;
        }
        const values = this.lint(helper, call, scope);
        const shapes = values.map((value): DataShape => value?.shape ?? { type: 'text', optional: true });
        return { shape: helper.returns(shapes), path: values[0]?.path ?? '' };
      }
      case 'StringLiteral': {
        const literal = (expression as hbs.AST.StringLiteral).value;
        return { shape: { type: 'text', literal }, path: '' };
      }
      case 'NumberLiteral':
        return { shape: { type: 'number' }, path: '' };
      case 'BooleanLiteral':
        return { shape: { type: 'truth' }, path: '' };
      default:
        this.#problems.add(RULE, placeOf(expression.loc), '参数只能是数据路径、文字、数字或是否');
        return undefined;
    }
  }

  #parameter(
    expression: hbs.AST.Expression,
    parameter: Parameter | undefined,
    helper: Helper,
    scope: Scope,
  ): NamedValue | undefined {
    const value = this.lintValue(expression, scope);
    if (!value || !parameter || parameter.accepts.some((one) => accepts(one, value.shape))) return value;
    const what = value.path === '' ? '' : `${value.path} `;
    const message = `“${helper.name}”的“${parameter.name}”不能是${nameShape(value.shape)}`;
    this.#problems.add(RULE, placeOf(expression.loc), message, {
      expected: parameter.accepts.join('、'),
      actual: `${what}${nameShape(value.shape)}`,
      ...(value.shape.type === 'figure' &&
        parameter.accepts.includes('文字') && { hint: '金额用 {{万元 …}} 或 {{数 …}}，比率用 {{百分数 …}}' }),
    });
    return undefined;
  }

  #checkCount(helper: Helper, call: Call): void {
    const { parameters, repeats } = helper;
    const given = call.params.length;
    if (given < parameters.length || (given > parameters.length && !repeats)) {
      const names = parameters.map(({ name }) => name).join('、');
      const expected = `${parameters.length} 个${repeats ? '或更多' : ''}：${names}`;
      this.#problems.add(RULE, placeOf(call.loc), `“${helper.name}”的参数个数不对`, {
        expected,
        actual: `${given} 个`,
      });
    }
  }

  #unknownOption(helper: Helper, key: string, loc: hbs.AST.SourceLocation): void {
    const known = helper.options?.map(({ name }) => name) ?? [];
    const nearest = nearestName(key, known);
    const hint = nearest
      ? `是否应为 ${nearest}`
      : known.length > 0
        ? `可用：${known.join('、')}`
        : '它没有带名的参数';
    this.#problems.add(RULE, placeOf(loc), `“${helper.name}”没有带名参数“${key}”`, { hint });
  }

  /** A figure as a condition: whoever writes it may have thought of one that is given, or of one that is not zero. */
  #checkCondition(helper: Helper, call: Call, values: readonly (NamedValue | undefined)[]): void {
    if (!CONDITIONAL.has(helper.name)) return;
    for (const [index, value] of values.entries()) {
      if (value?.shape.type !== 'figure') continue;
      const { original: name } = call.params[index] as hbs.AST.PathExpression;
      const given = value.shape.optional ? `；只问填没填，写 (已填 ${name})` : '';
      this.#problems.add(RULE, placeOf(call.params[index]!.loc), `${name} 是数，作条件时零也算不成立`, {
        level: '提醒',
        hint: `问是不是零，写 (非零 ${name})${given}`,
      });
    }
  }

  /** 列举's 非零 names a field of the items. */
  #checkField(helper: Helper, call: Call, value: NamedValue | undefined): void {
    const pair = call.hash?.pairs.find(({ key }) => helper.name === '列举' && key === '非零');
    if (pair?.value.type !== 'StringLiteral' || value?.shape.type !== 'list') return;
    const field = (pair.value as hbs.AST.StringLiteral).value;
    const { item } = value.shape;
    const found =
      item.type === 'object' && Object.hasOwn(item.fields, field) ? item.fields[field] : undefined;
    if (found?.type !== 'figure')
      this.#problems.add(RULE, placeOf(pair.value.loc), `${value.path} 的各项没有“${field}”这个数`);
  }
}

function accepts(accepted: Accepted, shape: DataShape): boolean {
  switch (accepted) {
    case '任意':
      return true;
    case '列表':
      return shape.type === 'list';
    case '一组数据':
      return shape.type === 'object' || shape.type === 'record';
    case '文字':
      return shape.type === 'text';
    case '数字':
      return shape.type === 'number';
    case '是否':
      return shape.type === 'truth';
    default:
      return shape.type === 'figure' && shape.kind === accepted;
  }
}
