import type { PublicationDocument } from '../../document/tree.js';
import { Failure } from '../../kernel/diagnostic.js';
import { readyPack } from '../pack/pack.js';
import { openPack, type ParsedPack } from '../pack/parsed-pack.js';
import { dryRun } from './dry-run.js';
import { BARE, EVERYTHING, type Extent, NOTHING, optionalGroups } from './example-accounts.js';

/** What a pack makes of bureaus that have much or little to tell. */
export interface ExamplePublications {
  readonly pack: ParsedPack;
  readonly full: PublicationDocument;
  /** Bureaus that have all kinds of data. */
  readonly like: readonly PublicationDocument[];
  readonly empty: PublicationDocument;
  /** Bureaus that have everything but one kind of data, by its path. */
  readonly without: ReadonlyMap<string, PublicationDocument>;
}

/** All kinds of data, in which nothing was spent. */
const ZEROS: Extent = { ...NOTHING, groups: true, items: 1 };

/** @throws Failure (模板) if there is no such pack, or it has mistakes */
export function examplePublications(nameOrPath: string): ExamplePublications {
  const parsed = openPack(nameOrPath);
  const pack = readyPack(parsed);
  const make = (extent: Extent) => {
    const { document, mistakes } = dryRun(pack, extent);
    if (document === undefined) throw new Failure('模板', mistakes);
    return document;
  };
  const groups = optionalGroups(parsed.usage.paths, parsed.declared);
  return {
    pack: parsed,
    full: make(EVERYTHING),
    like: [make(BARE), make(ZEROS)],
    empty: make(NOTHING),
    without: new Map(groups.map((path) => [path, make({ ...EVERYTHING, without: path })])),
  };
}
