import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All temporary files of a run lie in one folder, which is gone afterwards, whatever its tests leave behind. */
export default function ownTempFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gen-report-tests-'));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true });
}
