import Handlebars from 'handlebars';
import { markTags } from '../../document/position-marks.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { LIMITS } from '../../kernel/limits.js';
import type { Span } from '../../kernel/span.js';
import { PRINT } from '../helpers/helper.js';
import { plungeOf, tooDeepNode } from './template-depth.js';

/** A template file, parsed and made ready to compile. */
export interface TemplateSource {
  /** The file as people know it; also the `source` of every location in `program`. */
  readonly file: string;
  readonly program: hbs.AST.Program;
}

/**
 * Parses one template. Every tag of its own text gets a mark of its place, and every `{{路径}}` becomes
 * a call of the printing helper, so that nothing missing is printed as an empty string.
 * @param index of the file, for the marks
 * @throws Failure (模板) where Handlebars cannot parse it
 */
export function parseTemplate(text: string, file: string, index: number): TemplateSource {
  const program = parse(text, file);
  prepare(program, index);
  return { file, program };
}

/** The place of a node, columns counting from 1. */
export function placeOf(loc: hbs.AST.SourceLocation): Span {
  const { source, start, end } = loc;
  return {
    file: source,
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  };
}

function parse(text: string, file: string): hbs.AST.Program {
  const plunge = plungeOf(text);
  if (plunge !== undefined)
    throw new Failure('模板', [nestedTooDeep(spanAt(file, text, { tag: '{', at: plunge }))]);
  const comment = brokenComment(text, file);
  if (comment !== undefined) throw new Failure('模板', [comment]);
  try {
    const program = Handlebars.parseWithoutProcessing(text, { srcName: file });
    const tooDeep = tooDeepNode(program);
    if (tooDeep !== undefined) throw new Failure('模板', [nestedTooDeep(placeOf(tooDeep))]);
    return Handlebars.parse(program as never, { srcName: file });
  } catch (error) {
    if (!(error instanceof Error) || error instanceof Failure) throw error;
    throw new Failure('模板', [{ rule: '模板', level: '错误', ...explain(error, text, file) }]);
  }
}

function nestedTooDeep(span: Span): Diagnostic {
  const message = `{{#…}} 和括号嵌套太深，超过 ${LIMITS.templateDepth} 层`;
  return { rule: '模板', level: '错误', message, hint: '把里面的几层写成部件；检查块是否都关闭了。', span };
}

/** Handlebars' own words carry an excerpt and English; the place and what was found are enough. */
function explain(
  error: Error & { lineNumber?: number; column?: number },
  text: string,
  file: string,
): Pick<Diagnostic, 'message' | 'span' | 'hint'> {
  const line = error.lineNumber ?? Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1);
  const column = (error.column ?? 0) + 1;
  const span = { file, start: { line, column }, end: { line, column: column + 1 } };
  const [, opened, closed] = /^(\S+) doesn't match (\S+)/.exec(error.message) ?? [];
  if (opened && closed) return { message: `{{#${opened}}} 与 {{/${closed}}} 不对应`, span };
  const found = /got '(\w+)'/.exec(error.message)?.[1];
  const open = found === 'EOF' ? lastOpen(text) : undefined;
  if (open)
    return {
      message: `${open.tag} 没有关闭`,
      span: spanAt(file, text, open),
      hint: `补上 {{/${open.name}}}`,
    };
  if (found === 'EOF') return { message: '文件结束时还有 {{ 没有写完', span };
  return {
    message: '{{…}} 的写法有误',
    span,
    hint: '看 {{ 与 }}、括号、引号是否成对，名称里有没有不该有的符号',
  };
}

const COMMENT = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}/g;

/** A comment of the short form that speaks of {{…}}, at whose first }} it ends. */
function brokenComment(text: string, file: string): Diagnostic | undefined {
  for (const { 0: comment, index } of text.matchAll(COMMENT))
    if (!/^\{\{~?!--/.test(comment) && comment.includes('{{', 2)) {
      const span = spanAt(file, text, { tag: '{{!', at: index });
      const hint = '这样的注释写作 {{!-- … --}}';
      return { rule: '模板', level: '错误', message: '注释里有 {{…}}，到第一个 }} 就完了', span, hint };
    }
  return undefined;
}

/** The innermost block that is open at the end of a template. */
function lastOpen(text: string) {
  const open: { tag: string; name: string; at: number }[] = [];
  for (const { 1: sign, 2: name = '', index: at } of text.matchAll(BLOCK_TAG)) {
    if (sign === '/') open.pop();
    else open.push({ tag: `{{${sign}${name} …}}`, name, at });
  }
  return open.at(-1);
}

/** Opening and closing tags of blocks: {{#if …}}, {{#> 部件}}, {{/if}}. */
const BLOCK_TAG = /\{\{~?(#>?|\/)\s*([^\s{}]+)(?![^\s{}])[^{}]*\}\}/g;

function spanAt(file: string, text: string, { tag, at }: { tag: string; at: number }): Span {
  const before = text.slice(0, at).split('\n');
  const start = { line: before.length, column: before.at(-1)!.length + 1 };
  return { file, start, end: { line: start.line, column: start.column + tag.length } };
}

function prepare(program: hbs.AST.Program, index: number): void {
  for (const statement of program.body) {
    switch (statement.type) {
      case 'ContentStatement':
        markContent(statement as hbs.AST.ContentStatement, index);
        break;
      case 'MustacheStatement':
        wrapPlainPath(statement as hbs.AST.MustacheStatement);
        break;
      case 'BlockStatement':
      case 'PartialBlockStatement': {
        const { program: body, inverse } = statement as hbs.AST.BlockStatement;
        prepare(body, index);
        if (inverse) prepare(inverse, index);
        break;
      }
    }
  }
}

/** Handlebars may have stripped white space from the start of a content's value. */
function markContent(content: hbs.AST.ContentStatement, index: number): void {
  const { value, original, loc } = content;
  if (value.includes('<?') || value.includes('<!')) {
    throw new Failure('模板', [
      {
        rule: '标记',
        level: '错误',
        message: '不能使用 <?…?> 和 <!…>',
        hint: '注释写作 {{! … }}',
        span: placeOf(loc),
      },
    ]);
  }
  const before = (original as unknown as string).slice(
    0,
    Math.max(0, (original as unknown as string).indexOf(value)),
  );
  const lines = before.split('\n');
  const column = lines.length === 1 ? loc.start.column + before.length : lines.at(-1)!.length;
  content.value = markTags(value, index, { line: loc.start.line + lines.length - 1, column: column + 1 });
}

function wrapPlainPath(mustache: hbs.AST.MustacheStatement): void {
  const { path, params, hash, loc } = mustache;
  if (params.length > 0 || hash?.pairs.length > 0) return;
  mustache.params = [path as hbs.AST.Expression];
  mustache.path = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [PRINT],
    original: PRINT,
    loc,
  } as hbs.AST.PathExpression;
}
