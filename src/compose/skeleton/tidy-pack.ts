import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { readSource } from '../../read/text/read-source.js';
import { PACK_FILE } from '../pack/find-pack.js';
import { inPack, type PackChain, readChain } from '../pack/pack-chain.js';
import { templatesIn } from '../pack/pack-files.js';
import { withoutNote } from './pack-skeleton.js';
import { mergedContents } from './present-values.js';

/** What a pack says again although it inherits it. */
export interface Repetitions {
  readonly folder: string;
  /** Templates that are as those inherited, by their paths in the pack's folder. */
  readonly same: readonly string[];
  /** Templates that are not. */
  readonly own: readonly string[];
  /** Values of the pack.yaml that are as those inherited: 设置.决算表.行次. */
  readonly values: readonly string[];
  /** The pack.yaml without them. */
  readonly packFile: string;
}

/** @throws Failure (模板) if there is no such pack or a pack.yaml has mistakes */
export function findRepetitions(nameOrPath: string): Repetitions {
  const [first, ...inherited] = readChain(nameOrPath);
  const { folder } = first!;
  const templates = templatesIn(folder);
  const same = templates.filter((path) => isInherited(path, folder, inherited));
  const { text } = readSource(join(folder, PACK_FILE), inPack(folder));
  const document = parseDocument(text);
  const values = inherited.length === 0 ? [] : dropValues(document, mergedContents(inherited));
  return {
    folder,
    same,
    own: templates.filter((path) => !same.includes(path)),
    values,
    packFile: values.length === 0 ? text : document.toString({ lineWidth: 0, flowCollectionPadding: false }),
  };
}

/** Whether the nearest pack that has the file has the same in it. */
function isInherited(path: string, folder: string, inherited: PackChain): boolean {
  const base = inherited.map((pack) => join(pack.folder, path)).find((file) => existsSync(file));
  return base !== undefined && templateText(join(folder, path)) === templateText(base);
}

function templateText(file: string): string {
  return withoutNote(readFileSync(file, 'utf8')).replaceAll('\r\n', '\n').trimEnd();
}

/** Takes out of the document what `inherited` says, too; gives the names of what was taken out. */
function dropValues(document: Document, inherited: YAMLMap): string[] {
  const paths = isMap(document.contents) ? samePaths(document.contents, inherited, []) : [];
  for (const path of paths) {
    document.deleteIn(path);
    for (let length = path.length - 1; length > 0; length--) {
      const group = document.getIn(path.slice(0, length));
      if (isMap(group) && group.items.length === 0) document.deleteIn(path.slice(0, length));
    }
  }
  return paths.map((path) => path.join('.'));
}

function samePaths(own: YAMLMap, inherited: YAMLMap, above: readonly string[]): string[][] {
  return (own.items as Pair[]).flatMap(({ key, value }) => {
    const path = [...above, String(key)];
    const base = inherited.get(key, true);
    if (isMap(value) && isMap(base)) return samePaths(value, base, path);
    return base !== undefined && plain(base) === plain(value) ? [path] : [];
  });
}

function plain(node: unknown): string {
  return JSON.stringify((node as { toJSON(): unknown }).toJSON());
}
