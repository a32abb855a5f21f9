import { digestOf, type FileDigest } from '../kernel/file-digest.js';
import { checksums } from './checksums.js';
import type { Manifest } from './manifest.js';

/** What a run has in common for all its publications. */
export interface Conditions extends Pick<Manifest, 'tool' | 'environment' | 'options'> {
  /** Of all fonts that could be chosen; empty where no pages are laid out. */
  readonly fonts: string;
}

/** What one publication is made from. */
export interface Ingredients {
  /** Files read for the facts, paths as in the manifest. */
  readonly inputs: readonly FileDigest[];
  readonly pack: { readonly chain: readonly string[]; readonly files: readonly FileDigest[] };
  /** Every pack that the data file, and files it names, say they are for. */
  readonly named: readonly NamedPackDigest[];
}

interface NamedPackDigest {
  /** Of the file that says so, as in the manifest. */
  readonly file: string;
  /** 格式, as written. */
  readonly name: string;
  /** Of its pack.yaml and those of all that it extends. */
  readonly sha256: string;
}

/** One digest of everything that may change a byte of a publication. */
export function publicationKey(
  { tool, environment, options, fonts }: Conditions,
  { inputs, pack, named }: Ingredients,
): string {
  const { name, version, sha256, libraries } = tool;
  const parts = [
    [name, version, sha256, Object.entries(libraries)],
    [environment.node, environment.zlib, environment.platform],
    [options.formats, options.template, options.systemFonts, options.fontDirs],
    [options.explanations, options.sourceDateEpoch],
    fonts,
    checksums(inputs),
    [pack.chain, checksums(pack.files)],
    named.map((one) => [one.file, one.name, one.sha256]),
  ];
  return digestOf(JSON.stringify(parts));
}
