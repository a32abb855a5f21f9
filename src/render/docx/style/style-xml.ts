import { valued, type Xml, xml } from '../../../office/xml.js';
import type { StyleName } from './built-in-styles.js';

/** How a style stands to others. */
export interface StyleTies {
  /** A further name under which it is found. */
  readonly alias?: string | undefined;
  readonly basedOn?: string | undefined;
  /** Of the paragraph that follows. */
  readonly next?: string | undefined;
}

/** A style of styles.xml; `content` is what it says. */
export function styleXml(
  type: 'paragraph' | 'character' | 'table',
  { id, name, priority, isQuick, isCustom }: StyleName,
  { alias, basedOn, next }: StyleTies,
  content: Xml,
): Xml {
  const kind = isCustom ? { 'w:customStyle': 1 } : {};
  const isDefault = type === 'paragraph' && id === 'Normal' ? { 'w:default': 1 } : {};
  const head = [
    valued('w:name', name),
    alias === undefined ? '' : valued('w:aliases', alias),
    basedOn === undefined ? '' : valued('w:basedOn', basedOn),
    next === undefined ? '' : valued('w:next', next),
    valued('w:uiPriority', priority),
    isQuick ? xml('w:qFormat') : '',
  ];
  return xml('w:style', { 'w:type': type, ...isDefault, ...kind, 'w:styleId': id }, head.join('') + content);
}

/** The styles of what has none, which every Word file has. */
export function stylesOfNothing(): Xml {
  const margins = xml(
    'w:tblCellMar',
    {},
    ['top', 'left', 'bottom', 'right']
      .map((side) =>
        xml(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? 108 : 0, 'w:type': 'dxa' }),
      )
      .join(''),
  );
  const table = xml('w:tblPr', {}, xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) + margins);
  return (
    styleOfNothing('character', 'DefaultParagraphFont', 'Default Paragraph Font', 1) +
    styleOfNothing('table', 'TableNormal', 'Normal Table', 99, table) +
    styleOfNothing('numbering', 'NoList', 'No List', 99)
  );
}

function styleOfNothing(type: string, id: string, name: string, priority: number, content: Xml = ''): Xml {
  const shown = xml('w:semiHidden') + xml('w:unhideWhenUsed');
  return xml(
    'w:style',
    { 'w:type': type, 'w:default': 1, 'w:styleId': id },
    valued('w:name', name) + valued('w:uiPriority', priority) + shown + content,
  );
}
