import type { RuleLevel } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { type PackChain, placeInPack } from './pack-chain.js';
import type { PackFile } from './pack-file.js';

/** What a pack says of one rule. */
interface PackRule {
  readonly id: string;
  readonly level: RuleLevel;
  readonly span: Span;
}

/** A rule that a pack adds, its formula as written. */
interface PackAddedRule extends PackRule {
  readonly title: string;
  readonly source: string;
  readonly formula: string;
}

export interface DeclaredRules {
  readonly changes: readonly PackRule[];
  readonly added: readonly PackAddedRule[];
}

/** What each pack of a chain says by itself, the most general first. */
export function packLayers(chain: PackChain): readonly DeclaredRules[] {
  return chain.map((pack) => packRules([pack])).reverse();
}

/** The levels that a pack, or one that it extends, gives to rules, and the rules that they add. */
export function packRules(chain: PackChain): DeclaredRules {
  const contents = chain.map(({ content }) => content).reverse();
  const levels: Record<string, RuleLevel> = Object.assign({}, ...contents.map(({ 规则 }) => 规则));
  const added: NonNullable<PackFile['附加规则']> = Object.assign({}, ...contents.map((own) => own.附加规则));
  return {
    changes: Object.entries(levels).map(([id, level]) => ({
      id,
      level,
      span: placeInPack(chain, ['规则', id]),
    })),
    added: Object.entries(added).map(([id, { 标题, 公式, 来源, 级别 }]) => ({
      id,
      title: 标题,
      source: 来源,
      level: 级别,
      formula: 公式,
      span: placeInPack(chain, ['附加规则', id, '公式']),
    })),
  };
}
