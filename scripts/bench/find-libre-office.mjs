import { spawnSync } from 'node:child_process';

/** The command that starts LibreOffice; undefined where it is not installed. */
export function findLibreOffice() {
  return ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
}
