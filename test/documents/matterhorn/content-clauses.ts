import { type Clause, type Inspected, unless } from './clause.js';
import type { Drawn, Mark } from './content.js';
import type { Element } from './structure.js';

/** Checkpoint 01: all that is drawn is content of the tree or artifact, and never both. */
export const CONTENT_CLAUSES: readonly Clause[] = [
  {
    id: '01-003',
    asks: 'no artifact inside tagged content',
    failures: (inspected) => nested(inspected, isArtifact, isTagged),
  },
  {
    id: '01-004',
    asks: 'no tagged content inside an artifact',
    failures: (inspected) => nested(inspected, isTagged, isArtifact),
  },
  {
    id: '01-005',
    asks: 'everything drawn is tagged, its tag in the tree, or an artifact',
    failures: ({ file, pages, elements }) => {
      const owners = ownersOf(elements);
      return pages.flatMap(({ page, content }) => [
        ...content.unread.map((what) => `${page}: ${what}`),
        ...content.drawn
          .filter((drawn) => !isAccountedFor(drawn, owners))
          .map(() => `${page}: drawn without mark`),
        ...content.marks
          .filter(({ mark }) => isTagged(mark) && !isInParentTree(mark, page, owners))
          .map(({ mark }) => `${page}: mark ${mark.mcid} of ${mark.tag} not found from its page`),
      ]);

      function isInParentTree({ mcid }: Mark, page: string, own: ReadonlyMap<string, Element>): boolean {
        const root = file.dictionary(file.catalog['/StructTreeRoot']);
        const parents = file.list(file.dictionary(root['/ParentTree'])['/Nums']);
        const key = file.dictionary(page)['/StructParents'];
        const at = parents.findIndex((each, index) => index % 2 === 0 && each === key);
        const owner = file.list(parents[at + 1])[mcid!];
        return file.dictionary(owner) === own.get(`${page} ${mcid}`)?.dictionary;
      }
    },
  },
  {
    id: '01-007',
    asks: 'no tags under suspicion',
    failures: ({ file }) => {
      const marked = file.dictionary(file.catalog['/MarkInfo']);
      return [
        ...unless(marked['/Marked'] === true, 'MarkInfo: not marked'),
        ...unless(marked['/Suspects'] !== true, 'MarkInfo: suspects'),
      ];
    },
  },
];

const isArtifact = ({ tag }: Mark) => tag === '/Artifact';
const isTagged = ({ mcid }: Mark) => mcid !== undefined;

function nested(
  { pages }: Inspected,
  isInner: (mark: Mark) => boolean,
  isOuter: (mark: Mark) => boolean,
): string[] {
  return pages.flatMap(({ page, content }) =>
    content.marks
      .filter(({ mark, around }) => isInner(mark) && around.some(isOuter))
      .map(({ mark }) => `${page}: ${mark.tag}`),
  );
}

function ownersOf(elements: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(elements.flatMap((element) => element.marks.map((mark) => [mark, element] as const)));
}

function isAccountedFor({ page, marks }: Drawn, owners: ReadonlyMap<string, Element>): boolean {
  return marks.some((mark) => isArtifact(mark) || (isTagged(mark) && owners.has(`${page} ${mark.mcid}`)));
}
