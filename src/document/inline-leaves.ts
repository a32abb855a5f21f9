import type { Inline } from './tree.js';

/** Inlines that hold no others. */
export type InlineLeaf = Exclude<Inline, { readonly type: 'strong' | 'link' }>;

/** Inlines without the strong ones and links around them. */
export function leavesOf(inlines: readonly Inline[]): InlineLeaf[] {
  return inlines.flatMap((inline) =>
    inline.type === 'strong' || inline.type === 'link' ? leavesOf(inline.children) : [inline],
  );
}
