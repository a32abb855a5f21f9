import { Pair, type ParsedNode, type Scalar, YAMLMap, YAMLParseError, YAMLSeq } from 'yaml';
import { Cursor, Unusual } from './cursor.js';
import { parseFlow } from './flow.js';
import { emptyNode, takeBlockText, takeKey, takePlain, takeQuoted, unusual } from './scalars.js';

/** Tabs, line ends of Windows, marks of documents: the library knows what they do. */
const UNUSUAL_SIGNS = /[\t\r\uFEFF]|^(?:---|\.\.\.|%)/m;
const MAX_DEPTH = 32;
const DASH = /-(?=[ \n]|$)/y;
const SPACES = / +/y;

/**
 * The nodes of a text in the writing that data files have, a tenth of the library's time: fields and lists by
 * indentation, texts with and without quotes, of one line or several, `{…}` and `[…]`. Undefined where anything is
 * written otherwise, or wrongly: the library then reads it all. Nodes are as the library makes them, but that they
 * know no comments, and mappings and lists end where their last value does.
 *
 * @param mostNodes of so many it is undefined as well
 */
export function parseUsual(text: string, mostNodes: number): ParsedNode | undefined {
  if (UNUSUAL_SIGNS.test(text)) return undefined;
  try {
    return new Blocks(new Cursor(text, mostNodes)).root();
  } catch (error) {
    if (error instanceof Unusual || error instanceof YAMLParseError) return undefined;
    throw error;
  }
}

/** Reads what stands by its indentation. Every method begins at what it reads and ends at what comes next. */
class Blocks {
  #depth = 0;

  constructor(private readonly cursor: Cursor) {}

  root(): ParsedNode {
    if (this.cursor.indent !== 0) unusual();
    const root = this.#collection(0) ?? unusual();
    if (!this.cursor.isAtEnd) unusual();
    return root;
  }

  /** A list or mapping whose first item or key stands here, in `column`; undefined where neither does. */
  #collection(column: number): ParsedNode | undefined {
    if (this.#depth > MAX_DEPTH) unusual();
    this.#depth += 1;
    const collection = this.#isDash() ? this.#list(column) : this.#mapping(column);
    this.#depth -= 1;
    return collection;
  }

  #isDash(): boolean {
    DASH.lastIndex = this.cursor.at;
    return DASH.test(this.cursor.text);
  }

  #mapping(column: number): ParsedNode | undefined {
    const { cursor } = this;
    const start = cursor.at;
    let key = takeKey(cursor);
    if (key === undefined) return undefined;
    const mapping = new YAMLMap<Scalar.Parsed, ParsedNode>() as YAMLMap.Parsed<Scalar.Parsed, ParsedNode>;
    let value: ParsedNode;
    do {
      value = this.#value(column, true);
      mapping.items.push(new Pair(key, value));
      if (cursor.indent !== column) break;
      key = takeKey(cursor);
    } while (key !== undefined);
    return this.#ended(mapping, column, start, value);
  }

  #list(column: number): ParsedNode {
    const { cursor } = this;
    const start = cursor.at;
    const list = new YAMLSeq<ParsedNode>() as YAMLSeq.Parsed<ParsedNode>;
    let value: ParsedNode;
    do {
      const dash = cursor.at;
      cursor.at += 1;
      value = this.#item(column, dash);
      list.items.push(value);
    } while (cursor.indent === column && this.#isDash());
    return this.#ended(list, column, start, value);
  }

  #ended<T extends ParsedNode>(collection: T, column: number, start: number, last: ParsedNode): T {
    if (this.cursor.indent > column) unusual();
    const end = last.range[2];
    collection.range = [start, end, end];
    return collection;
  }

  #item(column: number, dash: number): ParsedNode {
    const { cursor } = this;
    if (cursor.take(SPACES) === undefined || cursor.isAt('\n') || cursor.isAt('#')) {
      cursor.at = dash + 1;
      return this.#value(column, false);
    }
    return this.#collection(column + cursor.at - dash) ?? this.#scalar(column);
  }

  /** What stands behind a colon or a dash, or in the lines below it: the list of a field may begin in its own column. */
  #value(column: number, isOfField: boolean): ParsedNode {
    const { cursor } = this;
    const empty = cursor.at;
    if (!cursor.takeLineEnd()) {
      if (cursor.take(SPACES) === undefined) unusual();
      return this.#scalar(column);
    }
    const { indent } = cursor;
    if (indent > column) return this.#collection(indent) ?? this.#scalar(column);
    if (isOfField && indent === column && this.#isDash()) return this.#collection(indent)!;
    return emptyNode(cursor, empty);
  }

  #scalar(column: number): ParsedNode {
    const { cursor } = this;
    if (cursor.isAt('|') || cursor.isAt('>')) {
      const text = takeBlockText(cursor, column);
      cursor.nextLine();
      return text;
    }
    const node =
      cursor.isAt('{') || cursor.isAt('[')
        ? parseFlow(cursor, column)
        : cursor.isAt('"') || cursor.isAt("'")
          ? takeQuoted(cursor, column)
          : takePlain(cursor, column);
    if (!cursor.takeLineEnd()) unusual();
    node.range = [node.range[0], node.range[1], cursor.lineEnd];
    return node;
  }
}
