/** A finished PDF as qpdf reads it: names are `/Name`, references `12 0 R`, strings `u:…` (text) or `b:…` (bytes). */
import { execFileSync } from 'node:child_process';

export type Value = null | boolean | number | string | readonly Value[] | Dictionary;
export interface Dictionary {
  readonly [key: string]: Value;
}

interface QpdfObject {
  readonly value?: Value;
  readonly stream?: { readonly dict: Dictionary; readonly data: string };
}

export class PdfFile {
  readonly trailer: Dictionary;

  constructor(private readonly objects: Readonly<Record<string, QpdfObject>>) {
    this.trailer = objects.trailer!.value as Dictionary;
  }

  static read(path: string): PdfFile {
    const options = ['--json', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
    const json = execFileSync('qpdf', [...options, path], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    return new PdfFile(JSON.parse(json).qpdf[1]);
  }

  /** A file with some entries of some dictionaries changed; `undefined` takes an entry away. */
  with(changes: Readonly<Record<string, Readonly<Record<string, Value | undefined>>>>): PdfFile {
    const objects = { ...this.objects };
    for (const [reference, entries] of Object.entries(changes)) {
      const key = `obj:${reference}`;
      const { value, stream } = objects[key]!;
      const changed = JSON.parse(JSON.stringify({ ...((stream?.dict ?? value) as Dictionary), ...entries }));
      objects[key] = stream ? { stream: { ...stream, dict: changed } } : { value: changed };
    }
    return new PdfFile(objects);
  }

  /** The same with entries of its trailer changed. */
  withTrailer(changes: Dictionary): PdfFile {
    return new PdfFile({ ...this.objects, trailer: { value: { ...this.trailer, ...changes } } });
  }

  /** The same with what one of its streams holds changed. */
  withStream(reference: string, change: (content: string) => string): PdfFile {
    const { stream } = this.objects[`obj:${reference}`]!;
    const data = Buffer.from(change(this.bytes(reference).toString('latin1')), 'latin1').toString('base64');
    return new PdfFile({ ...this.objects, [`obj:${reference}`]: { stream: { dict: stream!.dict, data } } });
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer['/Root']);
  }

  /** What stands at a place, reference or not. */
  resolve(value: Value | undefined): Value | undefined {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value;
    const object = this.objects[`obj:${value}`];
    return object?.stream ? object.stream.dict : object?.value;
  }

  /** Empty where there is none. */
  dictionary(value: Value | undefined): Dictionary {
    const found = this.resolve(value);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Dictionary) : {};
  }

  /** One value is a list of one; none is an empty list. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    if (found === undefined || found === null) return [];
    return Array.isArray(found) ? found : [value!];
  }

  /** Decoded; empty where there is no stream. */
  bytes(reference: Value | undefined): Buffer {
    return Buffer.from(this.objects[`obj:${reference}`]?.stream?.data ?? '', 'base64');
  }

  /** All dictionaries of the file, those inside others too, by the number of the object that they are in. */
  *dictionaries(): Generator<readonly [string, Dictionary]> {
    for (const [key, { value, stream }] of Object.entries(this.objects)) {
      for (const found of within(stream?.dict ?? value)) yield [key.replace('obj:', ''), found];
    }
  }

  /** References of the pages, in order. */
  pages(node: Value | undefined = this.catalog['/Pages']): string[] {
    const { '/Kids': kids } = this.dictionary(node);
    return kids === undefined ? [node as string] : this.list(kids).flatMap((kid) => this.pages(kid));
  }
}

/** The text of a string. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' && value.startsWith('u:') ? value.slice(2) : '';
}

function* within(value: Value | undefined): Generator<Dictionary> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Dictionary;
  for (const inner of Object.values(value)) yield* within(inner);
}
