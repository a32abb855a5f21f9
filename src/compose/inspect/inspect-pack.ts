import { dirname, resolve } from 'node:path';
import { TemplateProblems } from '../../document/template-problems.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { packFolders, packName } from '../pack/find-pack.js';
import { readyPack } from '../pack/pack.js';
import { readPackFile } from '../pack/pack-chain.js';
import { openPack, type ParsedPack } from '../pack/parsed-pack.js';
import { dryRun } from './dry-run.js';
import { BARE, EVERYTHING, NOTHING } from './example-accounts.js';
import { settingsWithFigures } from './settings-with-figures.js';
import { checkStaticTags } from './static-tags.js';
import { findUnused } from './unused.js';

/**
 * All mistakes of a pack: what loading it finds, tags that are wrong also where no data leads
 * to them, markup that goes wrong with very full or very empty accounts, and what the pack has for nothing.
 * @param nameOrPath name of a pack of the program, or path of a pack's folder
 */
export function inspectPack(nameOrPath: string): readonly Diagnostic[] {
  try {
    return inspect(openPack(nameOrPath));
  } catch (error) {
    if (error instanceof Failure && error.fault === '模板') return error.diagnostics;
    throw error;
  }
}

function inspect(parsed: ParsedPack): readonly Diagnostic[] {
  const pack = readyPack(parsed);
  const problems = new TemplateProblems();
  checkStaticTags([...parsed.sources.values()], pack.design, problems);
  const runs = [EVERYTHING, NOTHING, BARE].flatMap((extent) => dryRun(pack, extent).mistakes);
  for (const { rule, span, message, ...more } of runs) if (span) problems.add(rule, span, message, more);
  return [
    ...parsed.doubts,
    ...problems.diagnostics,
    ...settingsWithFigures(parsed),
    ...findUnused(parsed, heirsOf(parsed)),
  ];
}

/** The packs beside this one that extend it, as far as they are without a mistake. */
function heirsOf({ chain }: ParsedPack): ParsedPack[] {
  return heirFolders(resolve(chain[0]!.folder)).flatMap((folder) => {
    try {
      return [openPack(folder)];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
}

/** Folders beside a pack's whose packs extend it, or extend one that does. */
function heirFolders(own: string): string[] {
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
    return readPackFile(folder).content.继承;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
