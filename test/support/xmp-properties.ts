import { SaxesParser } from 'saxes';

/**
 * The properties of an XMP packet and their texts; of a list, its last one.
 * @throws Error where the packet is not well-formed
 */
export function xmpProperties(packet: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const property = open.findLast((name) => !name.startsWith('rdf:'));
    if (property && text.trim()) properties.set(property, text);
  });
  parser.write(packet).close();
  return properties;
}
