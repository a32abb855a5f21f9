import { readCatalogue } from '../../catalogue/read-catalogue.js';
import type { LoweredRule } from '../../check/lowered-rules.js';
import { composeDraft } from '../../compose/compose-document.js';
import { keepPacks } from '../../compose/pack/keep-packs.js';
import type { PackChain } from '../../compose/pack/pack-chain.js';
import type { Accounts } from '../../derive/accounts.js';
import { deriveAccounts } from '../../derive/derive-accounts.js';
import type { PublicationDocument } from '../../document/tree.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import type { ReportFile } from '../../read/read-report.js';
import { UnsoundReport } from '../../read/read-report.js';
import { auditPublication } from '../audit/audit-publication.js';
import { choosePack } from '../choose-pack.js';
import { failureFrom } from '../failure-from.js';
import { type CheckedReport, type CheckingOptions, examineReport } from '../publish.js';

/** What `check` and a reader of the pages say of a data file, and what was made of it on the way. */
export interface SeenReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that its pack makes less grave. */
  readonly lowered: readonly LoweredRule[];
  /** Absent where it cannot be read. */
  readonly examined?: CheckedReport;
  /** To be looked at only: it may have errors and gaps. Absent where it cannot be composed. */
  readonly draft?: SeenDraft;
}

/** A publication to be looked at only. */
export interface SeenDraft {
  readonly read: ReportFile;
  readonly accounts: Accounts;
  readonly pack: PackChain;
  /** Undefined where it cannot be composed. */
  document(): PublicationDocument | undefined;
}

/** What `onStage` throws where nobody waits for the report any more. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Who is told while a file is looked at. */
export interface Onlooker {
  /** As each stage begins. */
  onStage?(stage: string): void;
  /** With what has been seen so far: as soon as it is checked, and again when its page can be composed, before that is read through. */
  onSeen?(early: SeenReport): void;
}

/**
 * What cannot be read is a finding.
 * @throws Stopped where the onlooker does
 */
export function seeReport(
  file: string,
  options: Omit<CheckingOptions, 'onLowered' | 'strict'>,
  onlooker: Onlooker = {},
): SeenReport {
  let lowered: readonly LoweredRule[] = [];
  const onLowered = (rules: readonly LoweredRule[]) => {
    lowered = rules;
  };
  try {
    onlooker.onStage?.('核对');
    const examined = examineReport(file, { ...options, strict: false, onLowered });
    onlooker.onSeen?.({ diagnostics: examined.diagnostics, examined, lowered });
    onlooker.onStage?.('成文');
    return allSaidOf({ examined, lowered }, onlooker);
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const { diagnostics } = failureFrom(error);
    onlooker.onSeen?.({ diagnostics, lowered });
    const draft = error instanceof UnsoundReport ? draftOf(error.draft, options) : undefined;
    return { diagnostics, lowered, ...(draft && { draft }) };
  }
}

/** Of a file with mistakes, what can be shown of it; made when it is asked for. */
function draftOf(
  draft: UnsoundReport['draft'],
  { template, trust, loadPack = keepPacks() }: Pick<CheckingOptions, 'template' | 'trust' | 'loadPack'>,
): SeenDraft | undefined {
  try {
    const read = draft();
    if (!read) return undefined;
    const { accounts } = deriveAccounts(read, readCatalogue());
    const { chain: pack } = choosePack({ read }, template, trust);
    const composed = composeDraft(read, accounts, loadPack(pack));
    return { read, accounts, pack, document: () => composed.document() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return undefined;
  }
}

/** What the check and a reader of the pages say; of a file with errors what it lacks besides. */
function allSaidOf(
  seen: { readonly examined: CheckedReport } & Pick<SeenReport, 'lowered'>,
  { onStage, onSeen }: Onlooker,
): SeenReport {
  const { diagnostics, read, accounts, pack, loadPack } = seen.examined;
  const failed = diagnostics.some(({ level }) => level === '错误');
  try {
    const { document, mistakes } = composeDraft(read, accounts, loadPack(pack));
    if (mistakes.length > 0) {
      const lacking = mistakes.filter(({ unfilled }) => unfilled !== undefined);
      const told = [...diagnostics, ...(failed ? lacking : mistakes)];
      return { ...seen, draft: { read, accounts, pack, document }, diagnostics: told };
    }
    const composed = document()!;
    const draft = { read, accounts, pack, document: () => composed };
    if (failed) return { ...seen, draft, diagnostics };
    onSeen?.({ ...seen, draft, diagnostics });
    onStage?.('通读');
    return { ...seen, draft, diagnostics: auditedOf(composed, seen.examined) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...seen, diagnostics: failed ? diagnostics : [...diagnostics, ...error.diagnostics] };
  }
}

function auditedOf(draft: PublicationDocument, examined: CheckedReport): readonly Diagnostic[] {
  try {
    return auditPublication(draft, examined, false).diagnostics;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.diagnostics;
  }
}
