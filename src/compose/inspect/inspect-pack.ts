import { dirname, resolve } from 'node:path';
import { TemplateProblems } from '../../document/template-problems.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { orderDiagnostics } from '../../kernel/order-diagnostics.js';
import { Usage } from '../lint/usage.js';
import { packFolders } from '../pack/find-pack.js';
import { preparePack } from '../pack/load-pack.js';
import { type OpenPack, openPack } from '../pack/open-pack.js';
import { dryRun } from './dry-run.js';
import { BARE, EVERYTHING, NOTHING } from './example-accounts.js';
import { checkStaticTags } from './static-tags.js';
import { findUnused, type PackUse } from './unused.js';

/**
 * All mistakes of a pack, by place: what loading it finds, tags that are wrong also where no data leads
 * to them, markup that goes wrong with very full or very empty accounts, and what the pack has for nothing.
 * @param nameOrPath name of a pack of the program, or path of a pack's folder
 */
export function inspectPack(nameOrPath: string): readonly Diagnostic[] {
  try {
    return orderDiagnostics(inspect(openPack(nameOrPath)));
  } catch (error) {
    if (error instanceof Failure && error.fault === '模板') return orderDiagnostics(error.diagnostics);
    throw error;
  }
}

function inspect(open: OpenPack): readonly Diagnostic[] {
  const usage = new Usage();
  const pack = preparePack(open, usage);
  const problems = new TemplateProblems();
  checkStaticTags([...open.sources.values()], pack.design, problems);
  const runs = [EVERYTHING, NOTHING, BARE].flatMap((extent) => dryRun(pack, extent).mistakes);
  for (const { rule, span, message, ...more } of runs) if (span) problems.add(rule, span, message, more);
  return [...problems.diagnostics, ...findUnused(open, [{ open, usage }, ...usesOfHeirs(open)])];
}

/** How the packs beside this one that extend it use what it has. */
function usesOfHeirs({ chain }: OpenPack): PackUse[] {
  const own = resolve(chain[0]!.folder);
  return packFolders(dirname(own)).flatMap((folder) => {
    if (folder === own) return [];
    try {
      const open = openPack(folder);
      if (!open.chain.some((one) => resolve(one.folder) === own)) return [];
      const usage = new Usage();
      preparePack(open, usage);
      return [{ open, usage }];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
}
