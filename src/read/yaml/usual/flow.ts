import { Pair, type ParsedNode, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Cursor } from './cursor.js';
import { takeFlowPlain, takeQuoted, unusual } from './scalars.js';

const MAX_DEPTH = 16;
/** At most one line end, and what stands in the next line. */
const BETWEEN = / *(?:\n( *)(?=[^ \n#]))?/y;
const COLON = /: +(?=[^ \n#])/y;

/** `{…}` or `[…]`; its further lines are indented more than `column`. */
export function parseFlow(cursor: Cursor, column: number, depth = 0): ParsedNode {
  if (depth > MAX_DEPTH) unusual();
  const start = cursor.at;
  const collection = cursor.isAt('{') ? mapping(cursor, column, depth) : list(cursor, column, depth);
  cursor.countNode();
  collection.flow = true;
  collection.range = [start, cursor.at, cursor.at];
  return collection;
}

function mapping(cursor: Cursor, column: number, depth: number): YAMLMap.Parsed {
  const made = new YAMLMap<ParsedNode, ParsedNode>() as YAMLMap.Parsed;
  takeMembers(cursor, column, '}', () => made.items.push(field(cursor, column, depth)));
  return made;
}

function list(cursor: Cursor, column: number, depth: number): YAMLSeq.Parsed<ParsedNode> {
  const made = new YAMLSeq<ParsedNode>() as YAMLSeq.Parsed<ParsedNode>;
  takeMembers(cursor, column, ']', () => made.items.push(value(cursor, column, depth)));
  return made;
}

/** From the opening bracket to behind the one that closes. */
function takeMembers(cursor: Cursor, column: number, end: string, take: () => void): void {
  cursor.at += 1;
  skip(cursor, column);
  while (!cursor.isAt(end)) {
    take();
    skip(cursor, column);
    if (cursor.isAt(end)) break;
    if (!cursor.isAt(',')) unusual();
    cursor.at += 1;
    skip(cursor, column);
    if (cursor.isAt(end)) unusual();
  }
  cursor.at += 1;
}

function skip(cursor: Cursor, column: number): void {
  const [, spaces] = cursor.take(BETWEEN)!;
  if (spaces !== undefined && spaces.length <= column) unusual();
}

function field(cursor: Cursor, column: number, depth: number): Pair<ParsedNode, ParsedNode> {
  const start = cursor.at;
  const key = text(cursor, column);
  const isOnOneLine = !cursor.text.slice(start, cursor.at).includes('\n');
  if (!isOnOneLine || cursor.take(COLON) === undefined) unusual();
  return new Pair<ParsedNode, ParsedNode>(key, value(cursor, column, depth));
}

function value(cursor: Cursor, column: number, depth: number): ParsedNode {
  return cursor.isAt('{') || cursor.isAt('[') ? parseFlow(cursor, column, depth + 1) : text(cursor, column);
}

function text(cursor: Cursor, column: number): Scalar.Parsed {
  return cursor.isAt('"') || cursor.isAt("'") ? takeQuoted(cursor, column) : takeFlowPlain(cursor);
}
