/** Reads the structure tree of a finished PDF: its elements from the file's objects, their text with pdf.js. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from './open-pdf.js';
import { numberAfter, pdfObjects } from './pdf-objects.js';

export interface ReadElement {
  readonly type: string;
  /** Its dictionary but for type, parent, page and kids: attributes and alternate text. */
  readonly entries: string;
  /** Elements, texts of marked content, and annotations as their /Contents. */
  readonly kids: readonly (ReadElement | string | ReadAnnotation)[];
}

interface ReadAnnotation {
  readonly annotation: string;
}

export interface ReadStructure {
  readonly root: ReadElement;
  /** Text of every page that is no content of the tree. */
  readonly artifacts: readonly string[];
  /** Marks that the parent tree gives to another element than the one that has them; none in a sound file. */
  readonly strays: readonly string[];
}

export async function readStructure(bytes: Uint8Array): Promise<ReadStructure> {
  const objects = pdfObjects(bytes);
  const { texts, artifacts } = await openPdf(bytes, readMarks);
  const all = [...objects.values()];
  const tree = all.find((text) => text.includes('/Type/StructTreeRoot'))!;
  const parents = parentTree(objects.get(numberAfter('ParentTree', tree))!, objects);
  const strays: string[] = [];
  return { root: element(numberAfter('K', tree)), artifacts, strays };

  function element(id: number): ReadElement {
    const text = objects.get(id)!;
    const [, type, entries, kids = ''] =
      /^<<\/S\/(\w+)\/P \d+ 0 R(?:\/Pg \d+ 0 R)?(.*?)(?:\/K ?(\[.*\]|\d+ 0 R|\d+|<<.*>>))?>>$/s.exec(text)!;
    const page = numberAfter('Pg', text);
    return {
      type: type!,
      entries: entries!,
      kids: [...kids.matchAll(KID)].map((kid) => content(kid, page, id)),
    };
  }

  function content(kid: RegExpMatchArray, page: number, owner: number): ReadElement['kids'][number] {
    const { reference, annotation, otherPage, otherMark, mark } = kid.groups!;
    if (reference) return element(Number(reference));
    if (annotation) {
      const dictionary = objects.get(Number(annotation))!;
      if (parents.get(`${numberAfter('StructParent', dictionary)}`) !== owner) strays.push(kid[0]);
      return { annotation: decode(/\/Contents (\(.*?[^\\]\))/s.exec(dictionary)![1]!) };
    }
    const at = otherPage ? Number(otherPage) : page;
    const key = `${numberAfter('StructParents', objects.get(at)!)} ${otherMark ?? mark}`;
    if (parents.get(key) !== owner) strays.push(kid[0]);
    return texts.get(`${at} ${otherMark ?? mark}`) ?? '';
  }
}

const KID =
  /<<\/Type\/OBJR\/Obj (?<annotation>\d+) 0 R(?:\/Pg \d+ 0 R)?>>|<<\/Type\/MCR\/Pg (?<otherPage>\d+) 0 R\/MCID (?<otherMark>\d+)>>|(?<reference>\d+) 0 R|(?<mark>\d+)/g;

/** Owners by `page-key mark`, and of annotations by their key. */
function parentTree(tree: string, objects: ReadonlyMap<number, string>): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const [, key, id] of tree.matchAll(/(\d+) (\d+) 0 R/g)) {
    const value = objects.get(Number(id))!;
    if (!value.startsWith('[')) owners.set(key!, Number(id));
    for (const [mark, [, owner]] of [...value.matchAll(/(\d+) 0 R/g)].entries())
      owners.set(`${key} ${mark}`, Number(owner));
  }
  return owners;
}

/** A string of a dictionary: in brackets, UTF-16BE behind its mark. */
function decode(literal: string): string {
  const bytes = literal.slice(1, -1).replace(/\\([nrtbf\\()])/g, (_, sign: string) => ESCAPED[sign] ?? sign);
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A space before the first text of a mark is pdf.js' own, for the gap from what stands beside it. */
async function readMarks(pdf: PDFDocumentProxy) {
  const texts = new Map<string, string>();
  const artifacts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    let mark: string | undefined;
    let artifact = '';
    for (const item of content.items) {
      if ('str' in item) {
        if (mark === undefined) artifact += item.str;
        else if (texts.has(mark) || item.str.trim() !== '')
          texts.set(mark, (texts.get(mark) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') mark = undefined;
      else if (item.id) mark = item.id.replace(/^p(\d+)R_mc(\d+)$/, '$1 $2');
    }
    artifacts.push(artifact);
  }
  return { texts, artifacts };
}

/** All text below an element, in its order. */
export function textOf({ kids }: ReadElement): string {
  return kids.map((kid) => (typeof kid === 'string' ? kid : 'kids' in kid ? textOf(kid) : '')).join('');
}

/** The tree as text that people can review. */
export function structureOutline(element: ReadElement, indent = ''): string {
  const { type, entries, kids } = element;
  const own = kids.map((kid) => {
    if (typeof kid === 'string') return `\n${indent}  “${kid}”`;
    return 'kids' in kid ? `\n${structureOutline(kid, `${indent}  `)}` : `\n${indent}  → ${kid.annotation}`;
  });
  return `${indent}${type}${readable(entries)}${own.join('')}`;
}

/** Texts in hexadecimal digits as letters; numbers of a box are not for people. */
function readable(entries: string): string {
  return entries
    .replace(
      /<feff([0-9a-f]*)>/g,
      (_, hex: string) => `（${Buffer.from(hex, 'hex').swap16().toString('utf16le')}）`,
    )
    .replace(/BBox\[[^\]]*\]/, 'BBox')
    .replace(/^(?=.)/, ' ');
}
