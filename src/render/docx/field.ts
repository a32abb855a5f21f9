import { Run } from 'docx';
import { XmlElement } from './xml-element.js';

/**
 * The start of a field, up to its result. The result follows as runs or whole paragraphs, then `fieldEnd`.
 * Written clean (no w:dirty), so that Word shows the result it finds and does not ask to update it.
 */
export function fieldStart(instruction: string): Run[] {
  return [
    fieldCharacter('begin'),
    new Run({ children: [new XmlElement('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])] }),
    fieldCharacter('separate'),
  ];
}

export function fieldEnd(): Run {
  return fieldCharacter('end');
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): Run {
  return new Run({ children: [new XmlElement('w:fldChar', { 'w:fldCharType': type })] });
}
