/** Attributes in writing order; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element around markup that is already escaped. Well-formed as XML too, so that any parser can take it up. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `<${name}${attributeList(attributes)}>${content}</${name}>`;
}

/** An element that HTML knows to be empty: br, col, meta. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributeList(attributes)}/>`;
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attributeList(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** An XML parser makes a space of a line break that is not escaped. */
function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
