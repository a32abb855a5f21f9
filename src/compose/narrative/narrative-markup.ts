import type { List, Node, Nodes, PhrasingContent, RootContent, Table, TableCell, Text } from 'mdast';
import { positionMark } from '../../document/position-marks.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { hiddenSigns } from '../../kernel/hidden-signs.js';
import { LIMITS } from '../../kernel/limits.js';
import type { Span } from '../../kernel/span.js';
import { tellHiddenSign } from '../../kernel/tell-hidden-sign.js';
import type { SourceText } from '../../read/text/source-text.js';
import { type MarkdownBlock, splitMarkdown } from '../../read/text/split-markdown.js';
import { escapedMarkup } from '../markup.js';
import type { Rendering } from '../rendering.js';
import { markdownNodes } from './markdown-nodes.js';
import { type Oversize, oversize, TOO_DEEP } from './oversize.js';
import { tableColumns } from './table-columns.js';
import { textWithin } from './text-within.js';

interface NarrativeOptions {
  /** Level of the text's highest headings. */
  readonly topLevel: number;
  /** Whether its headings go into the 目录. */
  readonly listed: boolean;
  readonly rendering: Rendering;
}

const TOO_BOLD = { message: `加粗里又加粗，超过 ${LIMITS.inlineDepth} 层`, hint: '检查“**”是否成对。' };

/** Elements of Markdown that a publication does not have, by their mdast names. */
const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML 标记',
  image: '图片',
  imageReference: '图片',
  code: '代码',
  inlineCode: '代码',
  link: '链接',
  linkReference: '链接',
  definition: '链接定义',
  blockquote: '引用',
  thematicBreak: '分隔线',
  emphasis: '斜体',
};

/**
 * A Markdown text as markup of the vocabulary: headings, paragraphs, lists, tables, bold. What else it
 * holds is reported at its line.
 */
export function narrativeMarkup(source: SourceText, options: NarrativeOptions): string {
  if (!options.rendering.hasRoomFor(source)) return '';
  const narrative = new Narrative(source, options);
  return splitMarkdown(source.text)
    .map((block) => narrative.block(block))
    .join('');
}

class Narrative {
  readonly #source: SourceText;
  readonly #rendering: Rendering;
  readonly #file: number;
  readonly #listed: string;
  readonly #topLevel: number;
  /** Lines above the block that is being read. */
  #above = 0;
  #heading = '表';

  constructor(source: SourceText, { topLevel, listed, rendering }: NarrativeOptions) {
    this.#topLevel = topLevel;
    this.#source = source;
    this.#rendering = rendering;
    this.#file = rendering.fileIndex(source.file);
    this.#listed = listed ? '' : ' listed="no"';
  }

  /** A block that is too large for the parser is told of instead. */
  block(block: MarkdownBlock): string {
    this.#above = block.from;
    const excess = oversize(block);
    if (excess !== undefined) return this.#tooMuch(excess);
    return this.#blocks(markdownNodes(block.lines), 0);
  }

  #blocks(nodes: readonly RootContent[], depth: number): string {
    return nodes.map((node) => this.#block(node, depth)).join('');
  }

  /** @param depth of lists that it stands in */
  #block(node: RootContent, depth: number): string {
    switch (node.type) {
      case 'heading': {
        const level = Math.min(node.depth + this.#topLevel - 1, 4);
        this.#heading = textWithin(node);
        return this.#element(node, `h${level}`, this.#inlines(node.children), this.#listed);
      }
      case 'paragraph':
        return this.#element(node, 'p', this.#inlines(node.children));
      case 'list':
        return this.#list(node, depth + 1);
      case 'table':
        return this.#table(node);
      default:
        return this.#refuse(node);
    }
  }

  #list(list: List, depth: number): string {
    if (depth > LIMITS.listDepth) return this.#tell({ ...TOO_DEEP, span: this.#span(list) });
    const items = list.children.map((item) => this.#element(item, 'li', this.#blocks(item.children, depth)));
    return this.#element(list, list.ordered ? 'ol' : 'ul', items.join(''));
  }

  #table(table: Table): string {
    const [head, ...body] = table.children;
    const columns = tableColumns(table);
    const rows = (cells: typeof body, name: string) =>
      cells
        .map((row) =>
          this.#element(row, 'tr', columns.map((_, at) => this.#cell(row.children[at], name)).join('')),
        )
        .join('');
    const content = `${columns.join('')}<thead>${rows(head ? [head] : [], 'th')}</thead><tbody>${rows(body, 'td')}</tbody>`;
    return this.#element(table, 'table', content, ` title="${escapedMarkup(this.#heading)}"`);
  }

  #cell(cell: TableCell | undefined, name: string): string {
    return cell ? this.#element(cell, name, this.#inlines(cell.children)) : `<${name}/>`;
  }

  #inlines(nodes: readonly PhrasingContent[], depth = 0): string {
    return nodes.map((node) => this.#inline(node, depth)).join('');
  }

  /** @param depth of bold texts that it stands in */
  #inline(node: PhrasingContent, depth: number): string {
    switch (node.type) {
      case 'text':
        return escapedMarkup(this.#visible(node));
      case 'strong':
        return depth < LIMITS.inlineDepth
          ? `<strong>${this.#inlines(node.children, depth + 1)}</strong>`
          : this.#tell({ ...TOO_BOLD, span: this.#span(node) });
      case 'break':
        return '<br/>';
      default:
        return this.#refuse(node);
    }
  }

  /** What the file itself has of hidden signs was told when it was read; &shy; and the like stand for more. */
  #visible(node: Text): string {
    for (const { codePoint } of hiddenSigns(node.value))
      this.#rendering.report(tellHiddenSign(codePoint, this.#span(node)));
    return node.value;
  }

  #element(node: Node, name: string, content: string, attributes = ''): string {
    return `${positionMark(this.#file, this.#span(node).start)}<${name}${attributes}>${content}</${name}>`;
  }

  #refuse(node: Nodes): string {
    return this.#tell({
      message: `文章里不能用${NAMES[node.type] ?? `这种写法（${node.type}）`}`,
      hint: '可用标题、段落、列举、表格和加粗；要照印符号时，在它前面加反斜杠',
      span: this.#span(node),
    });
  }

  #tooMuch({ line, message, hint }: Oversize): string {
    const at = { line: line + 1, column: 1 };
    return this.#tell({ message, hint, span: { file: this.#source.file, start: at, end: at } });
  }

  /** Nothing is printed where there is something to tell. */
  #tell(mistake: Pick<Diagnostic, 'message' | 'hint' | 'span'>): '' {
    this.#rendering.report({ rule: 'Markdown', level: '错误', ...mistake });
    return '';
  }

  #span({ position }: Node): Span {
    const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const place = ({ line, column }: { line: number; column: number }) => ({
      line: line + this.#above,
      column,
    });
    return { file: this.#source.file, start: place(start), end: place(end) };
  }
}
