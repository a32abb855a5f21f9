import { digestOf } from '../kernel/file-digest.js';
import { checksums } from './checksums.js';
import type { Manifest } from './manifest.js';
import { splitOutput } from './split-output.js';

/**
 * Places where a manifest contradicts itself: what it says was published is not there, or stands there twice. A manifest
 * from which something was taken away would otherwise hold true of less.
 */
export function contradictions({ options, packs, fonts, publications }: Manifest): readonly string[] {
  const names = new Set(packs.map(({ name }) => name));
  const known = new Set(fonts.map(({ name }) => name));
  const paths = publications.flatMap(({ outputs }) => outputs.map(({ path }) => path.toLowerCase()));
  const endings = [...options.formats].sort().join();
  const wrong: [boolean, string][] = publications.flatMap(({ source, pack, inputs, outputs, ...own }, at) => [
    [inputs[0]!.path !== source, `publications.${at}.source`],
    [!names.has(pack), `publications.${at}.pack`],
    [own.fonts.some((font) => !known.has(font)), `publications.${at}.fonts`],
    [
      outputs
        .map(({ path }) => splitOutput(path).format)
        .sort()
        .join() !== endings,
      `publications.${at}.outputs`,
    ],
    [new Set(outputs.map(({ path }) => splitOutput(path).stem)).size > 1, `publications.${at}.outputs`],
  ]);
  const altered: [boolean, string][] = packs.map(({ sha256, files }, at) => [
    digestOf(checksums(files)) !== sha256,
    `packs.${at}.sha256`,
  ]);
  const twice: [boolean, string] = [new Set(paths).size < paths.length, 'publications'];
  return [...wrong, ...altered, twice].flatMap(([is, place]) => (is ? [place] : []));
}
