import { Failure } from '../../kernel/diagnostic.js';
import { loadPack, type Pack } from './pack.js';
import { keyOfChain, type PackChain } from './pack-chain.js';

/** Makes a pack ready whose pack.yaml has been read. @throws Failure (模板) as {@link loadPack} */
export type PackLoader = (chain: PackChain) => Pack;

/**
 * Makes packs ready as {@link loadPack} does, but each once: for a run over many files, all of which get the templates as
 * they were when it began. What is wrong with a pack is found once, too.
 */
export function keepPacks(): PackLoader {
  const tried = new Map<string, Pack | Failure>();
  return (chain) => {
    const key = keyOfChain(chain);
    const known = tried.get(key) ?? attempt(chain);
    tried.set(key, known);
    if (known instanceof Failure) throw known;
    return known;
  };
}

function attempt(chain: PackChain): Pack | Failure {
  try {
    return loadPack(chain);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
