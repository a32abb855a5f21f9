/** What a content stream draws, and the marks around it (ISO 32000-1, 7.8.2 and 14.6). */
import type { PdfFile } from './pdf-file.js';

export interface Mark {
  readonly tag: string;
  readonly mcid?: number;
}

export interface Drawn {
  readonly page: string;
  /** From the outermost. */
  readonly marks: readonly Mark[];
  /** Of text: name of the font among the page's resources, and its codes. */
  readonly text?: { readonly font: string; readonly codes: readonly number[] };
}

export interface Content {
  readonly drawn: readonly Drawn[];
  /** All marks, each with those around it. */
  readonly marks: readonly { readonly mark: Mark; readonly around: readonly Mark[] }[];
  /** Operators that this reader does not know, and marks left open. */
  readonly unread: readonly string[];
}

const TOKEN = /<<|>>|<[0-9a-fA-F\s]*>|\[|\]|\((?:\\.|[^\\()])*\)|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/gs;
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI']);
const SILENT = new Set(
  'q Q cm w J j M d i ri gs m l c v y h re W W* n rg RG g G k K BT ET Tc Tm Td TL Tr'.split(' '),
);

export function readContent(file: PdfFile, page: string): Content {
  const source = file
    .list(file.dictionary(page)['/Contents'])
    .map((stream) => file.bytes(stream).toString('latin1'))
    .join('\n');
  const drawn: Drawn[] = [];
  const marks: { mark: Mark; around: readonly Mark[] }[] = [];
  const unread: string[] = [];
  let open: readonly Mark[] = [];
  let operands: string[] = [];
  let font = '';
  for (const [token] of source.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"]/.test(token) || token === 'true' || token === 'false') {
      operands.push(token);
      continue;
    }
    if (token === 'BMC' || token === 'BDC') {
      const mark = markOf(operands);
      marks.push({ mark, around: open });
      open = [...open, mark];
    } else if (token === 'EMC') {
      if (open.length === 0) unread.push('EMC without mark');
      open = open.slice(0, -1);
    } else if (token === 'Tf') font = operands[0]!;
    else if (token === 'Tj') drawn.push({ page, marks: open, text: { font, codes: codesOf(operands[0]!) } });
    else if (PAINT.has(token)) drawn.push({ page, marks: open });
    else if (!SILENT.has(token)) unread.push(token);
    operands = [];
  }
  if (open.length > 0) unread.push('mark left open');
  return { drawn, marks, unread };
}

function markOf([tag = '', ...properties]: readonly string[]): Mark {
  const at = properties.indexOf('/MCID');
  return { tag, ...(at !== -1 && { mcid: Number(properties[at + 1]) }) };
}

/** Two bytes each. */
function codesOf(hex: string): number[] {
  return (hex.slice(1, -1).match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));
}
