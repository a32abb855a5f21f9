import type { Accounts } from '../derive/accounts.js';
import { checkTree } from '../document/check-tree.js';
import { parseDocument } from '../document/parse-document.js';
import type { PublicationDocument } from '../document/tree.js';
import { Failure } from '../kernel/diagnostic.js';
import type { ReportFile } from '../read/read-report.js';
import { tellAllMissing } from './missing-value.js';
import type { Pack } from './pack/pack.js';
import { Rendering } from './rendering.js';

/**
 * Fills the templates of a pack with the accounts and gives the document tree.
 * @throws Failure (数据) if a sentence needs what the data lacks, (模板) if the markup is wrong
 */
export function composeDocument(
  read: Pick<ReportFile, 'report' | 'locate' | '长文'>,
  accounts: Accounts,
  pack: Pack,
): PublicationDocument {
  const rendering = new Rendering(pack, [...(read.长文?.values() ?? [])]);
  const text = pack.entry({ ...accounts, 设置: pack.settings }, rendering);
  const mistakes = [...rendering.mistakes, ...tellAllMissing(rendering.missing, read)];
  if (mistakes.length > 0) throw new Failure('数据', mistakes);
  const { files, figures } = rendering;
  const document = parseDocument({ text, files, figures }, pack.design, pack.language);
  const faults = checkTree(document);
  if (faults.length > 0) throw new TypeError(`unsound tree: ${faults.join('; ')}`);
  return document;
}
