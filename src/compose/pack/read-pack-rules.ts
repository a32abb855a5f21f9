import type { RuleLevel } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { findPack } from './find-pack.js';
import { placeInPack, readChain } from './open-pack.js';

/** What a pack says of one rule. */
export interface PackRule {
  readonly id: string;
  readonly level: RuleLevel;
  readonly span: Span;
}

/**
 * The levels that a pack, or one that it extends, gives to rules. Reads no template.
 * @param namedAt where the pack is named, for the message if there is none
 * @throws Failure (模板)
 */
export function readPackRules(nameOrPath: string, namedAt?: Span): PackRule[] {
  const chain = readChain(findPack(nameOrPath, namedAt));
  const levels = Object.assign({}, ...chain.map(({ content }) => content.规则 ?? {}).reverse());
  return Object.entries(levels as Record<string, RuleLevel>).map(([id, level]) => ({
    id,
    level,
    span: placeInPack(chain, ['规则', id]),
  }));
}
