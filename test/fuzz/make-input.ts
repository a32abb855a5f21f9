import { auditInput } from './audit-input.js';
import { importInput } from './import-input.js';
import { type Input, OUT } from './input.js';
import { pickMutation } from './mutations/pick-mutation.js';
import { Random } from './random.js';
import { DATA, LAST_YEAR, languageOf, PACK, type Sample, withLastYear } from './samples.js';

/** Most inputs are spoilt in one place, so that the rest of the road is seen as well. */
const MUTATIONS = [1, 1, 1, 2, 4];
const MANIFEST = `${OUT}/manifest.json`;

/** The input of that number: the same for the same seed; at another `scale` the same with longer repetitions. */
export function makeInput(samples: readonly Sample[], seed: number, number: number, scale = 1): Input {
  const random = new Random(seed * 1_000_003 + number);
  const sample = random.pick(samples);
  if (random.below(12) === 0) return spoiltManifest(sample, random, scale);
  if (random.below(5) === 0) return importInput(random, scale);
  if (random.below(8) === 0) return auditInput(random, scale);
  const { name, files } = random.below(4) === 0 ? withLastYear(sample) : sample;
  const spoilt: Record<string, string | Uint8Array> = { ...files };
  const done: string[] = [];
  for (let left = random.pick(MUTATIONS); left > 0; left -= 1) {
    const file = pickFile(Object.keys(files), random);
    const [title, mutate] = pickMutation(languageOf(file), random);
    spoilt[file] = mutate(spoilt[file] as string, random, scale);
    done.push(`${file}: ${title}`);
  }
  if (random.below(40) === 0) {
    const file = pickFile(Object.keys(files), random);
    spoilt[file] = withOtherByte(spoilt[file] as string, random);
    done.push(`${file}: another byte`);
  }
  const argv = pickRequest(random);
  return { title: `${argv.join(' ')}; ${name}; ${done.join('; ')}`, files: spoilt, argv };
}

/** Sound files, and a manifest of them that somebody has changed. */
function spoiltManifest({ name, files }: Sample, random: Random, scale: number): Input {
  const argv = ['verify', MANIFEST, ...(random.below(3) === 0 ? ['--rebuild'] : [])];
  const [title, mutate] = pickMutation('yaml', random);
  const before = {
    argv: ['manifest', DATA, '--format', 'html', '--out', OUT, '--no-system-fonts'],
    file: MANIFEST,
    spoil: (text: string) => mutate(text, random, scale),
  };
  return { title: `${argv.join(' ')}; ${name}; ${title}`, files, argv, before };
}

/** Mostly the data file, for which the program was made. */
function pickFile(names: readonly string[], random: Random): string {
  const kind = random.below(20);
  const choices = names.filter((name) => {
    if (kind < 2) return name.endsWith('.md');
    if (kind < 4) return name === LAST_YEAR;
    if (kind < 5) return name === `${PACK}/pack.yaml`;
    return kind < 9 && name.startsWith(`${PACK}/`);
  });
  return choices.length > 0 ? random.pick(choices) : DATA;
}

/** Other bytes than those of a text. */
function withOtherByte(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

const CHECK = ['check', DATA, '--report'];
const REQUESTS: readonly (readonly string[])[] = [
  [...CHECK, 'json'],
  [...CHECK, 'json'],
  [...CHECK, 'json'],
  [...CHECK, 'json'],
  [...CHECK, 'text'],
  [...CHECK, 'github'],
  [...CHECK, 'sarif'],
  ['template', 'check', `./${PACK}`],
  ['init', OUT, '--year', '2024', '--template', `./${PACK}`],
  ['init', OUT, '--from', DATA],
  ...['收入合计', '支出 总计', '12.3%', '增长'].map((words) => ['explain', DATA, words]),
  ...['xlsx', 'csv', 'json'].map((formats) => [
    ...['export', DATA, '--format', formats, '--report', 'json'],
    ...['--out', OUT],
  ]),
  ...['html', 'pdf', 'docx', 'pdf,docx,html', 'html', 'pdf', 'docx', 'pdf,docx,html'].map((formats) => [
    ...[DATA, '--format', formats, '--report', 'json'],
    ...['--out', OUT, '--no-system-fonts'],
  ]),
];

function pickRequest(random: Random): readonly string[] {
  return random.pick(REQUESTS);
}
