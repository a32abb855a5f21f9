import type { Accounts } from '../derive/accounts.js';
import { checkTree } from '../document/check-tree.js';
import { parseDocument } from '../document/parse-document.js';
import type { PublicationDocument } from '../document/tree.js';
import { Failure } from '../kernel/diagnostic.js';
import type { ReportFile } from '../read/read-report.js';
import { tellMissing } from './missing/tell-missing.js';
import { templateView } from './missing/template-view.js';
import type { Pack } from './pack/pack.js';
import { Rendering } from './rendering.js';

/**
 * Fills the templates of a pack with the accounts and gives the document tree.
 * @throws Failure (数据) if a sentence needs what the data lacks, (模板) if the markup is wrong
 */
export function composeDocument(
  read: Pick<ReportFile, 'tree' | 'locate' | '长文' | '所属单位'>,
  accounts: Accounts,
  pack: Pack,
): PublicationDocument {
  const fill = (values: object) => {
    const rendering = new Rendering(pack, [...(read.长文?.values() ?? [])]);
    return { text: pack.entry({ ...values, 设置: pack.settings }, rendering), rendering };
  };
  const plain = fill(accounts);
  const { text, rendering } =
    plain.rendering.missing.length > 0 ? fill(templateView(accounts, pack.declared)) : plain;
  const mistakes = [
    ...rendering.mistakes,
    ...tellMissing(rendering.missing, text, { ...read, declared: pack.declared }),
  ];
  if (mistakes.length > 0) throw new Failure('数据', mistakes);
  const { files, figures } = rendering;
  const document = parseDocument({ text, files, figures }, pack.design, pack.language);
  const faults = checkTree(document);
  if (faults.length > 0) throw new TypeError(`unsound tree: ${faults.join('; ')}`);
  return document;
}
