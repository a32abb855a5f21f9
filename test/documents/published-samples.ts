import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SAMPLES, type Sample } from '../support/samples.js';
import { convert } from './libre-office.js';

/** That of the run, which is the temporary folder of its tests. */
const folder = () => join(tmpdir(), 'samples');

/** Set-up of a run: the built program publishes the samples once for all its tests. */
export default function publishSamples(): void {
  const program = resolve(import.meta.dirname, '../../dist/bin/gen-report.js');
  const made = [program, ...SAMPLES, '-q', '--no-system-fonts', '-f', 'pdf,docx,xlsx', '-o', folder()];
  execFileSync(process.execPath, made, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** The path of what the program made of a sample. No test may change it. */
export function published(file: Sample, ending: 'pdf' | 'docx' | 'xlsx'): string {
  return join(folder(), file.replace(/^data\//, '').replace(/yaml$/, ending));
}

/** What LibreOffice makes of all of them in another format, in a folder of the test; gives the path for each sample. */
export function convertPublished(
  from: 'docx' | 'xlsx',
  to: 'pdf' | 'xls',
  folder: string,
  environment?: Readonly<Record<string, string>>,
): (file: Sample) => string {
  const pathOf = (file: Sample, ending: string) => join(folder, `${flatName(file)}.${ending}`);
  for (const file of SAMPLES) copyFileSync(published(file, from), pathOf(file, from));
  const copies = SAMPLES.map((file) => pathOf(file, from));
  convert(to, folder, copies, environment);
  return (file) => pathOf(file, to);
}

/** A name for a file of a sample, without its folders. */
export function flatName(file: Sample): string {
  return file.replaceAll('/', '-').replace(/\.yaml$/, '');
}
