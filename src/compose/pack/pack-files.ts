import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { digestOf, type FileDigest } from '../../kernel/file-digest.js';
import { LIMITS } from '../../kernel/limits.js';
import { bytesOf } from '../../kernel/regular-file.js';
import { useFileInside } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { type DeclaredFields, NO_FIELDS } from '../../read/schema/declared-fields.js';
import { readSource } from '../../read/text/read-source.js';
import { tellHiddenSigns } from '../../read/text/tell-hidden-signs.js';
import type { PackSetting } from '../data-shape.js';
import { declaredFieldsOf } from './declared-fields.js';
import { PACK_FILE, packName } from './find-pack.js';
import { asTemplateFault, inPack, type PackChain, placeInPack, shownPath } from './pack-chain.js';
import type { PackFile } from './pack-file.js';

const ENTRY = '公开文本';

/** What the pack.yaml of a pack, and of what it extends, say together. */
interface PackSettings {
  readonly name: string;
  readonly chain: PackChain;
  readonly file: PackFile;
  readonly settings: PackSetting;
  /** Name of the 部件 that is rendered first. */
  readonly entry: string;
}

/** The file of a 部件. */
interface TemplateFile {
  /** As people know it. */
  readonly file: string;
  readonly digest: FileDigest;
}

/** A pack with the files of its templates, by their 部件; of what is in them only the digests. */
export interface DigestedPack extends PackSettings {
  readonly templates: ReadonlyMap<string, TemplateFile>;
}

/** The files of a pack, put together with what it extends, as they are. */
export interface PackFiles extends DigestedPack {
  /** Fields of the data file that it, or what it extends, declares. */
  readonly declared: DeclaredFields;
  readonly templates: ReadonlyMap<string, TemplateFile & { readonly text: string }>;
  /** Files that are missing or cannot be read. */
  readonly mistakes: readonly Diagnostic[];
}

function settingsOf(chain: PackChain): PackSettings {
  const file = chain.map(({ content }) => content).reduceRight((base, own) => merge(base, own) as PackFile);
  const name = packName(chain[0]!.folder);
  return { name, chain, file, settings: file.设置 ?? {}, entry: file.入口 ?? ENTRY };
}

/**
 * A pack with the digests of its templates, which is all that one needs whose templates the build has compiled; undefined
 * where a file cannot be read, of which {@link readPackFiles} tells.
 */
export function digestPack(chain: PackChain): DigestedPack | undefined {
  const settings = settingsOf(chain);
  const places = new Map(chain.map(({ folder }) => [folder, inPack(folder)]));
  try {
    const templates = Object.entries(settings.file.部件 ?? {}).map(([name, path]) => {
      const folder = folderOfTemplate(path, [...places.keys()], () => placeInPack(chain, ['部件', name]));
      const file = shownPath(join(folder, path));
      const bytes = useFileInside(file, places.get(folder)!.roots, LIMITS.templates, bytesOf);
      return [name, { file, digest: digestOfTemplate(folder, path, digestOf(bytes)) }] as const;
    });
    return { ...settings, templates: new Map(templates) };
  } catch {
    return undefined;
  }
}

function digestOfTemplate(folder: string, path: string, sha256: string): FileDigest {
  return { path: `${packName(folder)}/${path}`, sha256 };
}

/** Reads the templates of a pack and of all that it inherits. */
export function readPackFiles(chain: PackChain): PackFiles {
  const settings = settingsOf(chain);
  const folders = chain.map(({ folder }) => folder);
  const mistakes: Diagnostic[] = [];
  const templates = new Map<string, TemplateFile & { readonly text: string }>();
  let declared = NO_FIELDS;
  gather(mistakes, () => {
    declared = declaredFieldsOf(chain);
  });
  let length = 0;
  for (const [name, path] of Object.entries(settings.file.部件 ?? {})) {
    const named = placeInPack(chain, ['部件', name]);
    gather(mistakes, () => {
      const folder = folderOfTemplate(path, folders, () => named);
      const file = shownPath(join(folder, path));
      const source = asTemplateFault(() => readSource(file, { ...inPack(folder), named }));
      mistakes.push(...tellHiddenSigns(source));
      const { text, sha256 } = source;
      length += text.length;
      templates.set(name, { text, file, digest: digestOfTemplate(folder, path, sha256!) });
    });
    if (length > LIMITS.templates) {
      mistakes.push(tooManyTemplates(named));
      break;
    }
  }
  return { ...settings, declared, templates, mistakes };
}

function tooManyTemplates(span: Span): Diagnostic {
  const message = `模板合起来太长，超过 ${LIMITS.templates} 个字符，从这个部件起没有读`;
  return { rule: '模板包', level: '错误', message, hint: '删去不用的部件和重复的内容。', span };
}

/** The files of the 部件 as people know them, in their order. */
export function templateFiles({ templates }: DigestedPack): readonly string[] {
  return [...templates.values()].map(({ file }) => file);
}

/** The templates that lie in a pack's own folder, by their paths in it. */
export function templatesIn(folder: string): readonly string[] {
  // With its kinds of entries, it follows no links: two that lead back would double the way at every step.
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

/** Every file that a pack was read from, its pack.yaml and those that it extends first. */
export function digestsOf({ chain, templates }: DigestedPack): readonly FileDigest[] {
  return [
    ...chain.map(({ folder, sha256 }) => ({ path: `${packName(folder)}/${PACK_FILE}`, sha256 })),
    ...[...templates.values()].map(({ digest }) => digest),
  ];
}

/** Notes what a step finds wrong, so that the next ones are tried as well. */
export function gather(mistakes: Diagnostic[], step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    mistakes.push(...error.diagnostics);
  }
}

/** Folders and file of plain names: nothing absolute, no `..`, no backslash, no drive. */
const INSIDE = /^(?:[\w-]+\/)*[\w-]+\.hbs$/;

/**
 * The folder that the file of a 部件 is read from: the first that has it, from the pack itself up through what it extends.
 * @param folders of the pack and of those that it extends, the pack's own first
 * @throws Failure (模板) if the name is that of no file in a pack, or nothing is there
 */
function folderOfTemplate(file: string, folders: readonly string[], named: () => Span): string {
  if (!INSIDE.test(file))
    throw refuse(
      `“${file}”不是包内的 .hbs 文件`,
      '文件名用字母、数字、- 和 _，不能用 .. 或绝对路径',
      named(),
    );
  const found = folders.find((folder) => existsSync(join(folder, file)));
  if (found !== undefined) return found;
  throw refuse(`找不到模板文件“${file}”`, `找过的文件夹：${folders.join('、')}`, named());
}

function refuse(message: string, hint: string, span: Span): Failure {
  return new Failure('模板', [{ rule: '模板包', level: '错误', message, hint, span }]);
}

/** What `own` says, over what it extends: groups are merged field by field, all else is replaced. */
function merge(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isGroup(base) || !isGroup(own)) return own;
  const names = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, merge(field(base, name), field(own, name))]));
}

function field(group: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(group, name) ? group[name] : undefined;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
