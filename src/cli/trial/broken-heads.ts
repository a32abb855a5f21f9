import type { ExamplePublication } from '../../compose/inspect/example-publication.js';
import type { Block, PublicationDocument, Table } from '../../document/tree.js';
import { openFonts } from '../../fonts/open-fonts.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { layoutDocument } from '../../layout/layout-document.js';
import type { CellParagraph } from '../../layout/pages.js';

/** 提醒 of tables whose heads leave a character alone on a line because their columns are too narrow: 小/计, 科目代/码. */
export function brokenHeads({ document, placeOfTable }: ExamplePublication): readonly Diagnostic[] {
  const linesOf = laidLines(document);
  return tablesOf(document.sections.flatMap(({ children }) => children)).flatMap((table) => {
    const broken = headsOf(table).flatMap((head) => brokenHead(linesOf.get(head) ?? []));
    const span = placeOfTable(table.title);
    return broken.length === 0
      ? []
      : [
          {
            rule: '表头',
            level: '提醒' as const,
            message: `表格“${table.title}”的表头断得不好：${[...new Set(broken)].join('、')}`,
            hint: '加大该列的 weight，或减小别的列的；不可拆开的词加在 pack.yaml 的“整词”中；要在某处换行，写 <br/>。',
            ...(span && { span }),
          },
        ];
  });
}

function headsOf({ head }: Table): readonly CellParagraph[] {
  const single = (paragraph: CellParagraph) => paragraph.every(({ type }) => type !== 'break');
  return head.flatMap(({ cells }) => cells.flatMap(({ children }) => children.filter(single)));
}

/** Its lines, parted by strokes, if it is badly broken. */
function brokenHead(lines: readonly string[]): string[] {
  const isAlone = lines.length > 1 && lines.some((line) => [...line].length < 2);
  return isAlone ? [lines.join('/')] : [];
}

/** The lines that the paragraphs of cells take. */
function laidLines(document: PublicationDocument): ReadonlyMap<unknown, readonly string[]> {
  const fonts = openFonts(document.design.typefaces, { system: false, dirs: [] });
  const lines = new Map<unknown, string[]>();
  for (const item of layoutDocument(document, fonts).pages.flatMap(({ items }) => items)) {
    if (item.type !== 'line' || !item.shows) continue;
    const text = item.runs.map((run) => run.text).join('');
    lines.set(item.shows, [...(lines.get(item.shows) ?? []), text.trim()]);
  }
  return lines;
}

function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.filter((block): block is Table => block.type === 'table');
}
