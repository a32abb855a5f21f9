import { inflateSync } from 'node:zlib';
import { fontFileProblems } from './font-file-problems.js';
import { numberAfter, pdfObjects } from './pdf-objects.js';
import { trueTypeWidths } from './true-type-widths.js';
import { xmpProperties } from './xmp-properties.js';

/** All that a page may hold; nothing of it depends on the state of graphics that PDF/A forbids. */
const OPERATORS = new Set('q Q cm w J j m l c h re S f B n rg RG BT ET Tf Tc Tm Tj BDC BMC EMC'.split(' '));

/** Keys by which a file would act, hide, be locked or be transparent. */
const FORBIDDEN =
  /\/(AA|OpenAction|JS|JavaScript|Launch|EmbeddedFiles|Encrypt|SMask|CA|ca|BM|Group|OCProperties|XFA|ExtGState|XObject|Shading|Pattern)\b/;

/**
 * What keeps a file from being PDF/A-2a, as far as this program's files can offend (ISO 19005-2; numbers are its
 * clauses). Not a validator: whatever such a file does not contain at all is only looked for, not judged.
 */
export function pdfaProblems(bytes: Uint8Array): string[] {
  const objects = pdfObjects(bytes);
  const all = [...objects.values()];
  const file = Buffer.from(bytes).toString('latin1');
  const stream = (id: number) => streamOf(file, id, objects.get(id) ?? '');
  const catalog = all.find((text) => text.includes('/Type /Catalog')) ?? '';
  return [
    ...told('6.1.2 header', /^%PDF-1\.7\n%[\x80-\xff]{4}\n/.test(file)),
    ...told('6.1.3 ID', /\/ID\[<[0-9a-f]{32}><[0-9a-f]{32}>\]/.test(file) && file.endsWith('%%EOF\n')),
    ...told('6.1.3, 6.2.10, 6.5 forbidden keys', !all.some((text) => FORBIDDEN.test(text))),
    ...all.filter((text) => /\/Type \/Page\b/.test(text)).flatMap((page) => pageProblems(page, stream)),
    ...told('6.2.3 output intent', hasProfile(objects, catalog, stream)),
    ...all
      .filter((text) => text.includes('/Subtype /Type0'))
      .flatMap((font) => fontProblems(font, objects, stream)),
    ...told(
      '6.3 annotations',
      all
        .filter((text) => text.includes('/Type /Annot'))
        .every((text) => /\/Subtype \/Link\b/.test(text) && /\/F 4\b/.test(text)),
    ),
    ...metadataProblems(stream(numberAfter('Metadata', catalog)).toString('utf8'), infoOf(file, objects)),
  ];
}

function told(problem: string, isRight: boolean): string[] {
  return isRight ? [] : [problem];
}

function streamOf(file: string, id: number, dictionary: string): Buffer {
  const start = file.indexOf(`\n${id} 0 obj\n`);
  const from = file.indexOf('stream\n', start) + 'stream\n'.length;
  const bytes = Buffer.from(file.slice(from, from + numberAfter('Length', dictionary)), 'latin1');
  return dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
}

type Stream = (id: number) => Buffer;
type Objects = ReadonlyMap<number, string>;

function pageProblems(page: string, stream: Stream): string[] {
  const content = stream(numberAfter('Contents', page)).toString('latin1');
  const used = content
    .replace(/<<.*?>>|<[0-9a-f]+>/gs, ' ')
    .replace(/\/\S+/g, ' ')
    .split(/\s+/)
    .filter((word) => /^[A-Za-z]/.test(word));
  const unknown = used.filter((word) => !OPERATORS.has(word));
  const count = (operator: string) => used.filter((word) => word === operator).length;
  return [
    ...told(`6.2.2 operators ${unknown.slice(0, 5)}`, unknown.length === 0),
    ...told('6.2.2 q and Q', count('q') === count('Q')),
    ...told('6.7 content without mark', count('BDC') + count('BMC') === count('EMC')),
  ];
}

function hasProfile(objects: Objects, catalog: string, stream: Stream): boolean {
  const reference = /\/OutputIntents \[(\d+) 0 R\]/.exec(catalog)?.[1];
  const intent = objects.get(Number(reference)) ?? '';
  if (!intent.includes('/S /GTS_PDFA1')) return false;
  const profile = stream(numberAfter('DestOutputProfile', intent));
  return profile.toString('latin1', 36, 40) === 'acsp' && profile.toString('latin1', 16, 20) === 'RGB ';
}

function fontProblems(font: string, objects: Objects, stream: Stream): string[] {
  const descendant = objects.get(Number(/\/DescendantFonts \[(\d+)/.exec(font)?.[1])) ?? '';
  const descriptor = objects.get(numberAfter('FontDescriptor', descendant)) ?? '';
  const isTrueType = descendant.includes('/CIDFontType2');
  const program = /\/FontFile[23] (\d+)/.exec(descriptor)?.[1];
  const name = /\/BaseFont \/(\S+)/.exec(font)?.[1];
  if (program === undefined) return [`6.2.11.4 font not embedded: ${name}`];
  const widths = (/\/W \[0 \[([^\]]*)\]/.exec(descendant)?.[1] ?? '').trim().split(/\s+/).map(Number);
  const meanings = stream(numberAfter('ToUnicode', font)).toString('latin1');
  return [
    ...told(`6.2.11.3 encoding: ${name}`, font.includes('/Encoding /Identity-H')),
    ...told(`6.2.11.3.2 CIDToGIDMap: ${name}`, !isTrueType || descendant.includes('/CIDToGIDMap /Identity')),
    ...told(
      `6.2.11.4.1 file: ${name}`,
      !isTrueType || fontFileProblems(stream(Number(program))).length === 0,
    ),
    ...told(
      `6.2.11.5 widths: ${name}`,
      !isTrueType || sameWidths(widths, trueTypeWidths(stream(Number(program)))),
    ),
    ...told(
      `6.2.11.7 meanings: ${name}`,
      (meanings.match(/<(?!0000>|feff>|fffe>)[0-9a-f]{4}(?: [0-9a-f]{4})*>/g) ?? []).length >=
        widths.length - 1,
    ),
  ];
}

function sameWidths(stated: readonly number[], drawn: readonly number[]): boolean {
  return stated.every((width, glyph) => Math.abs(width - drawn[glyph]!) <= 1);
}

/** The information dictionary, its strings as written. */
function infoOf(file: string, objects: Objects): Record<string, string> {
  const info = objects.get(Number(/\/Info (\d+) 0 R/.exec(file)?.[1])) ?? '';
  return Object.fromEntries(
    [...info.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, key, id]) => [key, stringOf(objects.get(Number(id))!)]),
  );
}

function stringOf(object: string): string {
  const raw = object.slice(1, -1).replace(/\\([\\()nrtbf])/g, (_, sign: string) => {
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign;
  });
  return raw.startsWith('\xfe\xff') ? Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le') : raw;
}

/** 6.6: well-formed, says the level, and agrees with the information dictionary. */
function metadataProblems(packet: string, info: Readonly<Record<string, string>>): string[] {
  let xmp: ReadonlyMap<string, string>;
  try {
    xmp = xmpProperties(packet);
  } catch (error) {
    return [`6.6.2 XMP: ${(error as Error).message}`];
  }
  const date = (text = '') => text.replace(/[-:T]/g, '');
  return [
    ...told('6.6.4 level', xmp.get('pdfaid:part') === '2' && xmp.get('pdfaid:conformance') === 'A'),
    ...told('6.6.3 title', xmp.get('dc:title') === info.Title),
    ...told('6.6.3 author', xmp.get('dc:creator') === info.Author),
    ...told('6.6.3 creator', xmp.get('xmp:CreatorTool') === info.Creator),
    ...told('6.6.3 producer', xmp.get('pdf:Producer') === info.Producer),
    ...told('6.6.3 made', `D:${date(xmp.get('xmp:CreateDate'))}` === info.CreationDate),
    ...told('6.6.3 changed', `D:${date(xmp.get('xmp:ModifyDate'))}` === info.ModDate),
  ];
}
