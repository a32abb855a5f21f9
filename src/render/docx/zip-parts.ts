import { strToU8, zipSync } from 'fflate';

/** The earliest that ZIP can say. It keeps local times, so a moment would give other bytes in another time zone. */
const entryTime = () => new Date(1980, 0, 1);

/** An Office file of these parts, in their order: the same parts give the same bytes. */
export function zipParts(parts: Iterable<readonly [path: string, content: string | Uint8Array]>): Uint8Array {
  const files = [...parts].map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(files), { mtime: entryTime() });
}
