import type { TableStyle } from '../../../document/tree.js';
import { valued, type Xml, xml } from '../../../office/xml.js';
import { eighthPoints, twips } from '../units.js';

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** The lines, the inner distances and the place of texts of a table style of the pack. */
export function tableFormatting(style: TableStyle): Xml {
  const borders = xml('w:tblBorders', {}, LINES.map((side) => line(side, style.border)).join(''));
  return xml('w:tblPr', {}, borders + cellMargins(style)) + xml('w:tcPr', {}, valued('w:vAlign', 'center'));
}

function line(side: string, thickness: number): Xml {
  if (thickness === 0) return valued(`w:${side}`, 'nil');
  return xml(`w:${side}`, {
    'w:val': 'single',
    'w:sz': eighthPoints(thickness),
    'w:space': 0,
    'w:color': '000000',
  });
}

/** The inner distances to the lines. */
export function cellMargins({ paddingX, paddingY }: Pick<TableStyle, 'paddingX' | 'paddingY'>): Xml {
  const sides = [
    ['top', paddingY],
    ['left', paddingX],
    ['bottom', paddingY],
    ['right', paddingX],
  ] as const;
  const margin = ([side, width]: (typeof sides)[number]) =>
    xml(`w:${side}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  return xml('w:tblCellMar', {}, sides.map(margin).join(''));
}
