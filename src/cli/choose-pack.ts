import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LoweredRule, loweredRules } from '../check/lowered-rules.js';
import { declaredFieldsOf } from '../compose/pack/declared-fields.js';
import { OWN_PACKS, packName, packSeenFrom } from '../compose/pack/find-pack.js';
import { type PackChain, readChain } from '../compose/pack/pack-chain.js';
import { packLayers } from '../compose/pack/pack-rules.js';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { digestOf } from '../kernel/file-digest.js';
import type { Span } from '../kernel/span.js';
import type { FieldsOfPack, PackNaming } from '../read/named-pack.js';
import { type ReportFile, readReport } from '../read/read-report.js';
import type { Trust } from './command-line/request.js';
import { loweredText } from './report/lowered-rules.js';

/** All packs of the program, among those that `--packs` allows. */
const OWN = 'own';

/** A pack with all that it extends, and the rules that these make less grave. */
export interface ChosenPack {
  readonly chain: PackChain;
  readonly lowered: readonly LoweredRule[];
}

/** A data file that was read for its pack. */
export interface ReadForPack {
  readonly read: ReportFile;
  readonly named: readonly NamedPackFiles[];
  /** Its own pack, if it can be had. */
  readonly chain?: PackChain;
}

/** What packs a data file, and files that it names, say they are for, each with the digest of what declares their fields. */
export interface NamedPackFiles {
  readonly file: string;
  readonly name: string;
  /** Empty where it cannot be had. */
  readonly sha256: string;
}

/**
 * Reads a data file with the fields that its pack declares: the one that the command line names (`template`), or the file does.
 * @throws Failure as readReport and {@link choosePack} do
 */
export function readForPack(file: string, template: string | undefined, trust: Trust): ReadForPack {
  const named: NamedPackFiles[] = [];
  let own: PackChain | undefined;
  const fieldsOf: FieldsOfPack = (naming) => {
    let sha256 = '';
    try {
      const chain = chainOf(naming, template, trust);
      if (file === naming.file) own = chain;
      sha256 = digestOfChain(chain);
      return declaredFieldsOf(chain);
    } finally {
      named.push({ file: naming.file, name: naming.name, sha256 });
    }
  };
  const read = readReport(file, trust.roots, fieldsOf);
  return { read, named, ...(own && { chain: own }) };
}

/** Of the pack.yaml of the pack that is named and of all that it extends; empty where it cannot be had. */
export function namedDigest(naming: PackNaming, template: string | undefined, trust: Trust): string {
  try {
    return digestOfChain(chainOf(naming, template, trust));
  } catch (error) {
    if (error instanceof Failure) return '';
    throw error;
  }
}

function digestOfChain(chain: PackChain): string {
  return digestOf(chain.map(({ sha256 }) => sha256).join());
}

/**
 * The pack that the command line names (`template`), or the data file does: `chain`, where it was read with the file.
 * @throws Failure (模板) where it, or one that it extends, is missing, its pack.yaml is wrong, or it is not trusted
 */
export function choosePack(
  { read, chain: known }: Pick<ReadForPack, 'read' | 'chain'>,
  template: string | undefined,
  trust: Trust,
): ChosenPack {
  const { source, report, roots } = read;
  const naming = { name: report.格式, span: read.locate(['格式']), file: source.file, roots };
  const chain = known ?? chainOf(naming, template, trust);
  const lowered = loweredRules(read.report.年度, packLayers(chain));
  if (lowered.length > 0 && !trust.lowering) throw new Failure('模板', lowered.map(notToBeLowered));
  return { chain, lowered };
}

/**
 * The pack that the command line names (`template`), or a file does.
 * @throws Failure (模板) where there is none, or it is not trusted
 */
export function chainOf(naming: PackNaming, template: string | undefined, trust: Trust): PackChain {
  return template === undefined ? packOfFile(naming, trust) : readChain(template);
}

function packOfFile({ name, span, file, roots }: PackNaming, { packs }: Trust): PackChain {
  const chain = readChain(packSeenFrom(dirname(file), name), { span, roots });
  const strange = packs && chain.find(({ folder }, index) => !isAllowed(folder, packs, index > 0));
  if (strange) throw new Failure('模板', [notAllowed(strange.folder, packs, span)]);
  return chain;
}

/** @param extended by an allowed one: whoever allows a pack of the program, or over it, allows what that stands on */
function isAllowed(folder: string, packs: readonly string[], extended: boolean): boolean {
  const name = packName(folder);
  if (isSameFolder(folder, join(OWN_PACKS, name)))
    return extended || packs.includes(OWN) || packs.includes(name);
  return packs.some((pack) => pack !== OWN && isSameFolder(folder, pack));
}

function notToBeLowered(rule: LoweredRule): Diagnostic {
  return {
    rule: '模板包',
    level: '错误',
    message: `不准改低核对规则：${loweredText(rule)}`,
    span: rule.span,
    hint: '本次运行用了 --no-lowering：删去这一行，或换一个模板包。',
  };
}

function isSameFolder(one: string, other: string): boolean {
  return existsSync(other) && realpathSync(one) === realpathSync(other);
}

function notAllowed(folder: string, packs: readonly string[], span: Span): Diagnostic {
  return {
    rule: '模板包',
    level: '错误',
    message: `不准用模板包 ${folder}`,
    span,
    expected: packs.map((pack) => (pack === OWN ? '程序自带的模板包' : pack)).join('、'),
    hint: '本次运行用 --packs 限定了模板包。',
  };
}
