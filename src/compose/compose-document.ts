import type { Accounts } from '../derive/accounts.js';
import { checkTree } from '../document/check-tree.js';
import { parseDocument } from '../document/parse-document.js';
import type { PublicationDocument } from '../document/tree.js';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import type { ReportFile } from '../read/read-report.js';
import { GAP_MARK } from './missing/gap.js';
import { tellMissing } from './missing/tell-missing.js';
import { templateView } from './missing/template-view.js';
import type { Pack } from './pack/pack.js';
import { Rendering } from './rendering.js';

type Composable = Pick<ReportFile, 'tree' | 'locate' | '长文' | '所属单位'>;

/**
 * Fills the templates of a pack with the accounts and gives the document tree.
 * @throws Failure (数据) if a sentence needs what the data lacks, (模板) if the markup is wrong
 */
export function composeDocument(read: Composable, accounts: Accounts, pack: Pack): PublicationDocument {
  const { text, rendering, mistakes } = fillTemplates(read, accounts, pack);
  if (mistakes.length > 0) throw new Failure('数据', mistakes);
  return documentOf(text, rendering, pack);
}

/** What stands in a draft where the data lacks something. */
const UNFILLED = '【待填】';

/** A document to look at while it is being filled in, never to be published, and what it lacks. */
export interface Draft {
  readonly mistakes: readonly Diagnostic[];
  /**
   * Made when it is asked for; undefined where the markup depends on what is lacking.
   * @throws Failure (模板) if the markup is wrong although nothing is lacking
   */
  document(): PublicationDocument | undefined;
}

/** As {@link composeDocument}, with a mark where the data lacks something. */
export function composeDraft(read: Composable, accounts: Accounts, pack: Pack): Draft {
  const { text, rendering, mistakes } = fillTemplates(read, accounts, pack);
  const document = () => {
    if (mistakes.length === 0) return documentOf(text, rendering, pack);
    try {
      return documentOf(text.replaceAll(GAP_MARK, UNFILLED), rendering, pack);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return undefined;
    }
  };
  return { mistakes, document };
}

function fillTemplates(read: Composable, accounts: Accounts, pack: Pack) {
  const fill = (values: object) => {
    const rendering = new Rendering(pack, [...(read.长文?.values() ?? [])]);
    return { text: pack.entry({ ...values, 设置: pack.settings }, rendering), rendering };
  };
  const plain = fill(accounts);
  const { text, rendering } =
    plain.rendering.missing.length > 0 ? fill(templateView(accounts, pack.declared)) : plain;
  const missing = tellMissing(rendering.missing, text, { ...read, declared: pack.declared });
  return { text, rendering, mistakes: [...rendering.mistakes, ...missing] };
}

function documentOf(text: string, { files, figures }: Rendering, pack: Pack): PublicationDocument {
  const document = parseDocument({ text, files, figures }, pack.design, pack.language);
  const faults = checkTree(document);
  if (faults.length > 0) throw new TypeError(`unsound tree: ${faults.join('; ')}`);
  return document;
}
