import type { Block, List, ParagraphStyle } from '../../document/tree.js';
import { placeLine, type SetParagraph, setParagraph } from '../line/set-paragraph.js';
import type { Placeable } from '../page/placeable.js';
import type { Line, Run } from '../pages.js';
import { paragraphStyle } from '../setting.js';
import type { BlockContext } from './block-context.js';
// biome-ignore lint/suspicious/noImportCycles: a list is a block whose items hold blocks, lists among them
import { layBlocks } from './lay-blocks.js';
import { textBlock } from './text-block.js';

/** Between marker and text, in em. */
const MARKER_GAP = 0.5;

/** The items of a list, their text hanging beside the markers: 1. 2. 3. or •. */
export function listBlocks(list: List, context: BlockContext): readonly Placeable[] {
  const { measure, inList } = context;
  const style = paragraphStyle(context.setting, list.style);
  const indent = inList ? 0 : (style.leftIndent + style.firstLineIndent) * style.size;
  const outer = { ...measure, left: measure.left + indent, width: measure.width - indent };
  const plain: ParagraphStyle = { ...style, align: 'left', leftIndent: 0, firstLineIndent: 0 };
  const markers = list.items.map(([first], index) => {
    const value = list.ordered ? `${index + 1}.` : '•';
    return setParagraph([{ type: 'text', value }], plain, outer, context.setting, first);
  });
  const hanging = (Math.max(0, ...markers.map(widthInEm)) + MARKER_GAP) * style.size;
  const inner = { ...outer, left: outer.left + hanging, width: outer.width - hanging };
  return list.items.flatMap((blocks, index) =>
    layItem(blocks, markers[index]!, plain, { ...context, measure: inner, inList: true }),
  );
}

function widthInEm({ lines }: SetParagraph): number {
  return lines[0]?.broken.width ?? 0;
}

/** An item that begins with a table or another list has a line of its own for its marker. */
function layItem(
  blocks: readonly Block[],
  marker: SetParagraph,
  style: ParagraphStyle,
  { marker: _, ...context }: BlockContext,
): readonly Placeable[] {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph' || first?.type === 'heading') {
    return [...layBlocks([first], { ...context, marker }), ...layBlocks(rest, context)];
  }
  const onLine = (line: Line) => ({ ...line, runs: asMarker(line.runs) });
  return [textBlock(marker, { ...style, keepWithNext: true }, { onLine }), ...layBlocks(blocks, context)];
}

/** Adds a marker to the first line of a paragraph, on the same base line. */
export function withMarker(marker: SetParagraph): (line: Line, index: number) => Line {
  return (line, index) => {
    const first = marker.lines[0];
    if (index > 0 || !first) return line;
    return { ...line, runs: [...asMarker(placeLine(first, 0, marker).runs), ...line.runs] };
  };
}

function asMarker(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, part: 'marker' }));
}
