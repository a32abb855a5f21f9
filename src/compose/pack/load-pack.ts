import { join } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { FileDigest } from '../../kernel/file-digest.js';
import type { Span } from '../../kernel/span.js';
import { readSource } from '../../read/text/read-source.js';
import { CallIndex } from '../call-index.js';
import { compileTemplates } from '../compile-templates.js';
import { lintTemplates } from '../lint/lint-templates.js';
import { parseTemplate, type TemplateSource } from '../parse-template.js';
import { buildDesign, buildFormats, buildWording } from './build-design.js';
import { findBasePack, findPack, PACK_FILE, packName } from './find-pack.js';
import { findTemplateFile } from './find-template-file.js';
import { mergePackFiles } from './merge-pack-files.js';
import type { Pack } from './pack.js';
import type { PackFile } from './pack-file.js';
import { asTemplateFault, type LocatedPackFile, readPackFile, shownPath } from './read-pack-file.js';

const ENTRY = '公开文本';

/**
 * Reads a pack with all that it inherits, and checks every template that the entry reaches against
 * the accounts.
 * @param nameOrPath name of a pack of the program, or path of a pack's folder
 * @throws Failure (模板) with all mistakes found, by file:line:column
 */
export function loadPack(nameOrPath: string): Pack {
  const chain = readChain(findPack(nameOrPath));
  const name = packName(chain[0]!.folder);
  const file = chain.map(({ content }) => content).reduceRight((base, own) => mergePackFiles(base, own));
  const settings = file.设置 ?? {};
  const templates = readTemplates(file, chain);
  const sources = new Map([...templates].map(([name, { source }]) => [name, source]));
  const entry = file.入口 ?? ENTRY;
  const calls = new CallIndex();
  const mistakes = lintTemplates(sources, entry, settings, placeOf(chain, ['入口']), calls);
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  return {
    name,
    origin: {
      chain: chain.map(({ folder }) => packName(folder)),
      files: [
        ...chain.map(({ folder, sha256 }) => ({ path: `${packName(folder)}/${PACK_FILE}`, sha256 })),
        ...[...templates.values()].map(({ digest }) => digest),
      ],
    },
    language: file.语言 ?? 'zh-CN',
    design: buildDesign(name, file),
    formats: buildFormats(file),
    wording: buildWording(name, file),
    settings,
    files: [...sources.values()].map((source) => source.file),
    entry: compileTemplates(sources, entry, calls),
  };
}

/** The pack's own file first, then what it extends. */
function readChain(folder: string): readonly LocatedPackFile[] {
  const chain: LocatedPackFile[] = [];
  for (let next: string | undefined = folder; next !== undefined; ) {
    const file: LocatedPackFile = readPackFile(next, join(next, PACK_FILE));
    chain.push(file);
    const base = file.content.继承;
    const span = file.locate(['继承']);
    next = base === undefined ? undefined : findBasePack(base, next, span);
    if (chain.some((one) => one.folder === next)) {
      throw new Failure('模板', [
        { rule: '模板包', level: '错误', message: `模板包“${base}”互相继承`, span },
      ]);
    }
  }
  return chain;
}

interface TemplateFile {
  readonly source: TemplateSource;
  readonly digest: FileDigest;
}

/** Every 部件 by its name, parsed. */
function readTemplates(file: PackFile, chain: readonly LocatedPackFile[]): ReadonlyMap<string, TemplateFile> {
  const folders = chain.map(({ folder }) => folder);
  const mistakes: Diagnostic[] = [];
  const templates = new Map<string, TemplateFile>();
  for (const [name, path] of Object.entries(file.部件 ?? {})) {
    try {
      const found = findTemplateFile(path, folders, placeOf(chain, ['部件', name]));
      const { text, sha256 } = asTemplateFault(() => readSource(found));
      const pack = packName(found.slice(0, -path.length));
      templates.set(name, {
        source: parseTemplate(text, shownPath(found), templates.size),
        digest: { path: `${pack}/${path}`, sha256: sha256! },
      });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      mistakes.push(...error.diagnostics);
    }
  }
  if (mistakes.length > 0) throw new Failure('模板', mistakes);
  return templates;
}

/** Where the pack, or the first that it extends, says this. */
function placeOf(chain: readonly LocatedPackFile[], path: readonly string[]): Span {
  const says = ({ content }: LocatedPackFile) =>
    path.reduce<unknown>(
      (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
      content,
    ) !== undefined;
  return (chain.find(says) ?? chain[0]!).locate(path);
}
