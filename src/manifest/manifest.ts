import { z } from 'zod';

/** Name that a manifest has in its folder. */
export const MANIFEST_FILE = 'manifest.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.strictObject({ path: z.string(), sha256 });
/** Verifying writes to such a path below a temporary folder, so it must not lead out of one. */
const output = file.refine(({ path }) => !/^\/|:|\\|(^|\/)\.\.(\/|$)/.test(path));
const versions = z.record(z.string(), z.string());

const tool = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** Of the program's code and catalogues. */
  sha256,
  /** Versions of all libraries and font packages that are in the program. */
  libraries: versions,
});

const pack = z.strictObject({
  name: z.string(),
  /** The packs that it extends, nearest first. */
  extends: z.array(z.string()),
  /** Of all `files` with their names. */
  sha256,
  /** By the name of their pack: base/tables/01-totals.hbs. */
  files: z.array(file).min(1),
});

const font = z.strictObject({
  name: z.string(),
  version: z.string(),
  file: z.string(),
  /** Came with the program, or was found on the machine. */
  origin: z.enum(['package', 'machine']),
  sha256,
});

const publication = z.strictObject({
  /** The data file: the first of `inputs`. */
  source: z.string(),
  /** Name of a pack in `packs`. */
  pack: z.string(),
  /** 格式 as the data file, and files that it names, say it. */
  namedPacks: z.array(z.strictObject({ file: z.string(), name: z.string() })).default([]),
  /** Of everything that may change a byte of it; absent in manifests of old. */
  key: sha256.optional(),
  /** Names of fonts in `fonts`. */
  fonts: z.array(z.string()),
  /** As laid out; absent where no format with pages was made. */
  pages: z.number().int().positive().optional(),
  /** 提醒 that it was made with. */
  reminders: z.number().int().nonnegative().default(0),
  /** Rules that its pack makes less grave; `to` is 改写 where it is another formula. */
  loweredRules: z.array(z.strictObject({ rule: z.string(), from: z.string(), to: z.string() })).default([]),
  /** Paths from the folder that the program was called in. */
  inputs: z.array(file).min(1),
  /** Paths from the manifest's own folder. */
  outputs: z.array(output).min(1),
});

const shared = {
  manifest: z.literal(1),
  tool,
  /** Compression differs between versions and machines. */
  environment: z.strictObject({ node: z.string(), zlib: z.string(), platform: z.string() }),
  options: z.strictObject({
    formats: z.array(z.string()).min(1),
    template: z.string().nullable(),
    systemFonts: z.boolean(),
    fontDirs: z.array(z.string()),
    explanations: z.boolean(),
    sourceDateEpoch: z
      .string()
      .regex(/^\d{1,11}$/)
      .nullable(),
  }),
  fonts: z.array(font),
};

/** Everything that decides the bytes of some publications, and their digests; all paths with /. */
export const manifestSchema = z.strictObject({
  ...shared,
  packs: z.array(pack).min(1),
  publications: z.array(publication).min(1),
});

/** The same of one part of many data files, in which there may be none. */
export const partSchema = z.strictObject({
  ...shared,
  part: z.strictObject({
    /** From 1. */
    index: z.number().int().positive(),
    count: z.number().int().positive(),
    /** Of the list of all files, with their sizes. */
    list: sha256,
    /** How many there are in all parts. */
    files: z.number().int().positive(),
  }),
  packs: z.array(pack),
  publications: z.array(publication),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestPart = z.infer<typeof partSchema>;
export type PublicationRecord = z.infer<typeof publication>;
export type PackRecord = z.infer<typeof pack>;
export type FontRecord = z.infer<typeof font>;
