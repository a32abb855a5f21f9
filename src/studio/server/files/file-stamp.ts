import { statSync } from 'node:fs';

/** What is another when a file is, as far as the system tells without reading it; '' where there is none. */
export function fileStamp(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '';
}
