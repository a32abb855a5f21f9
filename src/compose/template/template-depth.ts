import { LIMITS } from '../../kernel/limits.js';

/** What of a template may hold more of it. */
interface Inner {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly loc: hbs.AST.SourceLocation;
}

/**
 * The first node that stands too deep within others: all that walks templates, Handlebars' own part too, does so by
 * recursion. Each {{else if}} stands within the one before it.
 */
export function tooDeepNode(program: hbs.AST.Program): hbs.AST.SourceLocation | undefined {
  const rest: { readonly node: Inner; readonly depth: number }[] = [{ node: program as never, depth: 0 }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > LIMITS.templateDepth) return node.loc;
    for (const inner of innerNodes(node)) rest.push({ node: inner, depth: depth + DEPTH[inner.type]! });
  }
  return undefined;
}

/** What opens and closes blocks and brackets: {{#…}}, {{^…}}, {{else if …}}, {{/…}}, ( and ). */
const NESTING = /\{\{~?(?:([#^](?!\s*~?\}))|(\/)|\s*(else)\s+(?![\s~}]))?|[()]/g;

/**
 * The offset at which a template goes far deeper than it may, as its signs tell: Handlebars' parser takes the square of
 * the depth in time. Signs in comments and texts count, too; so many of them stand in none.
 */
export function plungeOf(text: string): number | undefined {
  /** Of each open block, how many stand within each other for it: one, and one more for each {{else if}}. */
  const blocks: number[] = [];
  let depth = 0;
  let brackets = 0;
  for (const { 0: sign, 1: opens, 2: closes, 3: goesOn, index } of text.matchAll(NESTING)) {
    if (sign === '(') brackets += 1;
    else if (sign === ')') brackets -= 1;
    else brackets = 0;
    if (opens) blocks.push(1);
    else if (goesOn && blocks.length > 0) blocks.push(blocks.pop()! + 1);
    if (opens || goesOn) depth += 1;
    else if (closes) depth -= blocks.pop() ?? 0;
    if (Math.max(depth, brackets) > PLUNGE * LIMITS.templateDepth) return index;
  }
  return undefined;
}

const PLUNGE = 4;

/** By how much a node stands deeper than what holds it; others hold nothing. */
const DEPTH: Readonly<Record<string, number>> = {
  Program: 0,
  BlockStatement: 1,
  PartialBlockStatement: 1,
  MustacheStatement: 0,
  PartialStatement: 0,
  SubExpression: 1,
  Hash: 0,
  HashPair: 0,
};

function* innerNodes(node: Inner): Generator<Inner> {
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isInner(one)) yield one;
  }
}

function isInner(value: unknown): value is Inner {
  return typeof value === 'object' && value !== null && Object.hasOwn(DEPTH, (value as Inner).type);
}
