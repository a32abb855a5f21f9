import type { TemplateProblems } from '../../document/template-problems.js';
import { LIMITS } from '../../kernel/limits.js';
import { nearestName } from '../../kernel/nearest-name.js';
import type { DataShape } from '../data-shape.js';
import { HELPERS } from '../helpers/all-helpers.js';
import { type Helper, PRINT } from '../helpers/helper.js';
import { placeOf, type TemplateSource } from '../template/parse-template.js';
import { bodyScope } from './body-scope.js';
import type { Call, CallLinter } from './call-linter.js';
import type { NamedValue, Scope } from './scope.js';
import type { Usage } from './usage.js';

type PartialCall = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/** The statements before and behind one. */
type Neighbours = readonly [hbs.AST.Statement | undefined, hbs.AST.Statement | undefined];

const PARTIAL_BLOCK = '@partial-block';

const TOO_MUCH = `部件展开后的内容太多，超过 ${LIMITS.statements} 句，只检查到这里`;
const TOO_MUCH_HINT = '检查部件有没有多次调用同一个部件，而那个部件又多次调用别的部件。';

/** Walks templates as Handlebars will run them, each partial in the context with which it is called. */
export class Linter {
  readonly #sources: ReadonlyMap<string, TemplateSource>;
  readonly #problems: TemplateProblems;
  readonly #calls: CallLinter;
  readonly #usage: Usage;
  /** Statements walked. */
  #count = 0;

  constructor(
    sources: ReadonlyMap<string, TemplateSource>,
    calls: CallLinter,
    problems: TemplateProblems,
    usage: Usage,
  ) {
    this.#sources = sources;
    this.#calls = calls;
    this.#problems = problems;
    this.#usage = usage;
  }

  /** @param within names of the partials being walked, the entry first */
  lintProgram(program: hbs.AST.Program, scope: Scope, within: readonly string[]): void {
    for (const [index, statement] of program.body.entries())
      this.#statement(statement, scope, within, [program.body[index - 1], program.body[index + 1]]);
  }

  #statement(
    statement: hbs.AST.Statement,
    scope: Scope,
    within: readonly string[],
    beside: Neighbours,
  ): void {
    this.#count += 1;
    if (this.#count > LIMITS.statements) {
      // Told once: what calls it would be told again.
      if (this.#count === LIMITS.statements + 1) this.#complain(statement, TOO_MUCH, TOO_MUCH_HINT);
      return;
    }
    switch (statement.type) {
      case 'MustacheStatement':
        this.#mustache(statement as hbs.AST.MustacheStatement, scope, beside);
        break;
      case 'BlockStatement':
        this.#block(statement as hbs.AST.BlockStatement, scope, within);
        break;
      case 'PartialStatement':
      case 'PartialBlockStatement':
        this.#partial(statement as PartialCall, scope, within);
        break;
      case 'ContentStatement':
        this.#usage.headings.addContent((statement as hbs.AST.ContentStatement).value);
        break;
      case 'CommentStatement':
        break;
      default:
        this.#complain(statement, '不能使用装饰器 {{* …}}');
    }
  }

  #mustache(mustache: hbs.AST.MustacheStatement, scope: Scope, [before, behind]: Neighbours): void {
    if (!mustache.escaped) {
      this.#complain(mustache, '不能使用 {{{…}}} 或 {{&…}}', '写作 {{…}}；助手产生的标记会照常生效');
    }
    const helper = this.#helper(mustache);
    if (helper?.body)
      this.#complain(mustache, `“${helper.name}”要写作 {{#${helper.name} …}}…{{/${helper.name}}}`);
    else if (helper) {
      const [value] = this.#calls.lint(helper, mustache, scope);
      if (helper.name !== PRINT || !value) return;
      this.#usage.headings.addPiece(literalOf(value.shape) ?? { path: value.path });
      const place = placeOf(mustache.loc);
      this.#usage.addPrinted({ path: value.path, place, before: textOf(before), behind: textOf(behind) });
    }
  }

  #block(block: hbs.AST.BlockStatement, scope: Scope, within: readonly string[]): void {
    const helper = this.#helper(block);
    if (helper?.body) {
      const [subject] = this.#calls.lint(helper, block, scope);
      const inner = bodyScope(helper, subject, block.program.blockParams ?? [], scope);
      if (inner) this.lintProgram(block.program, inner, within);
      const { inverse } = block;
      if (inverse) this.#usage.headings.otherwise(() => this.lintProgram(inverse, scope, within));
    } else if (helper) {
      this.#complain(block, `“${helper.name}”没有 {{#…}}…{{/…}} 的用法，写作 {{${helper.name} …}}`);
    }
  }

  #partial(call: PartialCall, scope: Scope, within: readonly string[]): void {
    if (call.name.type === 'SubExpression') {
      this.#complain(call, '部件的名称要直接写出，不能由助手算出');
      return;
    }
    const name = (call.name as hbs.AST.PathExpression).original;
    const source = this.#sources.get(name);
    const inner = this.#partialScope(call, scope);
    if (name === PARTIAL_BLOCK) {
      this.#partialBlock(call, inner, within);
    } else if (source === undefined) {
      const nearest = nearestName(name, this.#sources.keys());
      const hint = nearest ? `是否应为“${nearest}”` : '部件在 pack.yaml 的“部件”中列出';
      this.#complain(call, `没有部件“${name}”`, hint);
    } else if (within.includes(name)) {
      this.#complain(call, `部件“${name}”包含了它自己：${[...within, name].join(' → ')}`);
    } else {
      this.#usage.addPartial(name);
      const { shape, path, variables } = inner;
      const partialBlock = 'program' in call ? { body: call.program, scope } : undefined;
      const own: Scope = { shape, path, variables, blockParams: [], ...(partialBlock && { partialBlock }) };
      this.lintProgram(source.program, own, [...within, name]);
    }
  }

  /** The body that the partial was given, in the context of this place. */
  #partialBlock(call: PartialCall, inner: Scope, within: readonly string[]): void {
    const given = inner.partialBlock;
    if (!given) {
      this.#complain(call, '{{> @partial-block}} 只能用在以 {{#> …}} 调用的部件里');
      return;
    }
    const parent = inner.shape === given.scope.shape ? given.scope.parent : given.scope;
    const { shape, path, variables } = inner;
    this.lintProgram(
      given.body,
      { ...given.scope, shape, path, variables, ...(parent && { parent }) },
      within,
    );
  }

  /** The context of a partial: given by its parameter, widened by what is passed by name. */
  #partialScope(call: PartialCall, scope: Scope): Scope {
    const [parameter] = call.params;
    if (call.params.length > 1) this.#complain(call, '部件只能有一个不带名的参数');
    const context: NamedValue = (parameter && this.#calls.lintValue(parameter, scope)) || scope;
    const given = (call.hash?.pairs ?? []).map(
      ({ key, value }) => [key, shapeByName(this.#calls.lintValue(value, scope))] as const,
    );
    if (given.length === 0) return { ...scope, ...context };
    const { shape, path } = context;
    if (shape.type !== 'object') {
      this.#complain(call, '带名参数要与一组数据合用');
      return scope;
    }
    const known = given.filter((pair): pair is readonly [string, DataShape] => pair[1] !== undefined);
    return { ...scope, path, shape: { ...shape, fields: { ...shape.fields, ...Object.fromEntries(known) } } };
  }

  /** The helper that a call names; tells if there is none. */
  #helper(call: Call): Helper | undefined {
    const name = call.path.type === 'PathExpression' ? (call.path as hbs.AST.PathExpression).original : '';
    const helper = HELPERS.get(name);
    if (helper) return helper;
    const nearest = nearestName(name, HELPERS.keys());
    this.#complain(
      call.path,
      `没有助手“${name}”`,
      nearest ? `是否应为“${nearest}”` : `可用的助手：${[...HELPERS.keys()].join('、')}`,
    );
    return undefined;
  }

  #complain(node: hbs.AST.Node, message: string, hint?: string): void {
    this.#problems.add('模板', placeOf(node.loc), message, hint === undefined ? {} : { hint });
  }
}

/** The template's own text, without position marks. */
function textOf(statement: hbs.AST.Statement | undefined): string {
  if (statement?.type !== 'ContentStatement') return '';
  return (statement as hbs.AST.ContentStatement).value.replaceAll(/<\?[^>]*\?>/g, '');
}

/** What a partial was given in words. */
function literalOf(shape: DataShape): string | undefined {
  return shape.type === 'text' ? shape.literal : undefined;
}

/** A value that is passed by name keeps the path under which people know it. */
function shapeByName(named: NamedValue | undefined): DataShape | undefined {
  return named && (named.path === '' ? named.shape : { field: named.path, ...named.shape });
}
