import { describeFormat } from '../../audit/format/describe-format.js';
import type { PublicationFormat } from '../../audit/format/format.js';
import { tableKindOf } from '../../audit/tables/table-kind.js';
import { MADE_UP } from '../../compose/inspect/example-accounts.js';
import { examplePublications } from '../../compose/inspect/example-publications.js';
import type { PublicationDocument } from '../../document/tree.js';
import { printTree } from '../../print/print-tree.js';

/**
 * What a pack prints of every bureau: its titles, tables, forms and sentences, with their places in its templates.
 * @throws Failure (模板) if there is no such pack, or it has mistakes
 */
export function formatOfPack(nameOrPath: string): PublicationFormat {
  const { pack, full, like, empty, without } = examplePublications(nameOrPath);
  return describeFormat({
    name: pack.file.名称 ?? pack.name,
    ownWords: MADE_UP,
    full: sampleOf(full),
    like: like.map(sampleOf),
    empty: sampleOf(empty),
    without: new Map([...without].map(([path, document]) => [path, sampleOf(document)])),
    kindOf: ({ title, cells }, { placeOf }) => {
      const files = new Set(cells.flatMap((cell) => placeOf(cell)?.file ?? []));
      const names = [...pack.sources].flatMap(([name, { file }]) =>
        files.has(file) && name.endsWith('表') ? [name] : [],
      );
      return names.map(tableKindOf).find((kind) => kind !== undefined) ?? tableKindOf(title);
    },
  });
}

function sampleOf(document: PublicationDocument) {
  const { printed, behind } = printTree(document);
  return { printed, placeOf: (text: Parameters<typeof behind>[0]) => behind(text)?.span };
}
