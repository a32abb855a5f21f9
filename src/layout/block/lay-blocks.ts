import { keepsWithTable } from '../../document/keeps-with-table.js';
import type { Block, Heading, Paragraph, ParagraphStyle, Table } from '../../document/tree.js';
import { beginnings, type LineMeasure, type SetParagraph, setParagraph } from '../line/set-paragraph.js';
import { spacedLines } from '../line/spaced-lines.js';
import type { Placeable } from '../page/placeable.js';
import { paragraphStyle } from '../setting.js';
import type { BlockContext } from './block-context.js';
import { chartBlocks } from './chart-blocks.js';
import { contentsBlocks } from './contents-blocks.js';
import { layTable } from './lay-table.js';
// biome-ignore lint/suspicious/noImportCycles: a list is a block whose items hold blocks, lists among them
import { listBlocks, withMarker } from './list-blocks.js';
import { textBlock } from './text-block.js';

/** Breaks the lines of blocks and makes them ready to be placed. */
export function layBlocks(blocks: readonly Block[], context: BlockContext): readonly Placeable[] {
  const { design } = context.setting;
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.type === 'table') return [layTable(block, context, keepsWithTable(next, design))];
    const noteSize = keepsWithTable(block, design) ? sizeOfTableAbove(blocks, index, context) : Infinity;
    return layBlock(block, context, { isBeforeChart: next?.type === 'chart', noteSize });
  });
}

/** Size of the type of the table to which the note at `index` belongs. */
function sizeOfTableAbove(blocks: readonly Block[], index: number, { setting }: BlockContext): number {
  let at = index - 1;
  while (keepsWithTable(blocks[at], setting.design)) at -= 1;
  const above = blocks[at];
  return above?.type === 'table' ? setting.tables.get(above)!.size : Infinity;
}

interface Neighbours {
  readonly isBeforeChart: boolean;
  /** A note is no larger than its table, in pt. */
  readonly noteSize: number;
}

function layBlock(
  block: Exclude<Block, Table>,
  context: BlockContext,
  { isBeforeChart, noteSize }: Neighbours,
): readonly Placeable[] {
  switch (block.type) {
    case 'heading':
      return [layText(block, context, { heading: block })];
    case 'paragraph':
      return [layText(block, context, { noteSize, ...(isBeforeChart && { tellsOfChart: block }) })];
    case 'list':
      return listBlocks(block, context);
    case 'contents':
      return contentsBlocks(block, context);
    case 'chart':
      return chartBlocks(block, context);
    default:
      return block satisfies never;
  }
}

/** Lines of a paragraph that goes undivided with its chart to the next page. */
const MOST_KEPT_LINES = 5;

interface TextRole {
  readonly heading?: Heading;
  /** A paragraph that stays with the chart after it. */
  readonly tellsOfChart?: Paragraph;
  readonly noteSize?: number;
}

function layText(
  block: Heading | Paragraph,
  context: BlockContext,
  { heading, tellsOfChart, noteSize = Infinity }: TextRole,
): Placeable {
  const { setting, inList, marker } = context;
  const named = paragraphStyle(setting, block.style);
  if (block.type === 'paragraph' && noteSize < named.size) setting.noteSizes.set(block, noteSize);
  const sized = inSize(named, Math.min(named.size, noteSize));
  const style = inList ? { ...sized, firstLineIndent: 0, leftIndent: 0 } : sized;
  const paragraph =
    block.type === 'paragraph' && style.align === 'center'
      ? setTitle(block, style, context)
      : setText(block, style, context);
  const options = { ...(heading && { heading }), ...(marker && { onLine: withMarker(marker) }) };
  const loose = textBlock(paragraph, style, options);
  if (tellsOfChart === undefined || paragraph.lines.length > MOST_KEPT_LINES) return loose;
  setting.keptParagraphs.add(tellsOfChart);
  const release = () => {
    setting.keptParagraphs.delete(tellsOfChart);
    return loose;
  };
  return { ...textBlock(paragraph, { ...style, keepWithNext: true }, options), release };
}

/** In the narrowest measure that takes no line more, and sets none closer. */
function evenLines(
  set: (own: LineMeasure) => SetParagraph,
  measure: LineMeasure,
  size: number,
): SetParagraph {
  let even = set(measure);
  const { length } = even.lines;
  for (let inset = size / 2; length > 1 && 2 * inset < measure.width; inset += size / 2) {
    const narrower = set({ ...measure, left: measure.left + inset, width: measure.width - 2 * inset });
    if (narrower.lines.length > length || narrower.lines.some(({ broken }) => broken.isTight)) break;
    even = narrower;
  }
  return even;
}

/** With lines in proportion. */
function inSize(style: ParagraphStyle, size: number): ParagraphStyle {
  return { ...style, size, lineHeight: (style.lineHeight * size) / style.size };
}

function setText(
  block: Heading | Paragraph,
  style: ParagraphStyle,
  { setting, measure }: BlockContext,
): SetParagraph {
  const own = { ...measure, holdLast: block.type === 'heading', closesUp: true };
  const paragraph = setParagraph(block.children, style, own, setting, block);
  const spaced = spacedLines(paragraph);
  if (spaced.length > 0) setting.spacedLines.set(block, spaced);
  return paragraph;
}

/**
 * A line of the cover, a title that no 目录 lists: broken between words into lines of about the same length (GB/T 9704:
 * 排列对称，长短适宜), which programs that know no words are told.
 */
function setTitle(title: Paragraph, style: ParagraphStyle, { setting, measure }: BlockContext): SetParagraph {
  const set = (own: LineMeasure) => setParagraph(title.children, style, own, setting, title);
  const named = { ...measure, words: setting.titleWords, holdLast: true, isRagged: true };
  const plain = { ...named, words: setting.words };
  const takesMore = set(named).lines.length > set(plain).lines.length;
  const paragraph = evenLines(set, takesMore ? plain : named, style.size);
  const begins = beginnings(paragraph.lines);
  if (begins.join() !== beginnings(set(measure).lines).join()) setting.wholeWordLines.set(title, begins);
  return paragraph;
}
