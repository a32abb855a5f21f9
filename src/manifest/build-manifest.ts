import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { digestOf } from '../kernel/file-digest.js';
import { checksums } from './checksums.js';
import type { FontRecord, Manifest, PackRecord, PublicationRecord } from './manifest.js';
import { portablePath } from './portable-path.js';
import { type Conditions, type Ingredients, publicationKey } from './publication-key.js';

/** What one data file was made into, and of what. */
export interface Made extends Ingredients {
  /** Path of the data file. */
  readonly file: string;
  /** Paths of the files written. */
  readonly written: readonly string[];
  /** Of the PDF; undefined where no format with pages was made. */
  readonly pages: number | undefined;
  /** 提醒 that did not stop the output. */
  readonly reminders: number;
  /** Rules that the pack makes less grave. */
  readonly lowered: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
  readonly fonts: readonly UsedFont[];
}

interface UsedFont {
  readonly name: string;
  readonly version: string;
  readonly path: string;
  readonly packaged: boolean;
}

/** A publication with the records that it names: as much of a manifest as tells all of it. */
export interface Recorded {
  readonly publication: PublicationRecord;
  readonly pack: PackRecord;
  readonly fonts: readonly FontRecord[];
}

/** Writes down publications of one run. */
export class Recorder {
  readonly #conditions: Conditions;
  readonly #folder: string;
  /** By path: a font is read once for all publications. */
  readonly #fonts = new Map<string, FontRecord>();

  /** @param folder that the manifest will lie in */
  constructor(conditions: Conditions, folder: string) {
    this.#conditions = conditions;
    this.#folder = folder;
  }

  /** Everything about a publication that has been written. */
  record(made: Made): Recorded {
    const inputs = made.inputs.map(({ path, sha256 }) => ({ path: portablePath(path, '.'), sha256 }));
    const named = made.named.map((one) => ({ ...one, file: portablePath(one.file, '.') }));
    const pack = recordPack(made.pack);
    const publication = {
      source: portablePath(made.file, '.'),
      pack: pack.name,
      namedPacks: named.map(({ file, name }) => ({ file, name })),
      key: publicationKey(this.#conditions, { inputs, pack: made.pack, named }),
      fonts: made.fonts.map(({ name }) => name).sort(),
      ...(made.pages !== undefined && { pages: made.pages }),
      reminders: made.reminders,
      loweredRules: made.lowered.map(({ rule, from, to }) => ({ rule, from, to })),
      inputs,
      outputs: made.written.map((path) => ({
        path: portablePath(path, this.#folder),
        sha256: digestOf(readFileSync(path)),
      })),
    };
    return { publication, pack, fonts: made.fonts.map((font) => this.#record(font)) };
  }

  #record(font: UsedFont): FontRecord {
    const record = this.#fonts.get(font.path) ?? recordFont(font);
    this.#fonts.set(font.path, record);
    return record;
  }
}

/** The manifest of publications, the same in whatever order they come. */
export function buildManifest(
  recorded: readonly Recorded[],
  { tool, environment, options }: Omit<Conditions, 'fonts'>,
): Manifest {
  return {
    manifest: 1,
    tool,
    environment,
    options,
    fonts: sortedBy(
      recorded.flatMap(({ fonts }) => fonts),
      nameAndDigest,
    ),
    packs: sortedBy(
      recorded.map(({ pack }) => pack),
      nameAndDigest,
    ),
    publications: sortedBy(
      recorded.map(({ publication }) => publication),
      ({ source }) => source,
    ),
  };
}

/** The manifest of all that is in several, which were made under the same conditions. */
export function joinManifests(manifests: readonly [Manifest, ...Manifest[]]): Manifest {
  const [{ tool, environment, options }] = manifests;
  const recorded = manifests.flatMap(({ publications, packs, fonts }) =>
    publications.flatMap((publication) =>
      packs.filter(({ name }) => name === publication.pack).map((pack) => ({ publication, pack, fonts })),
    ),
  );
  return buildManifest(recorded, { tool, environment, options });
}

function nameAndDigest({ name, sha256 }: { readonly name: string; readonly sha256: string }): string {
  return `${name} ${sha256}`;
}

/** Each key once, in its order. */
function sortedBy<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const byKey = new Map(all.map((one) => [keyOf(one), one]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** As a manifest has it: its files by name. */
export function recordPack({ chain: [name = '', ...bases], files }: Made['pack']): PackRecord {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name, extends: bases, sha256: digestOf(checksums(sorted)), files: sorted };
}

function recordFont({ name, version, path, packaged }: UsedFont): FontRecord {
  const origin = packaged ? 'package' : 'machine';
  return { name, version, file: basename(path), origin, sha256: digestOf(readFileSync(path)) };
}
