import { hiddenSigns } from '../kernel/hidden-signs.js';
import { tellHiddenSign } from '../kernel/tell-hidden-sign.js';
import type { Element } from './markup/parse-markup.js';
import type { TemplateProblems } from './template-problems.js';

/** A reference to a character (&#x200b;) that escaping does not make. */
const OTHER_REFERENCE = /&#(?!x27;|x60;|x3D;)/;

/** Hidden signs that a template writes as references; all others stand in the files, where they are looked for. */
export function checkReferences(markup: string, top: Element, problems: TemplateProblems): void {
  if (OTHER_REFERENCE.test(markup)) visit(top, problems);
}

function visit({ attributes, children, span }: Element, problems: TemplateProblems): void {
  const texts = [...Object.values(attributes), ...children.filter((child) => typeof child === 'string')];
  for (const { codePoint } of texts.flatMap(hiddenSigns)) {
    const { rule, message, hint = '' } = tellHiddenSign(codePoint, span);
    problems.add(rule, span, message, { hint });
  }
  for (const child of children) if (typeof child !== 'string') visit(child, problems);
}
