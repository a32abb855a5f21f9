import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';

interface NamedElement {
  readonly name: string;
  readonly span: Span;
}

/** How far the parser has come. */
export interface ParserState {
  readonly markup: string;
  /** Offset in the markup. */
  readonly at: number;
  readonly place: Span;
  /** The element that ended last. */
  readonly closed: NamedElement | undefined;
  /** The elements that have not ended, the outermost first; that is what holds them all. */
  readonly open: readonly NamedElement[];
}

/** What saxes says of the form of markup, in words of our own and at its cause. */
export function wordMarkupError(
  said: string,
  { markup, at, place, closed, open }: ParserState,
): MarkupMistake {
  if (said === 'unexpected close tag.')
    return explainEndTag(endTagBefore(markup, at), place, closed ?? open[0]!, open);
  return explain(said.replace(/\.$/, ''), place, open.at(-1) ?? open[0]!);
}

/** Name in the end tag that ends at `position`. */
function endTagBefore(markup: string, position: number): string {
  return /^<\/([^\s>]+)/.exec(markup.slice(markup.lastIndexOf('</', position - 1)))?.[1] ?? '';
}

export interface MarkupMistake {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  readonly related?: NonNullable<Diagnostic['related']>;
}

/** An end tag that does not belong to the innermost element: that one is unclosed, or the end tag is stray. */
function explainEndTag(
  end: string,
  place: Span,
  innermost: NamedElement,
  open: readonly NamedElement[],
): MarkupMistake {
  if (!open.some((element) => element.name === end))
    return { span: place, message: `多余的结束标记 </${end}>` };
  const related = [{ message: `在这里遇到了 </${end}>`, span: place }];
  return { span: innermost.span, message: `<${innermost.name}> 没有关闭`, related };
}

/** Rewords what saxes says. */
function explain(said: string, place: Span, innermost: NamedElement): MarkupMistake {
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
