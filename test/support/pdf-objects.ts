import { inflateSync } from 'node:zlib';

/** The dictionaries of a PDF as text, by their numbers, also those packed into streams of objects. */
export function pdfObjects(bytes: Uint8Array): ReadonlyMap<number, string> {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const found of file.matchAll(/(?<=^|\n)(\d+) 0 obj\n(<<.*?)\n(?:stream\n|endobj)/gs)) {
    const [, id, text] = found as unknown as [string, string, string];
    objects.set(Number(id), text);
    if (!text.includes('/Type/ObjStm')) continue;
    const start = found.index + found[0].length;
    const packed = inflateSync(Buffer.from(file.slice(start, start + numberAfter('Length', text)), 'latin1'));
    for (const [number, content] of unpacked(packed.toString('latin1'), numberAfter('First', text)))
      objects.set(number, content);
  }
  return objects;
}

/** The number behind a key of a dictionary. */
export function numberAfter(key: string, dictionary: string): number {
  return Number(new RegExp(`/${key} (\\d+)`).exec(dictionary)?.[1]);
}

function unpacked(stream: string, first: number): [number, string][] {
  const numbers = stream.slice(0, first).trim().split(' ').map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    const from = first + numbers[2 * index + 1]!;
    const to = index * 2 + 3 < numbers.length ? first + numbers[2 * index + 3]! : stream.length;
    return [numbers[2 * index]!, stream.slice(from, to).trim()];
  });
}
