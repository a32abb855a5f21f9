import { Composer, Lexer, type ParsedNode, Parser } from 'yaml';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { SourceText } from '../text/source-text.js';
import { wordYamlError } from './word-yaml-error.js';

/** Levels that may stand inside each other; the schema needs nine. */
const MAX_DEPTH = 64;
/** What follows after so many errors of writing is noise. */
const MAX_ERRORS = 50;

/**
 * Parses YAML 1.2 into nodes whose scalars are all text (failsafe schema), so that 0012 stays 0012.
 *
 * @returns the root node, null for an empty file
 * @throws Failure with every error of writing
 */
export function parseYaml(source: SourceText): ParsedNode | null {
  // Equal keys are told by plainTree: the library compares every key with every other.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const documents = [...composer.compose(tokens(source), true, source.text.length)];
  const [first, second] = documents;
  const diagnostics = documents
    .flatMap(({ errors, warnings }) => [...errors, ...warnings])
    .slice(0, MAX_ERRORS)
    .map((error) => wordYamlError(error, source));
  if (second) diagnostics.push(severalDocuments(source, second.range[0]));
  if (diagnostics.length > 0) throw new Failure('数据', diagnostics);
  return (first?.contents ?? null) as ParsedNode | null;
}

/** Composing calls itself for every level, so the depth is bounded before it. */
function* tokens(source: SourceText) {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source.text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH) throw new Failure('数据', [tooDeep(source, parser.offset)]);
  }
  yield* parser.end();
}

function tooDeep(source: SourceText, offset: number): Diagnostic {
  const span = source.span(offset - 1, offset);
  return {
    rule: 'YAML 写法',
    level: '错误',
    message: `层次太多，超过 ${MAX_DEPTH} 层`,
    span,
    hint: '检查括号 [ ] { } 和“- ”是否写错。',
  };
}

function severalDocuments(source: SourceText, offset: number): Diagnostic {
  const span = source.span(offset, offset + 3);
  return {
    rule: 'YAML 写法',
    level: '错误',
    message: '一个文件里有多份数据',
    span,
    hint: '删去“---”一行；每份数据各用一个文件。',
  };
}
