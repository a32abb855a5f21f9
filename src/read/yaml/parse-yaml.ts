import { Composer, type CST, Lexer, type Node, type ParsedNode, Parser, visit, type YAMLError } from 'yaml';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { LIMITS } from '../../kernel/limits.js';
import type { SourceText } from '../text/source-text.js';
import { tellHiddenSigns } from '../text/tell-hidden-signs.js';
import { withoutConsequences } from './consequences.js';
import { wordYamlError } from './word-yaml-error.js';

/** Levels that may stand inside each other; the schema needs nine. */
const MAX_DEPTH = 64;
/** Pieces (words, signs, line ends) of a file, some hundred times those of a publication; bounds the time taken. */
const MAX_PIECES = 1_000_000;
/** What follows after so many errors of writing is noise. */
const MAX_ERRORS = 50;

/** Roots of texts that somebody still holds. */
const known = new WeakMap<SourceText, ParsedNode | null>();

/**
 * Parses YAML 1.2 into nodes whose scalars are all text (failsafe schema), so that 0012 stays 0012. A text is parsed once;
 * nobody may change its nodes.
 *
 * @returns the root node, null for an empty file
 * @throws Failure with every error of writing
 */
export function parseYaml(source: SourceText): ParsedNode | null {
  const root = known.has(source) ? known.get(source)! : parse(source);
  known.set(source, root);
  return root;
}

function parse(source: SourceText): ParsedNode | null {
  // Equal keys are told by plainTree: the library compares every key with every other.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const tokens = onlyDocument(boundedTokens(source), source);
  const [document] = [...composer.compose(tokens, true, source.text.length)];
  const errors = document!.errors.concat(document!.warnings).sort((a, b) => a.pos[0] - b.pos[0]);
  if (errors.length === 0) return document!.contents as ParsedNode | null;
  const worded = withoutConsequences(errors.slice(0, LIMITS.findings), source)
    .slice(0, MAX_ERRORS)
    .map((error) => wordYamlError(error, source, openQuote(document!.contents, error)));
  throw new Failure('数据', withHiddenSigns(worded, source));
}

/** A sign that nobody sees is told instead of what it does to the writing of its line. */
function withHiddenSigns(worded: readonly Diagnostic[], source: SourceText): readonly Diagnostic[] {
  const signs = tellHiddenSigns(source);
  const lines = new Set(signs.map(({ span }) => span?.start.line));
  return [...signs, ...worded.filter(({ span }) => !lines.has(span?.start.line))];
}

/** The library composes by recursion and keeps all it reads, so depth and size are bounded before it. */
function* boundedTokens(source: SourceText): Generator<CST.Token> {
  const parser = new Parser();
  let pieces = 0;
  for (const piece of new Lexer().lex(source.text)) {
    yield* parser.next(piece);
    pieces += 1;
    if (parser.stack.length > MAX_DEPTH) {
      refuse(source, parser.offset - 1, `层次太多，超过 ${MAX_DEPTH} 层`, '检查括号和“- ”是否写错。');
    }
    if (pieces > MAX_PIECES) {
      refuse(
        source,
        parser.offset - 1,
        '内容太多，只读到这里',
        '检查这是不是数据文件，有没有重复粘贴的内容。',
      );
    }
  }
  yield* parser.end();
}

function* onlyDocument(tokens: Iterable<CST.Token>, source: SourceText): Generator<CST.Token> {
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'directive') refuse(source, token.offset, '以“%”开头的行不能用', '删去这一行。');
    if (token.type === 'document') documents += 1;
    if (documents > 1) {
      refuse(
        source,
        token.offset,
        '一个文件里有多份数据',
        '每份数据各用一个文件；只有一份时删去“---”“...”行。',
      );
    }
    yield token;
  }
}

/** Where the quotation begins that is never closed; the library points at the end of the file. */
function openQuote(root: Node | null, { message, pos }: YAMLError): number | undefined {
  let start: number | undefined;
  if (!/closing .quote/.test(message)) return start;
  visit(root, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range![0] < pos[0] && pos[0] <= range![2]) start = range![0];
    },
  });
  return start;
}

function refuse(source: SourceText, offset: number, message: string, hint: string): never {
  const span = source.span(offset, offset + 1);
  throw new Failure('数据', [{ rule: 'YAML 写法', level: '错误', message, span, hint }]);
}
