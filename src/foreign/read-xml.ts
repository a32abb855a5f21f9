import { SaxesParser } from 'saxes';

/** What is done with the elements of an XML part; names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A part of an Office file is no XML, or none that a program of texts and tables writes. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Elements within each other: tables in cells of tables in text boxes have some forty. */
const DEEPEST = 1000;

/**
 * Reads a part from its beginning to its end. Entities that a file declares itself are unknown, so that none can grow.
 * @throws XmlError
 */
export function readXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', ({ message }) => {
    throw new XmlError(message);
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth += 1;
    if (depth > DEEPEST) throw new XmlError('too deep');
    visitor.open?.(local(name), attributes as Record<string, string>);
    if (isSelfClosing) visitor.close?.(local(name));
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    depth -= 1;
    if (!isSelfClosing) visitor.close?.(local(name));
  });
  if (visitor.text) parser.on('text', (text) => visitor.text?.(text));
  parser.write(new TextDecoder('utf-8').decode(bytes)).close();
}

/** An attribute by its name without prefix: writers do not agree on prefixes. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
