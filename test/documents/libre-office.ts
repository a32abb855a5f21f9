import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice writes files in another format into a folder, all in one start; each worker has a profile of its own. */
export function convert(
  format: string,
  out: string,
  inputs: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  const profile = pathToFileURL(join(tmpdir(), `libre-office-${process.pid}`));
  const command = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out];
  execFileSync('soffice', [...command, ...inputs], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
}
