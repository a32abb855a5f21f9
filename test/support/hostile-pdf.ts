import { deflateSync } from 'node:zlib';

/** One object of a PDF; a stream where it has content. */
export interface PdfObject {
  readonly dictionary: string;
  readonly content?: Uint8Array;
}

/**
 * A PDF of one page whose content is object 4; its resources name the objects from 5 on X0, X1 …
 * @param kind of what the resources name
 * @param catalogue what stands in the catalogue besides
 */
export function rawPdf(
  content: PdfObject,
  named: readonly PdfObject[] = [],
  kind: 'XObject' | 'Font' = 'XObject',
  catalogue = '',
): Uint8Array {
  const names = named.map((_, at) => `/X${at} ${at + 5} 0 R`).join('');
  return pdfOfObjects([
    { dictionary: `/Type/Catalog/Pages 2 0 R${catalogue}` },
    { dictionary: '/Type/Pages/Kids[3 0 R]/Count 1' },
    {
      dictionary: `/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</${kind}<<${names}>>>>`,
    },
    content,
    ...named,
  ]);
}

/** A PDF of objects from 1 on, the first being its catalogue, without a table of their places. */
export function pdfOfObjects(objects: readonly PdfObject[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  for (const [at, { dictionary, content: bytes }] of objects.entries()) {
    const length = bytes === undefined ? '' : `/Length ${bytes.length}`;
    parts.push(Buffer.from(`${at + 1} 0 obj\n<<${dictionary}${length}>>\n`));
    if (bytes !== undefined)
      parts.push(Buffer.from('stream\n'), Buffer.from(bytes), Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  }
  parts.push(Buffer.from(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** So many megabytes of blanks, packed once or, with `twice`, again. */
export function blanks(megabytes: number, twice = false): PdfObject {
  const once = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 });
  return twice
    ? { dictionary: '/Filter[/FlateDecode/FlateDecode]', content: deflateSync(once, { level: 9 }) }
    : { dictionary: '/Filter/FlateDecode', content: once };
}

/** Forms each of which draws the next one so often; the last draws nothing. */
export function nestedForms(depth: number, times: number): PdfObject[] {
  return Array.from({ length: depth }, (_, at) => ({
    dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X${at + 1} ${at + 6} 0 R>>>>`,
    content: Buffer.from(at === depth - 1 ? 'q Q' : `/X${at + 1} Do `.repeat(times)),
  }));
}
