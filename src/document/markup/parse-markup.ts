import { SaxesParser } from 'saxes';
import { LIMITS } from '../../kernel/limits.js';
import type { Span } from '../../kernel/span.js';
import { MARK_TARGET, markReader } from '../position-marks.js';
import type { TemplateProblems } from '../template-problems.js';
import { wordMarkupError } from './word-markup-error.js';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly span: Span;
}

/** An element whose end is not yet read. */
interface OpenElement extends Element {
  children: (Element | string)[];
}

const RULE = '标记';
/** Of most elements: one object for all. */
const NO_ATTRIBUTES: Element['attributes'] = {};

/**
 * Parses generated markup strictly as XML into elements, each with its place in a template.
 * Adds mistakes of form (unclosed, stray, entity …) to `problems`: only the first, since what
 * follows it is read wrongly. `files` are those that the position marks count.
 * @throws Failure (模板) as soon as there are too many elements, or too many inside each other
 */
export function parseMarkup(markup: string, files: readonly string[], problems: TemplateProblems): Element {
  const placeAt = markReader(files);
  let place = placeAt('0:1:1');
  let malformed = false;
  let count = 0;
  const top: OpenElement = { name: '', attributes: {}, children: [], span: place };
  const open: OpenElement[] = [top];
  let closed: Element | undefined;
  const parser = new SaxesParser({ fragment: true, position: false });
  parser.on('processinginstruction', ({ target, body }) => {
    if (target === MARK_TARGET) place = placeAt(body);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: given(attributes), children: [], span: place };
    addChild(open.at(-1), element);
    open.push(element);
    count += 1;
    checkSize(count, open.length, place, problems);
  });
  parser.on('closetag', () => {
    closed = open.pop();
  });
  parser.on('text', (text) => addChild(open.at(-1), text));
  parser.on('cdata', () => problems.add(RULE, place, '不能使用 <![CDATA[…]]>'));
  parser.on('doctype', () => problems.add(RULE, place, '不能使用 <!DOCTYPE …>'));
  parser.on('error', ({ message }) => {
    if (malformed) return;
    malformed = true;
    const {
      span,
      message: words,
      ...more
    } = wordMarkupError(message, { markup, at: parser.position, place, closed, open });
    problems.add(RULE, span, words, more);
  });
  parser.write(markup).close();
  return top;
}

/** @throws Failure (模板) */
function checkSize(count: number, depth: number, place: Span, problems: TemplateProblems): void {
  const { elements, elementDepth } = LIMITS;
  if (depth > elementDepth)
    problems.add(RULE, place, `标记嵌套太深，超过 ${elementDepth} 层`, {
      hint: '检查列举、表格的起止标记，以及反复调用的部件。',
    });
  else if (count > elements)
    problems.add(RULE, place, `内容太多，超过 ${elements} 个标记`, {
      hint: '检查数据里有没有重复粘贴的内容，以及模板里的循环。',
    });
  else return;
  problems.throwIfAny();
}

/** The parser makes an object for every element, of the kind without prototype, which is large; most hold nothing. */
function given(attributes: object): Element['attributes'] {
  for (const _ in attributes) return attributes as Element['attributes'];
  return NO_ATTRIBUTES;
}

/** Most elements have one child: an array that is made with it takes a tenth of what one grown from nothing takes. */
function addChild(parent: OpenElement | undefined, child: Element | string): void {
  if (parent === undefined) return;
  if (parent.children.length === 0) parent.children = [child];
  else parent.children.push(child);
}
