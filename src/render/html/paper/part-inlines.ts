import { type Inline, plainText } from '../../../document/tree.js';
import { countSigns, isSign } from './page-starts.js';

type Parts = readonly [before: readonly Inline[], after: readonly Inline[]];

/** The text up to its first `count` signs, and the rest. An amount is never divided: all of it stands in the rest. */
export function partInlines(inlines: readonly Inline[], count: number): Parts {
  let left = count;
  for (const [index, node] of inlines.entries()) {
    const size = countSigns(plainText([node]));
    if (size <= left) {
      left -= size;
      continue;
    }
    const [before, after] = partNode(node, left);
    return [
      [...inlines.slice(0, index), ...before],
      [...after, ...inlines.slice(index + 1)],
    ];
  }
  return [inlines, []];
}

function partNode(node: Inline, count: number): Parts {
  switch (node.type) {
    case 'text': {
      const [before, after] = partText(node.value, count);
      return [[{ ...node, value: before }], [{ ...node, value: after }]];
    }
    case 'strong':
    case 'link': {
      const [before, after] = partInlines(node.children, count);
      return [[{ ...node, children: before }], [{ ...node, children: after }]];
    }
    case 'amount':
    case 'break':
      return [[], [node]];
    default:
      return node satisfies never;
  }
}

function partText(text: string, count: number): readonly [string, string] {
  let left = count;
  let at = 0;
  for (const character of text) {
    if (isSign(character) && left-- === 0) break;
    at += character.length;
  }
  return [text.slice(0, at), text.slice(at)];
}
