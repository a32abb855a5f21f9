import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { lintTemplates } from '../lint/lint-templates.js';
import type { Usage } from '../lint/usage.js';
import { parseTemplate, type TemplateSource } from '../template/parse-template.js';
import { placeInPack, readChain } from './pack-chain.js';
import { gather, type PackFiles, readPackFiles } from './pack-files.js';

/** A pack whose templates are parsed, and every one that the entry reaches held against the accounts. */
export interface ParsedPack extends PackFiles {
  /** Every 部件 by its name. */
  readonly sources: ReadonlyMap<string, TemplateSource>;
  /** What of the templates may be meant otherwise: 提醒. */
  readonly doubts: readonly Diagnostic[];
  /** What the templates use. */
  readonly usage: Usage;
}

/**
 * @param nameOrPath name of a pack of the program, or path of a pack's folder
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function openPack(nameOrPath: string): ParsedPack {
  return parsePack(readPackFiles(readChain(nameOrPath)));
}

/** @throws Failure (模板) with all mistakes found, those of reading as well, by file:line:column */
export function parsePack(files: PackFiles): ParsedPack {
  const { entry, settings, chain, declared } = files;
  const mistakes = [...files.mistakes];
  const sources = new Map<string, TemplateSource>();
  for (const [name, { text, file }] of files.templates)
    gather(mistakes, () => sources.set(name, parseTemplate(text, file, sources.size)));
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  const linted = lintTemplates(sources, {
    entry,
    settings,
    declared,
    named: placeInPack(chain, ['入口']),
  });
  if (linted.mistakes.length > 0) throw new Failure('模板', linted.mistakes);
  const { doubts, usage } = linted;
  return { ...files, sources, doubts, usage };
}
