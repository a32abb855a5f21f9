import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from './mutations/pick-mutation.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A data file of the repository with all that it needs, by their names within a folder of their own. */
export interface Sample {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The data file of every sample. */
export const DATA = 'data.yaml';
/** Last year's, where a sample names one. */
export const LAST_YEAR = 'last-year.yaml';
/** Folder of the pack of every sample. */
export const PACK = 'pack';

/**
 * The five samples and the example of the guide, each with the pack that it names beside it, as a stranger would send
 * them; the shorter the file, the sooner something else of it is hit.
 */
export function readSamples(root = ROOT): readonly Sample[] {
  const paths = filesIn(join(root, 'data'), '.yaml').concat(join(root, 'docs/example/2025.yaml'));
  return paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    const pack = /^格式: (\S+)/m.exec(text)![1]!;
    const folder = join(root, 'templates', pack);
    const narratives = filesIn(dirname(path), '.md')
      .map((file) => [relative(dirname(path), file), file])
      .filter(([name]) => text.includes(`文件: ${name}`));
    const templates = filesIn(folder, '.hbs', '.yaml').map((file) => [
      join(PACK, relative(folder, file)),
      file,
    ]);
    const files = [...narratives, ...templates].map(([name, file]) => [name!, readFileSync(file!, 'utf8')]);
    const data = text.replace(/^格式: .*/m, `格式: ./${PACK}`);
    return { name: relative(root, path), files: { [DATA]: data, ...Object.fromEntries(files) } };
  });
}

/** The sample with last year's figures in a file of their own. */
export function withLastYear({ name, files }: Sample): Sample {
  const data = files[DATA]!;
  const lastYear = data.replace(/^年度: (\d+)/m, (_, year) => `年度: ${Number(year) - 1}`);
  const named = data.replace(/^上年:.*\n(?: .*\n|\n)+/m, `上年: ${LAST_YEAR}\n`);
  return { name, files: { ...files, [DATA]: named, [LAST_YEAR]: lastYear } };
}

function filesIn(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => join(folder, name));
}

export function languageOf(name: string): Language {
  if (name.endsWith('.hbs')) return 'template';
  return name.endsWith('.md') ? 'markdown' : 'yaml';
}
