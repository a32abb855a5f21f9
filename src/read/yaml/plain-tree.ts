import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode } from 'yaml';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { withoutHiddenSigns } from '../../kernel/hidden-signs.js';
import { LIMITS } from '../../kernel/limits.js';
import type { Span } from '../../kernel/span.js';
import { Scalar, type Tree } from '../scalar.js';
import type { SourceText } from '../text/source-text.js';
import { tellHiddenSigns } from '../text/tell-hidden-signs.js';
import { scalarText } from './scalar-text.js';
import { nameFlaws, textFlaws } from './text-flaws.js';

/**
 * The root node as plain mappings, lists and {@link Scalar}s. What YAML allows and a data file does
 * not (equal keys, references, tags, keys that are no text, hidden signs) goes to `diagnostics`.
 */
export function plainTree(root: ParsedNode, source: SourceText, diagnostics: Diagnostic[]): Tree {
  diagnostics.push(...tellHiddenSigns(source));
  return new Conversion(source, diagnostics).tree(root, undefined);
}

class Conversion {
  constructor(
    private readonly source: SourceText,
    private readonly diagnostics: Diagnostic[],
  ) {}

  /** @param key where to point when nothing was written */
  tree(node: unknown, key: Node | undefined): Tree {
    if (isAlias(node)) return this.reference(node, `*${node.source}`);
    if (isScalar(node) || isMap(node) || isSeq(node)) this.properties(node);
    if (isMap(node)) return this.mapping(this.bounded(node, key));
    if (isSeq(node)) return this.bounded(node, key).map((item) => this.tree(item, key));
    return this.scalar(node, key);
  }

  /** The items of a list or mapping, as many as may be: rules hold some of them each against each. */
  private bounded<T>({ items }: { readonly items: readonly T[] }, key: Node | undefined): readonly T[] {
    if (items.length <= LIMITS.items) return items;
    const message = `一组里有 ${items.length} 项，超过 ${LIMITS.items} 项，后面的没有读`;
    this.report(this.spanOf(key), message, '检查有没有重复粘贴的内容。');
    return items.slice(0, LIMITS.items);
  }

  private mapping(pairs: readonly Pair[]): Tree {
    const mapping: Record<string, Tree> = Object.create(null);
    const keys = new Map<string, Node>();
    for (const pair of pairs) {
      const key = pair.key as Node;
      const name = this.nameOf(key);
      if (name === undefined) continue;
      const first = keys.get(name);
      if (first !== undefined) {
        this.duplicate(name, key, first);
      } else {
        keys.set(name, key);
        mapping[name] = this.tree(pair.value, key);
      }
    }
    return mapping;
  }

  private nameOf(key: Node): string | undefined {
    if (!isScalar(key))
      return this.refuseKey(key, '字段名应为文字', '检查冒号前的内容；值以“[”“{”开头时用双引号括起来。');
    this.properties(key);
    const written = String(key.value);
    const visible = withoutHiddenSigns(written);
    this.diagnostics.push(...nameFlaws(visible, key, this.source), ...textFlaws(written, key, this.source));
    // Space behind a name, full-width too, is not seen and says nothing.
    const name = visible.trim();
    if (name === '<<') return this.refuseKey(key, '不能使用 YAML 的合并“<<”', '把各字段直接写在这里。');
    // The one name that JavaScript's objects would not take as data.
    if (name === '__proto__') return this.refuseKey(key, '“__proto__”不能作字段名', '删去这一行。');
    if (name === '') return this.refuseKey(key, '冒号前没有字段名', '写上字段名，或删去这一行。');
    return name;
  }

  private scalar(node: unknown, key: Node | undefined): Scalar {
    if (!isScalar(node) || !node.range || node.range[0] === node.range[1])
      return new Scalar('', this.spanOf(key));
    const text = scalarText(node, this.source.text);
    this.diagnostics.push(...textFlaws(text, node, this.source));
    return new Scalar(withoutHiddenSigns(text), this.spanOf(node));
  }

  private properties(node: { tag?: string; anchor?: string } & Node): void {
    if (node.anchor !== undefined) this.reference(node, `&${node.anchor}`);
    if (node.tag !== undefined)
      this.report(
        this.writtenBefore(node, '!'),
        '不能使用 YAML 的类型标记“!”',
        '删去它；值以“!”开头时用双引号括起来。',
      );
  }

  private reference(node: Node, name: string): Scalar {
    const span = this.writtenBefore(node, name);
    this.report(
      span,
      `不能使用 YAML 的引用“${shorten(name)}”`,
      '把值直接写在这里；值以“&”“*”开头时用双引号括起来。',
    );
    return new Scalar('', span);
  }

  private duplicate(name: string, key: Node, first: Node): void {
    this.diagnostics.push({
      rule: '重复字段',
      level: '错误',
      message: `“${shorten(name)}”写了两次`,
      span: this.spanOf(key),
      hint: '每个字段只写一次：删去一处，或并到一处。',
      related: [{ message: '第一次写在这里', span: this.spanOf(first) }],
    });
  }

  private refuseKey(key: Node, message: string, hint: string): undefined {
    this.report(this.spanOf(key), message, hint);
  }

  private report(span: Span, message: string, hint: string): void {
    this.diagnostics.push({ rule: 'YAML 写法', level: '错误', message, span, hint });
  }

  /** A node's range leaves out the anchor and tag in front of it; an alias begins with its name. */
  private writtenBefore(node: Node, name: string): Span {
    const start = this.source.text.lastIndexOf(name, node.range?.[0] ?? 0);
    return start < 0 ? this.spanOf(node) : this.source.span(start, start + name.length);
  }

  /** The beginning of the file where there is no node. */
  private spanOf(node: Node | undefined): Span {
    const [start, end] = node?.range ?? [0, 0];
    return this.source.span(start, end);
  }
}

function shorten(name: string): string {
  return name.length > 20 ? `${name.slice(0, 20)}…` : name;
}
