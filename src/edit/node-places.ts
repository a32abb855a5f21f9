import { isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** Whether nothing is written there, not even quotes. */
export function isEmpty(node: Node | null): node is null {
  return node === null || (isScalar(node) && node.range![0] === node.range![1]);
}

/** The offset behind a field's colon; in `{a, b}`, where there is none, behind its name. */
export function behindKey({ key }: Pair, text: string): number {
  const end = (key as Node).range![1];
  const colon = /^\s*:/.exec(text.slice(end, end + 100));
  return end + (colon?.[0].length ?? 0);
}

/** Where a value ends, without the space and comments behind it. */
export function endOf(node: Node, text: string): number {
  const end = node.range![1];
  if (isScalar(node)) return node.type?.startsWith('BLOCK') ? text.slice(0, end).trimEnd().length : end;
  const { flow, items } = node as YAMLMap | YAMLSeq;
  const last = items.at(-1);
  if (flow || !last) return end;
  const value = (isMap(node) ? (last as Pair).value : last) as Node | null;
  if (!isEmpty(value)) return endOf(value, text);
  return isMap(node) ? behindKey(last as Pair, text) : (last as Node).range![0];
}
