import { type TableKind, tableKindOf } from '../tables/table-kind.js';
import type { PublicationFormat } from './format.js';
import { titleWords } from './title-words.js';

/** Tells which table of the national form a table is by the titles of a format as well, which may be others. */
export function kindsOf({ parts }: PublicationFormat): (title: string) => TableKind | undefined {
  const kinds = new Map(
    parts.flatMap(({ words, table }) => (table?.kind === undefined ? [] : [[words, table.kind] as const])),
  );
  return (title) => kinds.get(titleWords(title)) ?? tableKindOf(title);
}
