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
