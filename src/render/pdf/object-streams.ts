import { deflateSync } from 'node:zlib';
import type { PdfDocument, Reference } from './pdfmake.js';

/** Objects of one stream: enough that they compress well, few enough that a reader finds one fast. */
const OBJECTS_PER_STREAM = 200;

/** Where an object lies: at a place of the file, or as the n-th of a stream of objects. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * Writes objects without a stream of their own together into compressed ones, and the table of all places as a stream
 * too (ISO 32000-1, 7.5.7 and 7.5.8). pdfkit writes each alone, 20 bytes in its table beside: with an object for
 * every cell the file would grow by half.
 */
export class ObjectStreams {
  readonly #document: PdfDocument;
  readonly #places = new Map<number, Place>();
  #pending: { readonly id: number; readonly text: string }[] = [];

  /** Takes over how `document` writes the objects that are made from now on. */
  constructor(document: PdfDocument) {
    this.#document = document;
    const make = document.ref.bind(document);
    document.ref = (data) => this.#packed(make(data));
    document._finalize = () => this.#finish();
  }

  /** The number of an object that {@link write} will write. */
  reserve(): number {
    return this.#document._offsets.push(null);
  }

  /** Writes an object that was reserved. */
  write(id: number, text: string): void {
    this.#pending.push({ id, text });
    if (this.#pending.length === OBJECTS_PER_STREAM) this.#flush();
  }

  /** What stands for an object in pdfkit's dictionaries; pdfkit also ends what it finds there. */
  reference(id: number) {
    return { [Symbol.toStringTag]: 'Reference', toString: () => `${id} 0 R`, end() {} };
  }

  /** An object that turns out to have no stream when it is written goes among the others. */
  #packed(reference: Reference): Reference {
    const write = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.buffer.length > 0) write();
      else {
        this.write(reference.id, this.#contentOf(write));
        this.#document._refEnd(reference);
      }
    };
    return reference;
  }

  /** What pdfkit writes between `obj` and `endobj`. */
  #contentOf(write: () => void): string {
    const document = this.#document;
    const { _write, _refEnd } = document;
    const written: (string | Buffer)[] = [];
    document._write = (data) => written.push(data);
    document._refEnd = () => {};
    write();
    Object.assign(document, { _write, _refEnd });
    return String(written[1]);
  }

  #flush(): void {
    const objects = this.#pending;
    if (objects.length === 0) return;
    this.#pending = [];
    const stream = this.reserve();
    let offset = 0;
    const head = objects.map(({ id, text }, index) => {
      this.#places.set(id, { stream, index });
      const entry = `${id} ${offset}`;
      offset += text.length + 1;
      return entry;
    });
    const first = head.join(' ').length + 1;
    const body = deflateSync(
      Buffer.from(`${head.join(' ')}\n${objects.map(({ text }) => text).join('\n')}`, 'latin1'),
    );
    this.#places.set(stream, { offset: this.#document._offset });
    this.#writeStream(stream, `/Type/ObjStm/N ${objects.length}/First ${first}`, body);
  }

  #writeStream(id: number, entries: string, body: Buffer): void {
    const document = this.#document;
    document._write(`${id} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${body.length}>>\nstream`);
    document._write(body);
    document._write('\nendstream\nendobj');
  }

  #finish(): void {
    this.#flush();
    const document = this.#document;
    const start = document._offset;
    const id = this.reserve();
    this.#places.set(id, { offset: start });
    const table = this.#table();
    const fileId = document._id.toString('hex');
    const columns = `/DecodeParms<</Predictor 12/Columns ${ROW}>>`;
    const trailer = `/Root ${document._root}/Info ${document._info}/ID[<${fileId}><${fileId}>]`;
    this.#writeStream(
      id,
      `/Type/XRef/Size ${table.length / ROW}/W[1 4 2]${columns}${trailer}`,
      deflateSync(predicted(table)),
    );
    document._write(`startxref\n${start}\n%%EOF`);
    document.push(null);
  }

  /** A line for every object, the first of which is none: kind, then offset and generation, or stream and index. */
  #table(): Buffer {
    const offsets = this.#document._offsets;
    const table = Buffer.alloc(ROW * (offsets.length + 1));
    table.writeUInt16BE(0xffff, ROW - 2);
    offsets.forEach((offset, index) => {
      const place = this.#places.get(index + 1) ?? { offset: offset! };
      const isPacked = 'stream' in place;
      const at = ROW * (index + 1);
      table[at] = isPacked ? 2 : 1;
      table.writeUInt32BE(isPacked ? place.stream : place.offset, at + 1);
      table.writeUInt16BE(isPacked ? place.index : 0, at + 5);
    });
    return table;
  }
}

/** Bytes of a line of the table. */
const ROW = 7;
/** The PNG filter Up. */
const UP = 2;

/** Each line as its difference from the one above: places that follow one another compress to little. */
function predicted(table: Buffer): Buffer {
  const differences = Buffer.alloc((table.length / ROW) * (ROW + 1));
  for (let at = 0, to = 0; at < table.length; at += ROW) {
    differences[to++] = UP;
    for (let column = at; column < at + ROW; column++)
      differences[to++] = table[column]! - (table[column - ROW] ?? 0);
  }
  return differences;
}
