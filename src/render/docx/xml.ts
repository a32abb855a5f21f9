import { type ParagraphChild, XmlComponent } from 'docx';

/**
 * An element as `docx` hands it to its serialiser. What publications are full of, cells and runs, is written like
 * this: with classes of `docx` it takes three times as long.
 */
export type Xml = Readonly<Record<string, unknown>>;

export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  children: readonly (Xml | string)[] = [],
): Xml {
  const own = Object.keys(attributes).length > 0 ? [{ _attr: attributes }] : [];
  return { [name]: children.length > 0 ? [...own, ...children] : (own[0] ?? {}) };
}

/** An element as a child of a paragraph: `docx` takes any there, though its types name its own classes only. */
export function paragraphChild(element: Xml): ParagraphChild {
  return new Written(element) as XmlComponent as ParagraphChild;
}

class Written extends XmlComponent {
  readonly #element: Xml;

  constructor(element: Xml) {
    super('');
    this.#element = element;
  }

  override prepForXml(): Xml {
    return this.#element;
  }
}
