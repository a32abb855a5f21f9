import type { Block, PublicationDocument } from '../../../document/tree.js';
import type { CellParagraph, ContentsEntry, Line, Run, Shown } from '../../../layout/pages.js';
import { type Structure, structureOf } from './structure-of.js';
import { StructureElement } from './structure-tree.js';

/** Whose content something drawn is; `artifact` and `page number` are no content of the tree. */
export type Owner = StructureElement | 'artifact' | 'page number';

/** Finds the element to which everything drawn belongs. To be asked in the order of drawing. */
export class ContentOwners {
  readonly #structure: Structure;
  readonly #entries = new Map<ContentsEntry, StructureElement>();
  readonly #links = new Map<StructureElement, string>();

  constructor(document: PublicationDocument, root: StructureElement) {
    this.#structure = structureOf(document, root);
  }

  ofRun({ shows }: Line, { part, link }: Run): Owner {
    if (shows === undefined || part === 'leader') return 'artifact';
    if (isNode(shows) && shows.type === 'page-number') return 'page number';
    const owner = part === 'marker' ? this.#structure.markers.get(shows as Block) : this.of(shows);
    if (!owner) return 'artifact';
    return link === undefined ? owner : this.#link(owner, link);
  }

  /** Throws RangeError for what is not in the tree. */
  of(shows: Shown): StructureElement {
    const owner = isNode(shows) ? this.#ofNode(shows) : this.#structure.elements.get(shows);
    if (!owner) throw new RangeError('a line shows what is not in the document tree');
    return owner;
  }

  #ofNode(node: Exclude<Shown, CellParagraph>): StructureElement | undefined {
    if (node.type === 'caption') return this.#structure.captions.get(node.chart);
    return node.type === 'entry' ? this.#entry(node) : this.#structure.elements.get(node);
  }

  #entry(entry: ContentsEntry): StructureElement {
    const known = this.#entries.get(entry);
    if (known) return known;
    const made = this.of(entry.contents).add('TOCI').add('Reference');
    this.#entries.set(entry, made);
    return made;
  }

  /** What leads to the same heading and follows directly is one link, also over several lines. */
  #link(owner: StructureElement, target: string): StructureElement {
    const last = owner.kids.at(-1);
    if (last instanceof StructureElement && this.#links.get(last) === target) return last;
    const made = owner.add('Link');
    this.#links.set(made, target);
    return made;
  }
}

function isNode(shows: Shown): shows is Exclude<Shown, CellParagraph> {
  return !Array.isArray(shows);
}
