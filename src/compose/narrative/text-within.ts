import type { Nodes } from 'mdast';

/** The text of a node and of all within it, however deep that is. */
export function textWithin(node: Nodes): string {
  const texts: string[] = [];
  const rest: Nodes[] = [node];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if ('value' in next) texts.push(next.value);
    else if ('children' in next) for (const child of next.children.toReversed()) rest.push(child);
  }
  return texts.join('');
}
