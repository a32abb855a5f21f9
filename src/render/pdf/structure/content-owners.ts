import type { Block, Contents, PublicationDocument } from '../../../document/tree.js';
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
  /** For every 目录 the lists that are open, one in the other, with the level of their entries. */
  readonly #lists = new Map<Contents, { readonly level: number; readonly list: StructureElement }[]>();

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
    if (node.type === 'caption') return captionOf(this.of(node.chart));
    return node.type === 'entry' ? this.#entry(node) : this.#structure.elements.get(node);
  }

  #entry(entry: ContentsEntry): StructureElement {
    const known = this.#entries.get(entry);
    if (known) return known;
    const made = this.#list(entry).add('TOCI').add('Reference');
    this.#entries.set(entry, made);
    return made;
  }

  /** What is listed below an entry is a list of its own. */
  #list({ contents, heading: { level } }: ContentsEntry): StructureElement {
    const open = this.#lists.get(contents) ?? [{ level, list: this.of(contents) }];
    this.#lists.set(contents, open);
    while (open.length > 1 && open.at(-1)!.level > level) open.pop();
    const last = open.at(-1)!;
    if (last.level < level) open.push({ level, list: last.list.add('TOC') });
    return open.at(-1)!.list;
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

function captionOf(figure: StructureElement): StructureElement {
  const known = figure.kids.find((kid) => kid instanceof StructureElement && kid.type === 'Caption');
  return (known as StructureElement | undefined) ?? figure.add('Caption');
}

function isNode(shows: Shown): shows is Exclude<Shown, CellParagraph> {
  return !Array.isArray(shows);
}
