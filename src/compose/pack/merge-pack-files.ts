import type { PackFile } from './pack-file.js';

/** What `own` says, over what it extends: groups are merged field by field, all else is replaced. */
export function mergePackFiles(base: PackFile, own: PackFile): PackFile {
  return merge(base, own) as PackFile;
}

function merge(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isGroup(base) || !isGroup(own)) return own;
  const names = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, merge(field(base, name), field(own, name))]));
}

function field(group: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(group, name) ? group[name] : undefined;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
