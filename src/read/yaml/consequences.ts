import { type ErrorCode, type YAMLError, YAMLParseError } from 'yaml';
import type { SourceText } from '../text/source-text.js';
import { lineCause } from './line-cause.js';

const UNBALANCED = /end with a [}\]]|flow-(?:map|seq)-end/;
/** What one slip makes of the lines below it, where nothing is wrong. */
const CONSEQUENCES: readonly ErrorCode[] = [
  'UNEXPECTED_TOKEN',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'IMPOSSIBLE',
];
const OUTER_FIELD = /^[^\s#-][^:\n]*:(?: |$)/gm;

/** The errors, in the order of the text, without those that only follow from another. */
export function withoutConsequences(errors: readonly YAMLError[], source: SourceText): readonly YAMLError[] {
  return ofEachField(ofBrackets(errors, source), source);
}

/** A bracket that has no other swallows all that comes after it. */
function ofBrackets(errors: readonly YAMLError[], source: SourceText): readonly YAMLError[] {
  const first = errors.findIndex(({ message }) => UNBALANCED.test(message));
  if (first < 0) return errors;
  const isOwn = ({ code, message, pos: [start] }: YAMLError) =>
    UNBALANCED.test(message) ? !isBalanced(source.lineAt(start)) : !CONSEQUENCES.includes(code);
  return errors.filter((error, index) => index <= first || isOwn(error));
}

/** Within a field of the outermost level: those that are wrong in themselves; the first, where there are none. */
function ofEachField(errors: readonly YAMLError[], source: SourceText): readonly YAMLError[] {
  const starts = [...source.text.matchAll(OUTER_FIELD)].map(({ index }) => index);
  let next = 0;
  const told = firstOfEachLine(errors, source).map((error) => {
    while (next < starts.length && starts[next]! <= error.pos[0]) next += 1;
    return { error, field: starts[next - 1] ?? 0, own: isOwn(error, source) };
  });
  const withOwn = new Set(told.filter(({ own }) => own).map(({ field }) => field));
  return told
    .filter(({ field, own }, index) => own || (!withOwn.has(field) && field !== told[index - 1]?.field))
    .map(({ error, field, own }) => (own ? error : atItsCause(error, field, source)));
}

/** A line that the library took for more of the text above it is told of at the next line. */
function atItsCause(error: YAMLError, field: number, source: SourceText): YAMLError {
  let { line } = source.position(error.pos[0]);
  for (; line > source.position(field).line; line -= 1) {
    const start = source.offset({ line, column: 1 });
    if (lineCause(source.lineAt(start))?.at)
      return new YAMLParseError([start, start + 1], error.code, error.message);
  }
  return error;
}

function isOwn({ code, message, pos: [start] }: YAMLError, source: SourceText): boolean {
  const follows = CONSEQUENCES.includes(code) || /Sequence item|map values/.test(message);
  const line = source.lineAt(start);
  return !follows || UNBALANCED.test(message) || lineCause(line) !== undefined || hasTwoColons(line);
}

/** “原因: 压减: 会议”, but not “收入: {一般公共预算: 1}”. */
function hasTwoColons(line: string): boolean {
  return /: .*: /.test(line.replace(/[{[].*[\]}]/, ''));
}

/** As many brackets are closed in a line as are opened; the library takes those of later lines for stray ones. */
function isBalanced(line: string): boolean {
  return line.match(/[[{]/g)?.length === line.match(/[\]}]/g)?.length;
}

/** What the library says next of the same line mostly follows from the first. */
function firstOfEachLine(errors: readonly YAMLError[], source: SourceText): readonly YAMLError[] {
  const lines = new Set<number>();
  return errors.filter(({ pos: [start] }) => {
    const { line } = source.position(start);
    return !lines.has(line) && lines.add(line);
  });
}
