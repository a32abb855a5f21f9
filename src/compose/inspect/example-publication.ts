import type { PublicationDocument } from '../../document/tree.js';
import type { Span } from '../../kernel/span.js';
import { readyPack } from '../pack/pack.js';
import { openPack } from '../pack/parsed-pack.js';
import { dryRun } from './dry-run.js';
import { EVERYTHING } from './example-accounts.js';
import { placeOfTable } from './static-tags.js';

/** What a pack makes of a bureau that has everything. */
export interface ExamplePublication {
  readonly document: PublicationDocument;
  /** Where the templates write out a table of that title. */
  placeOfTable(title: string): Span | undefined;
}

/**
 * Undefined where the pack's markup is wrong.
 * @throws Failure (模板) if the pack has other mistakes
 */
export function examplePublication(nameOrPath: string): ExamplePublication | undefined {
  const parsed = openPack(nameOrPath);
  const { document } = dryRun(readyPack(parsed), EVERYTHING);
  const sources = [...parsed.sources.values()];
  return document && { document, placeOfTable: (title) => placeOfTable(sources, title) };
}
