import { z } from 'zod';

/**
 * A list with at least one item. Not zod's own `.min(1)`: that looks at the `length` of whatever stands in the
 * list's place, and fails on a mapping with such a key.
 */
export function someOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .superRefine((items, context) => {
      if (items.length > 0) return;
      context.addIssue({ code: 'too_small', origin: 'array', minimum: 1, inclusive: true, input: items });
    })
    .register(z.globalRegistry, { minItems: 1 });
}
