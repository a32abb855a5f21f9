import type { XmlComponent } from 'docx';
import type { TableStyle } from '../../document/tree.js';
import { eighthPoints, twips } from './units.js';
import { XmlElement } from './xml-element.js';

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** A table style of Word with the lines and inner distances of the pack's style. */
export function tableStyle(name: string, style: TableStyle): XmlComponent {
  return wordTableStyle(name, name, { 'w:customStyle': 1 }, [
    text('w:basedOn', 'TableNormal'),
    new XmlElement('w:tblPr', {}, [
      new XmlElement(
        'w:tblBorders',
        {},
        LINES.map((side) => line(side, style.border)),
      ),
      margins(style.paddingX, style.paddingY),
    ]),
  ]);
}

/** The style of tables without a style, which every Word file has. */
export function tableNormal(): XmlComponent {
  return wordTableStyle('TableNormal', 'Normal Table', { 'w:default': 1 }, [
    new XmlElement('w:tblPr', {}, [
      new XmlElement('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      margins(WORDS_OWN_MARGIN, 0),
    ]),
  ]);
}

const WORDS_OWN_MARGIN = 5.4;

function wordTableStyle(
  id: string,
  name: string,
  kind: Readonly<Record<string, number>>,
  children: readonly XmlComponent[],
): XmlComponent {
  const attributes = { 'w:type': 'table', ...kind, 'w:styleId': id };
  return new XmlElement('w:style', attributes, [text('w:name', name), ...children]);
}

function line(side: (typeof LINES)[number], thickness: number): XmlComponent {
  if (thickness === 0) return new XmlElement(`w:${side}`, { 'w:val': 'nil' });
  const attributes = {
    'w:val': 'single',
    'w:sz': eighthPoints(thickness),
    'w:space': 0,
    'w:color': '000000',
  };
  return new XmlElement(`w:${side}`, attributes);
}

function margins(x: number, y: number): XmlComponent {
  const sides = [
    ['top', y],
    ['left', x],
    ['bottom', y],
    ['right', x],
  ] as const;
  const margin = ([side, width]: (typeof sides)[number]) =>
    new XmlElement(`w:${side}`, { 'w:w': twips(width), 'w:type': 'dxa' });
  return new XmlElement('w:tblCellMar', {}, sides.map(margin));
}

function text(name: string, value: string): XmlComponent {
  return new XmlElement(name, { 'w:val': value });
}
