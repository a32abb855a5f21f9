import { absent, type Clause, type Inspected, unless } from './clause.js';
import { type Dictionary, textOf } from './pdf-file.js';
import type { Element } from './structure.js';

/** Checkpoints 28 and 30: links and whatever else could lie on a page. */
export const ANNOTATION_CLAUSES: readonly Clause[] = [
  {
    id: '28-002',
    asks: 'annotations that are no links stand in an Annot element (all are links)',
    failures: (inspected) => annotations(inspected).flatMap(({ name, own }) => unless(isLink(own), name)),
  },
  {
    id: '28-004',
    asks: 'words for every annotation',
    failures: (inspected) => annotations(inspected).flatMap(({ name, own }) => unless(hasWords(own), name)),
  },
  absent('28-005', 'names of form fields (there are none)', ['/AcroForm'], ['/Subtype', '/Widget']),
  {
    id: '28-006',
    asks: 'only annotations that the format knows',
    failures: (inspected) => annotations(inspected).flatMap(({ name, own }) => unless(isLink(own), name)),
  },
  absent('28-007', 'no traps', ['/Subtype', '/TrapNet']),
  {
    id: '28-008',
    asks: 'an order of tabs on pages with links',
    failures: (inspected) => tabs(inspected).flatMap(({ page, order }) => unless(order !== undefined, page)),
  },
  {
    id: '28-009',
    asks: 'the order of the structure',
    failures: (inspected) => tabs(inspected).flatMap(({ page, order }) => unless(order === '/S', page)),
  },
  absent('28-010', 'form fields in Form elements (there are none)', ['/Subtype', '/Widget']),
  {
    id: '28-011',
    asks: 'every link in a Link element, and found from it',
    failures: (inspected) => {
      const owners = new Map(
        inspected.elements.flatMap((each) => each.objects.map((object) => [object, each])),
      );
      return annotations(inspected).flatMap(({ name, reference, own }) => {
        const owner = owners.get(reference);
        return unless(isLinkElement(owner) && owner === parentOf(own, inspected), name);
      });
    },
  },
  {
    id: '28-012',
    asks: 'every link says where it leads',
    failures: (inspected) => annotations(inspected).flatMap(({ name, own }) => unless(hasWords(own), name)),
  },
  absent('28-014', 'kinds of media (there are none)', ['/Subtype', '/Screen'], ['/S', '/Rendition']),
  absent('28-015', 'words for media (there are none)', ['/Subtype', '/Screen'], ['/S', '/Rendition']),
  absent('28-016', 'names of attached files (there are none)', ['/Subtype', '/FileAttachment']),
  absent('28-017', 'no marks of printers in the structure (there are none)', ['/Subtype', '/PrinterMark']),
  absent('28-018', 'marks of printers are artifacts (there are none)', ['/Subtype', '/PrinterMark']),
  absent('30-001', 'no pages of other files', ['/Ref'], ['/Subtype', '/Form']),
  absent('30-002', 'no tagged drawing used twice (there is none)', ['/XObject'], ['/Subtype', '/Form']),
];

function annotations({ file, pages }: Inspected) {
  return pages.flatMap(({ page }) =>
    file.list(file.dictionary(page)['/Annots']).map((reference) => ({
      name: `${page}: ${reference}`,
      reference: reference as string,
      own: file.dictionary(reference),
    })),
  );
}

function tabs({ file, pages }: Inspected) {
  return pages
    .map(({ page }) => ({ page, own: file.dictionary(page) }))
    .filter(({ own }) => file.list(own['/Annots']).length > 0)
    .map(({ page, own }) => ({ page, order: own['/Tabs'] }));
}

const isLink = (own: Dictionary) => own['/Subtype'] === '/Link';
const hasWords = (own: Dictionary) => textOf(own['/Contents']) !== '';
const isLinkElement = (element?: Element) => element?.type === 'Link';

/** The element that the parent tree gives to an annotation. */
function parentOf(own: Dictionary, { file, elements }: Inspected): Element | undefined {
  const root = file.dictionary(file.catalog['/StructTreeRoot']);
  const numbers = file.list(file.dictionary(root['/ParentTree'])['/Nums']);
  const at = numbers.findIndex((each, index) => index % 2 === 0 && each === own['/StructParent']);
  const parent = file.dictionary(numbers[at + 1]);
  return elements.find(({ dictionary }) => dictionary === parent);
}
