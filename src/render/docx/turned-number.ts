import { valued, type Xml, xml } from '../../office/xml.js';
import type { WriterContext } from './context.js';
import { cellMargins } from './style/table-style.js';
import { twips } from './units.js';
import { paragraphXml, wordParagraph } from './word-paragraph.js';

/** 7 mm in 磅, from the text to the dashes beside the page number (GB/T 9704). */
export const NUMBER_BELOW_TEXT = (7 / 25.4) * 72;

/** Digits for which there is room. */
const MOST_DIGITS = 5;

/** On a landscape page bound with its head at the left the right end of a line lies at the bottom. */
const PLACES = { odd: 'bottom', even: 'top', all: 'center' } as const;

/**
 * The line of a page number, turned to the right, left of the text: a table of one cell, which every program can turn
 * and put anywhere on a page.
 */
export function turnedNumber(line: Xml, side: keyof typeof PLACES, { design, styles }: WriterContext): Xml {
  const { format, style } = design.page.number;
  const { size = 0, lineHeight = 0 } = design.styles[style] ?? {};
  const width = twips(lineHeight);
  const place = {
    'w:vertAnchor': 'margin',
    'w:horzAnchor': 'margin',
    'w:tblpX': -twips(NUMBER_BELOW_TEXT + lineHeight / 2),
    'w:tblpYSpec': PLACES[side],
  };
  const table =
    xml('w:tblpPr', place) +
    xml('w:tblW', { 'w:w': width, 'w:type': 'dxa' }) +
    '<w:tblLayout w:type="fixed"/>' +
    cellMargins({ paddingX: 0, paddingY: 0 });
  const height = { 'w:val': twips((format.length + MOST_DIGITS) * size), 'w:hRule': 'exact' };
  const cell = xml('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) + valued('w:textDirection', 'tbRl');
  const row = xml('w:trPr', {}, xml('w:trHeight', height)) + xml('w:tc', {}, xml('w:tcPr', {}, cell) + line);
  const content =
    xml('w:tblPr', {}, table) +
    xml('w:tblGrid', {}, xml('w:gridCol', { 'w:w': width })) +
    xml('w:tr', {}, row);
  return xml('w:tbl', {}, content) + paragraphXml(wordParagraph(styles.separator(), ''));
}
