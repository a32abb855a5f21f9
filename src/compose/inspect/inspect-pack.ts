import { dirname, join, resolve } from 'node:path';
import { TemplateProblems } from '../../document/template-problems.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { Usage } from '../lint/usage.js';
import { PACK_FILE, packFolders, packName } from '../pack/find-pack.js';
import { preparePack } from '../pack/load-pack.js';
import { type OpenPack, openPack, readChain } from '../pack/open-pack.js';
import { readPackFile } from '../pack/read-pack-file.js';
import { dryRun } from './dry-run.js';
import { BARE, EVERYTHING, NOTHING } from './example-accounts.js';
import { checkStaticTags } from './static-tags.js';
import { findUnused, type PackUse } from './unused.js';

/**
 * All mistakes of a pack: what loading it finds, tags that are wrong also where no data leads
 * to them, markup that goes wrong with very full or very empty accounts, and what the pack has for nothing.
 * @param nameOrPath name of a pack of the program, or path of a pack's folder
 */
export function inspectPack(nameOrPath: string): readonly Diagnostic[] {
  try {
    return inspect(openPack(readChain(nameOrPath)));
  } catch (error) {
    if (error instanceof Failure && error.fault === '模板') return error.diagnostics;
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
  return heirsOf(resolve(chain[0]!.folder)).flatMap((folder) => {
    try {
      const open = openPack(readChain(folder));
      const usage = new Usage();
      preparePack(open, usage);
      return [{ open, usage }];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
}

/** Folders beside a pack's whose packs extend it, or extend one that does. */
function heirsOf(own: string): string[] {
  const bases = new Map(packFolders(dirname(own)).map((folder) => [folder, basePackName(folder)]));
  const found = [own];
  for (const heir of found) {
    for (const [folder, base] of bases)
      if (base === packName(heir) && !found.includes(folder)) found.push(folder);
  }
  return found.slice(1);
}

/** What a pack.yaml that can be read says under 继承. */
function basePackName(folder: string): string | undefined {
  try {
    return readPackFile(folder, join(folder, PACK_FILE)).content.继承;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
