import { join, normalize } from 'node:path';
import { keepPacks } from '../../compose/pack/keep-packs.js';
import { Failure } from '../../kernel/diagnostic.js';
import { rootsOf } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { areIntact } from '../../manifest/are-intact.js';
import { type Recorded, recordPack } from '../../manifest/build-manifest.js';
import { MANIFEST_FILE, type Manifest, type PublicationRecord } from '../../manifest/manifest.js';
import { portablePath } from '../../manifest/portable-path.js';
import { type Conditions, publicationKey } from '../../manifest/publication-key.js';
import { chainOf, namedDigest } from '../choose-pack.js';
import { endingOf } from '../writers.js';
import type { Job } from './job.js';

interface Earlier {
  readonly publication: PublicationRecord;
  readonly manifest: Manifest;
}

/** What earlier runs made, as their manifests tell: whatever would come out the same need not be made again. */
export class EarlierRuns {
  readonly #conditions: Conditions;
  readonly #folder: string;
  readonly #made = new Map<string, Earlier[]>();
  readonly #loadPack = keepPacks();

  /** @param folder of the outputs and of these manifests */
  constructor(manifests: readonly Manifest[], conditions: Conditions, folder: string) {
    this.#conditions = conditions;
    this.#folder = folder;
    for (const manifest of manifests)
      for (const publication of manifest.publications) {
        const known = this.#made.get(publication.source) ?? [];
        this.#made.set(publication.source, [...known, { publication, manifest }]);
      }
  }

  /** What was recorded of a job whose outputs are there and would be the same to the byte; undefined where it has to be done. */
  upToDate(job: Job): Recorded | undefined {
    for (const { publication, manifest } of this.#made.get(portablePath(job.file, '.')) ?? []) {
      if (!isAllowed(publication, job) || !this.#isThere(publication, job)) continue;
      const pack = this.#sameOrigin(publication, job);
      if (pack === undefined) continue;
      const fonts = manifest.fonts.filter(({ name }) => publication.fonts.includes(name));
      return { publication, pack: recordPack(pack), fonts };
    }
    return undefined;
  }

  /** Its outputs are those that the job would write, and have not been changed. */
  #isThere({ outputs }: PublicationRecord, { target, options: { formats } }: Job): boolean {
    const wanted = formats.map((format) => portablePath(`${target}.${endingOf(format)}`, this.#folder));
    const isSame = outputs.length === wanted.length && outputs.every(({ path }, at) => path === wanted[at]);
    return isSame && areIntact(outputs, this.#folder, rootsOf(join(this.#folder, MANIFEST_FILE), []));
  }

  /** The pack as it is now, if with it everything that the publication was made from is what it was. */
  #sameOrigin({ inputs, namedPacks, key }: PublicationRecord, { file, options }: Job) {
    const { template, trust } = options;
    const roots = rootsOf(file, trust.roots);
    if (key === undefined || !areIntact(inputs, '.', roots)) return undefined;
    const namings = namedPacks.map((named) => ({
      ...named,
      file: normalize(named.file),
      roots,
      span: unseen(file),
    }));
    const [own] = namings;
    if (own === undefined) return undefined;
    try {
      const { origin } = this.#loadPack(chainOf(own, template, trust));
      const named = namings.map((naming, index) => ({
        ...namedPacks[index]!,
        sha256: namedDigest(naming, template, trust),
      }));
      const now = publicationKey(this.#conditions, { inputs, pack: origin, named });
      return now === key ? origin : undefined;
    } catch (error) {
      // Doing the job tells what is wrong with the pack.
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }
}

/** What stops a job that an earlier run did without that condition. */
function isAllowed(
  { reminders, loweredRules }: PublicationRecord,
  { options: { strict, trust } }: Job,
): boolean {
  return !(strict && reminders > 0) && (trust.lowering || loweredRules.length === 0);
}

/** Messages about its pack point at a data file that has not been read: nobody sees them. */
function unseen(file: string): Span {
  const start = { line: 1, column: 1 };
  return { file, start, end: start };
}
