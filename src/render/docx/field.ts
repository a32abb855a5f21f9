import { escaped, type Xml } from '../../office/xml.js';

/**
 * The start of a field, up to its result. The result follows as runs or whole paragraphs, then `FIELD_END`.
 * Written clean (no w:dirty), so that Word shows the result it finds and does not ask to update it.
 */
export function fieldStart(instruction: string): Xml {
  const text = `<w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r>`;
  return fieldCharacter('begin') + text + fieldCharacter('separate');
}

export const FIELD_END: Xml = fieldCharacter('end');

function fieldCharacter(type: 'begin' | 'separate' | 'end'): Xml {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}
