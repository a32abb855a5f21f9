import { readXml } from '../read-xml.js';
import { refuseTooMany } from '../too-many-cells.js';
import { unzipParts } from '../unzip-parts.js';
import { BUILT_IN_FORMATS } from './number-text.js';
import { readWorksheet } from './read-worksheet.js';
import { SourceSheet } from './sheet.js';

const WANTED =
  /^xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/** The sheets of an .xlsx, in their order. */
export function readXlsx(file: string, bytes: Uint8Array): SourceSheet[] {
  const parts = unzipParts(file, bytes, (name) => WANTED.test(name));
  const book = bookOf(parts);
  const texts = sharedTexts(parts.get('xl/sharedStrings.xml'));
  const formats = numberFormats(parts.get('xl/styles.xml'));
  let total = 0;
  return book.sheets.flatMap(({ name, hidden, part }) => {
    const content = parts.get(part);
    if (!content) return [];
    const { cells, merges } = readWorksheet(content, { texts, formats, date1904: book.date1904 }, (count) =>
      refuseTooMany(file, total + count),
    );
    total += cells.length;
    return [new SourceSheet({ file, name, hidden, cells, merges })];
  });
}

interface Book {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
}

function bookOf(parts: ReadonlyMap<string, Uint8Array>): Book {
  const targets = new Map<string, string>();
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (relations)
    readXml(relations, {
      open: (_, { Id = '', Target = '' }) => targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/')),
    });
  const sheets: Book['sheets'][number][] = [];
  let date1904 = false;
  const workbook = parts.get('xl/workbook.xml');
  if (workbook)
    readXml(workbook, {
      open: (element, attributes) => {
        if (element === 'workbookPr') date1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
        if (element !== 'sheet') return;
        const { name = '', state = 'visible' } = attributes;
        const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
        sheets.push({ name, hidden: state !== 'visible', part: targets.get(id) ?? '' });
      },
    });
  return { date1904, sheets };
}

/** Texts that cells name by number, without the readings of their characters. */
function sharedTexts(part: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let readings = 0;
  if (!part) return texts;
  readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') readings += 1;
      isText = name === 't' && readings === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') readings -= 1;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** The number format of every cell style. */
function numberFormats(part: Uint8Array | undefined): readonly string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let within = '';
  if (!part) return formats;
  readXml(part, {
    open: (name, attributes) => {
      if (/^cell(Style)?Xfs$/.test(name)) within = name;
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name !== 'xf' || within !== 'cellXfs') return;
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(own.get(id) ?? BUILT_IN_FORMATS[id] ?? '');
    },
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return formats;
}
