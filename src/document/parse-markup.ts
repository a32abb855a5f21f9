import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../kernel/diagnostic.js';
import type { Span } from '../kernel/span.js';
import { MARK_TARGET, markReader } from './position-marks.js';
import type { TemplateProblems } from './template-problems.js';

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
 */
export function parseMarkup(markup: string, files: readonly string[], problems: TemplateProblems): Element {
  const placeAt = markReader(files);
  let place = placeAt('0:1:1');
  let malformed = false;
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
    } = wrongEndTag(message)
      ? explainEndTag(endTagBefore(markup, parser.position), place, closed ?? top, open)
      : explain(message.replace(/\.$/, ''), place, open.at(-1) ?? top);
    problems.add(RULE, span, words, more);
  });
  parser.write(markup).close();
  return top;
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

const wrongEndTag = (message: string) => message === 'unexpected close tag.';

/** Name in the end tag that ends at `position`. */
function endTagBefore(markup: string, position: number): string {
  return /^<\/([^\s>]+)/.exec(markup.slice(markup.lastIndexOf('</', position - 1)))?.[1] ?? '';
}

interface Mistake {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  readonly related?: NonNullable<Diagnostic['related']>;
}

/** An end tag that does not belong to the innermost element: that one is unclosed, or the end tag is stray. */
function explainEndTag(end: string, place: Span, innermost: Element, open: readonly Element[]): Mistake {
  if (!open.some((element) => element.name === end))
    return { span: place, message: `多余的结束标记 </${end}>` };
  const related = [{ message: `在这里遇到了 </${end}>`, span: place }];
  return { span: innermost.span, message: `<${innermost.name}> 没有关闭`, related };
}

/** Rewords what saxes says. */
function explain(said: string, place: Span, innermost: Element): Mistake {
  const [, what = said, detail = ''] = /^(.*?)(?:: (.*))?$/.exec(said) ?? [];
  switch (what) {
    case 'unmatched closing tag':
      return { span: place, message: `多余的结束标记 </${detail}>` };
    case 'unclosed tag':
      return { span: innermost.span, message: `<${detail}> 没有关闭` };
    case 'duplicate attribute':
      return { span: place, message: `属性 ${detail} 重复` };
    case 'undefined entity':
    case 'disallowed character in entity name':
    case 'empty entity name':
      return { span: place, message: '未知的实体', hint: '只可用 &amp; &lt; &gt; &quot; &apos; 和 &#数字;' };
    case 'unquoted attribute value':
      return { span: place, message: '属性值要用引号括起来' };
    case 'attribute without value':
      return { span: place, message: '属性没有值' };
    default:
      return { span: place, message: `标记写法有误（${said}）` };
  }
}
