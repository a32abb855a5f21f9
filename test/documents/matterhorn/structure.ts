/** The structure tree of a finished PDF (ISO 32000-1, 14.7). */
import type { Dictionary, PdfFile, Value } from './pdf-file.js';

export interface Element {
  readonly type: string;
  readonly dictionary: Dictionary;
  readonly parent?: Element;
  readonly kids: readonly Element[];
  /** Objects that are content: annotations. */
  readonly objects: readonly string[];
  /** `page mcid` of its own marked content. */
  readonly marks: readonly string[];
}

/** All elements of the tree in reading order. */
export function readStructure(file: PdfFile): Element[] {
  const all: Element[] = [];
  for (const kid of file.list(file.dictionary(file.catalog['/StructTreeRoot'])['/K'])) read(kid);
  return all;

  function read(value: Value, parent?: Element): Element {
    const dictionary = file.dictionary(value);
    const element = {
      type: String(dictionary['/S']).slice(1),
      dictionary,
      ...(parent && { parent }),
      kids: [] as Element[],
      objects: [] as string[],
      marks: [] as string[],
    };
    all.push(element);
    for (const kid of file.list(dictionary['/K'])) {
      const own = file.dictionary(kid);
      if (typeof kid === 'number') element.marks.push(`${dictionary['/Pg']} ${kid}`);
      else if (own['/Type'] === '/MCR')
        element.marks.push(`${own['/Pg'] ?? dictionary['/Pg']} ${own['/MCID']}`);
      else if (own['/Type'] === '/OBJR') element.objects.push(own['/Obj'] as string);
      else element.kids.push(read(kid, element));
    }
    return element;
  }
}

/** The value of an attribute; undefined where the element has none of this name. */
export function attribute({ dictionary }: Element, name: string, file: PdfFile): Value | undefined {
  const attributes = file.list(dictionary['/A']).map((each) => file.dictionary(each));
  return attributes.find((each) => each[name] !== undefined)?.[name];
}
