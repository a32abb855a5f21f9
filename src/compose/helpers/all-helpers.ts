import { blockHelpers, lookupHelpers } from './block-helpers.js';
import { conditionHelpers } from './condition-helpers.js';
import type { Helper } from './helper.js';
import { numberHelpers } from './number-helpers.js';
import { textHelpers } from './text-helpers.js';

const ALL = [...numberHelpers, ...textHelpers, ...blockHelpers, ...conditionHelpers, ...lookupHelpers];

/** Every helper that templates may call, by name. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map(ALL.map((helper) => [helper.name, helper]));
