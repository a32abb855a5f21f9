/** A piece of XML, written out. Publications have tens of thousands of elements: objects for each would double the time of a Word file. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number>>;

const NONE: Attributes = {};

/** An element; `content` is XML, texts in it have passed {@link escaped}. */
export function xml(name: string, attributes: Attributes = NONE, content: Xml = ''): Xml {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key]!;
    start += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`;
  }
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element that holds one value: `<w:jc w:val="center"/>`. */
export function valued(name: string, value: string | number): Xml {
  return xml(name, { 'w:val': value });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For texts and for values of attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign]!);
}

/** A whole part of an Office file. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
