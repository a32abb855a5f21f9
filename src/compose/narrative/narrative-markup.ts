import type { AlignType, Node, Nodes, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { positionMark } from '../../document/position-marks.js';
import type { Span } from '../../kernel/span.js';
import { textWidth } from '../../kernel/text-width.js';
import type { SourceText } from '../../read/text/source-text.js';
import { escapedMarkup } from '../markup.js';
import type { Rendering } from '../rendering.js';

interface NarrativeOptions {
  /** Level of the text's highest headings. */
  readonly topLevel: number;
  /** Whether its headings go into the 目录. */
  readonly listed: boolean;
  readonly rendering: Rendering;
}

/** Widths of columns in characters: no column is narrower or wider than these in proportion. */
const MIN_COLUMN = 6;
const MAX_COLUMN = 40;

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
  const tree = fromMarkdown(source.text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return new Narrative(source, options).blocks(tree.children);
}

class Narrative {
  readonly #source: SourceText;
  readonly #rendering: Rendering;
  readonly #file: number;
  readonly #listed: string;
  readonly #topLevel: number;
  #heading = '表';

  constructor(source: SourceText, { topLevel, listed, rendering }: NarrativeOptions) {
    this.#topLevel = topLevel;
    this.#source = source;
    this.#rendering = rendering;
    this.#file = rendering.fileIndex(source.file);
    this.#listed = listed ? '' : ' listed="no"';
  }

  blocks(nodes: readonly RootContent[]): string {
    return nodes.map((node) => this.#block(node)).join('');
  }

  #block(node: RootContent): string {
    switch (node.type) {
      case 'heading': {
        const level = Math.min(node.depth + this.#topLevel - 1, 4);
        this.#heading = plain(node);
        return this.#element(node, `h${level}`, this.#inlines(node.children), this.#listed);
      }
      case 'paragraph':
        return this.#element(node, 'p', this.#inlines(node.children));
      case 'list':
        return this.#element(
          node,
          node.ordered ? 'ol' : 'ul',
          node.children.map((item) => this.#element(item, 'li', this.blocks(item.children))).join(''),
        );
      case 'table':
        return this.#table(node);
      default:
        return this.#refuse(node);
    }
  }

  #table(table: Table): string {
    const [head, ...body] = table.children;
    const widths = (head?.children ?? []).map((_, column) =>
      Math.max(
        MIN_COLUMN,
        ...table.children.map((row) => Math.min(MAX_COLUMN, textWidth(plainCell(row.children[column])))),
      ),
    );
    const columns = widths.map(
      (width, column) => `<col weight="${width}"${alignment(table.align?.[column])}/>`,
    );
    const rows = (cells: typeof body, name: string) =>
      cells
        .map((row) =>
          this.#element(row, 'tr', widths.map((_, at) => this.#cell(row.children[at], name)).join('')),
        )
        .join('');
    const content = `${columns.join('')}<thead>${rows(head ? [head] : [], 'th')}</thead><tbody>${rows(body, 'td')}</tbody>`;
    return this.#element(table, 'table', content, ` title="${escapedMarkup(this.#heading)}"`);
  }

  #cell(cell: TableCell | undefined, name: string): string {
    return cell ? this.#element(cell, name, this.#inlines(cell.children)) : `<${name}/>`;
  }

  #inlines(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.#inline(node)).join('');
  }

  #inline(node: PhrasingContent): string {
    switch (node.type) {
      case 'text':
        return escapedMarkup(node.value);
      case 'strong':
        return `<strong>${this.#inlines(node.children)}</strong>`;
      case 'break':
        return '<br/>';
      default:
        return this.#refuse(node);
    }
  }

  #element(node: Node, name: string, content: string, attributes = ''): string {
    return `${positionMark(this.#file, this.#span(node).start)}<${name}${attributes}>${content}</${name}>`;
  }

  #refuse(node: Nodes): string {
    this.#rendering.report({
      rule: 'Markdown',
      level: '错误',
      message: `文章里不能用${NAMES[node.type] ?? `这种写法（${node.type}）`}`,
      hint: '可用标题、段落、列举、表格和加粗；要照印符号时，在它前面加反斜杠',
      span: this.#span(node),
    });
    return '';
  }

  #span({ position }: Node): Span {
    const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const place = ({ line, column }: { line: number; column: number }) => ({ line, column });
    return { file: this.#source.file, start: place(start), end: place(end) };
  }
}

function alignment(align: AlignType | undefined): string {
  return align === 'right' ? ' class="居右"' : align === 'center' ? ' class="居中"' : '';
}

function plainCell(cell: TableCell | undefined): string {
  return cell ? plain(cell) : '';
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}
