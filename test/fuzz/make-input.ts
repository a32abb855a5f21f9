import { pickMutation } from './mutations.js';
import { Random } from './random.js';
import { DATA, languageOf, PACK, type Sample } from './samples.js';

/** One thing that strangers may do: files in a folder, and what the program is asked of them. */
export interface Input {
  /** What was done to which files, for who has to find out why it fails. */
  readonly title: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Arguments; names of files are those of the folder. */
  readonly argv: readonly string[];
  /** Whether files are written. */
  readonly writes: boolean;
}

/** Most inputs are spoilt in one place, so that the rest of the road is seen as well. */
const MUTATIONS = [1, 1, 1, 2, 4];

/** The input of that number: the same for the same seed; at another `scale` the same with longer repetitions. */
export function makeInput(samples: readonly Sample[], seed: number, number: number, scale = 1): Input {
  const random = new Random(seed * 1_000_003 + number);
  const sample = random.pick(samples);
  const files: Record<string, string | Uint8Array> = { ...sample.files };
  const done: string[] = [];
  for (let left = random.pick(MUTATIONS); left > 0; left -= 1) {
    const name = pickFile(Object.keys(files), random);
    const [title, mutate] = pickMutation(languageOf(name), random);
    files[name] = mutate(files[name] as string, random, scale);
    done.push(`${name}: ${title}`);
  }
  if (random.below(40) === 0) {
    files[DATA] = withoutByte(files[DATA] as string, random);
    done.push(`${DATA}: a byte`);
  }
  return { title: `${sample.name}; ${done.join('; ')}`, files, ...requestOf(random) };
}

/** Mostly the data file, for which the program was made. */
function pickFile(names: readonly string[], random: Random): string {
  const kind = random.below(10);
  const templates = names.filter((name) => name.startsWith(`${PACK}/`));
  const narratives = names.filter((name) => name.endsWith('.md'));
  if (kind === 0 && narratives.length > 0) return random.pick(narratives);
  return kind <= 3 ? random.pick(templates) : DATA;
}

/** Other bytes than those of a text. */
function withoutByte(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}

function requestOf(random: Random): Pick<Input, 'argv' | 'writes'> {
  const kind = random.below(12);
  if (kind === 0)
    return {
      argv: ['explain', DATA, random.pick(['收入合计', '支出 总计', '12.3%', '增长'])],
      writes: false,
    };
  if (kind === 1) return { argv: ['template', 'check', `./${PACK}`], writes: false };
  if (kind > 6) return { argv: ['check', DATA, '--report', 'json'], writes: false };
  const formats = random.pick(['html', 'pdf', 'docx', 'pdf,docx,html']);
  return { argv: [DATA, '--format', formats, '--report', 'json'], writes: true };
}
