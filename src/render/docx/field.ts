import { type Xml, xml } from './xml.js';

/**
 * The start of a field, up to its result. The result follows as runs or whole paragraphs, then `fieldEnd`.
 * Written clean (no w:dirty), so that Word shows the result it finds and does not ask to update it.
 */
export function fieldStart(instruction: string): Xml[] {
  const text = xml('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `]);
  return [fieldCharacter('begin'), xml('w:r', {}, [text]), fieldCharacter('separate')];
}

export function fieldEnd(): Xml {
  return fieldCharacter('end');
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): Xml {
  return xml('w:r', {}, [xml('w:fldChar', { 'w:fldCharType': type })]);
}
