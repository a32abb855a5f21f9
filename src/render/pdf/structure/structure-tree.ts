import type { ObjectStreams } from '../object-streams.js';
import type { Reference } from '../pdfmake.js';

/** Standard structure types (ISO 32000-1, 14.8.4) that are written. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'P'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption';

/** Marked content on a page, or an annotation of it. */
type Content =
  | { readonly page: number; readonly mark: number }
  | { readonly page: number; readonly annotation: number };

/** An element of the structure tree. Its kids are in reading order. */
export class StructureElement {
  readonly kids: (StructureElement | Content)[] = [];
  /** Further entries of its dictionary: attributes, alternate text. */
  entries: string;

  constructor(
    readonly type: StructureType,
    entries = '',
  ) {
    this.entries = entries;
  }

  add(type: StructureType, entries?: string): StructureElement {
    const kid = new StructureElement(type, entries);
    this.kids.push(kid);
    return kid;
  }
}

/** The structure tree of one document: which content of which page belongs to which element. */
export class StructureTree {
  readonly root = new StructureElement('Document');
  /** For every page the owners of its marks, by number. */
  readonly #pages: StructureElement[][];
  /** Owners of the annotations, which are counted on after the pages. */
  readonly #annotations: StructureElement[] = [];

  constructor(pageCount: number) {
    this.#pages = Array.from({ length: pageCount }, () => []);
  }

  /** The number under which content of `element` is marked on a page. */
  mark(element: StructureElement, page: number): number {
    const mark = this.#pages[page]!.push(element) - 1;
    element.kids.push({ page, mark });
    return mark;
  }

  /** The key (StructParent) of an annotation that becomes content of `element`. */
  annotate(element: StructureElement, page: number, annotation: Reference): number {
    element.kids.push({ page, annotation: annotation.id });
    return this.#pages.length + this.#annotations.push(element) - 1;
  }

  /** Writes all elements that have content; gives the number of the root. `pages` are the pages' dictionaries. */
  write(objects: ObjectStreams, pages: readonly Reference[]): number {
    const ids = new Map<StructureElement, number>();
    const root = objects.reserve();
    number(this.root);
    writeElement(this.root, root);
    const parents = [...this.#pages.map(writeOwners), ...this.#annotations.map((owner) => ids.get(owner)!)];
    const parentTree = objects.reserve();
    objects.write(parentTree, `<</Nums[${parents.map((id, key) => `${key} ${id} 0 R`).join(' ')}]>>`);
    const document = ids.get(this.root)!;
    objects.write(
      root,
      `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parents.length}>>`,
    );
    return root;

    /** Numbers all elements before one is written, as they point at each other. */
    function number(element: StructureElement): void {
      ids.set(element, objects.reserve());
      for (const kid of element.kids) if (kid instanceof StructureElement && hasContent(kid)) number(kid);
    }

    function writeElement(element: StructureElement, parent: number): void {
      const id = ids.get(element)!;
      const first = element.kids.find((kid) => 'page' in kid);
      const pageOf = (page: number) => (page === first?.page ? '' : `/Pg ${pages[page]!.id} 0 R`);
      const kids = element.kids.flatMap((kid) => {
        if (!('page' in kid)) return ids.has(kid) ? `${ids.get(kid)} 0 R` : [];
        if ('annotation' in kid) return `<</Type/OBJR/Obj ${kid.annotation} 0 R${pageOf(kid.page)}>>`;
        return kid.page === first?.page
          ? String(kid.mark)
          : `<</Type/MCR${pageOf(kid.page)}/MCID ${kid.mark}>>`;
      });
      const content =
        kids.length === 0 ? '' : `/K${kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(' ')}]`}`;
      const place = first ? `/Pg ${pages[first.page]!.id} 0 R` : '';
      objects.write(id, `<</S/${element.type}/P ${parent} 0 R${place}${element.entries}${content}>>`);
      for (const kid of element.kids)
        if (kid instanceof StructureElement && ids.has(kid)) writeElement(kid, id);
    }

    function writeOwners(owners: readonly StructureElement[]): number {
      const id = objects.reserve();
      objects.write(id, `[${owners.map((owner) => `${ids.get(owner)} 0 R`).join(' ')}]`);
      return id;
    }
  }
}

/** Elements around nothing say nothing; an empty cell keeps the others in their columns. */
function hasContent({ type, kids }: StructureElement): boolean {
  return type === 'TH' || type === 'TD' || kids.some((kid) => 'page' in kid || hasContent(kid));
}
