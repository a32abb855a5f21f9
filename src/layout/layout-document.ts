import type { ChartDrawing } from '../chart/drawing.js';
import type {
  Block,
  Chart,
  Heading,
  Paragraph,
  PublicationDocument,
  Section,
  Table,
} from '../document/tree.js';
import type { FontBook } from '../fonts/font-book.js';
import type { Span } from '../kernel/span.js';
import { fillReferences } from './fill-references.js';
import { layBlocks } from './lay-blocks.js';
import { numberPage } from './number-page.js';
import { PageFlow } from './page-flow.js';
import { pageFrame } from './page-frame.js';
import type { Pages } from './pages.js';
import { placeAll } from './placeable.js';
import { makeSetting, type TableMeasures } from './setting.js';
import type { SpacedLine } from './spaced-lines.js';

/** Pages, and what writers without pages of their own need to come out the same. */
export interface Layout extends Pages {
  readonly tables: ReadonlyMap<Table, TableMeasures>;
  readonly charts: ReadonlyMap<Chart, ChartDrawing>;
  readonly spacedLines: ReadonlyMap<Heading | Paragraph, readonly SpacedLine[]>;
}

/**
 * Decides every line and page of a publication. Nothing of the tree is lost: what fits no line or page is divided.
 * Throws Failure (数据) naming every character that no font has, where `placeOf` knows in which place of which file.
 */
export function layoutDocument(
  document: PublicationDocument,
  fonts: FontBook,
  placeOf: (character: string) => Span | undefined = () => undefined,
): Layout {
  const setting = makeSetting(document.design, fonts);
  const outline = document.sections.flatMap((section) => headingsIn(section.children));
  const flow = new PageFlow();
  for (const section of document.sections) laySection(section);
  fillReferences(flow, setting);
  for (const page of flow.pages) numberPage(page, setting);
  setting.missing.report(placeOf);

  const pages = flow.pages.map(({ frame, number, items }) => ({
    width: frame.width,
    height: frame.height,
    ...(number === undefined ? {} : { number }),
    items,
  }));
  const { tables, charts, spacedLines } = setting;
  return { pages, headings: flow.headings, tables, charts, spacedLines };

  function laySection({ orientation, numbering, children }: Section): void {
    const frame = pageFrame(document.design.page, orientation);
    const measure = { left: frame.left, width: frame.right - frame.left, hang: true };
    flow.startSection(frame, numbering);
    const pageHeight = frame.bottom - frame.top;
    placeAll(layBlocks(children, { setting, measure, pageHeight, outline, inList: false }), flow);
  }
}

function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    return block.type === 'list' ? block.items.flatMap(headingsIn) : [];
  });
}
