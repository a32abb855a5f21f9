import type { Accounts } from '../derive/accounts.js';
import { checkTree } from '../document/check-tree.js';
import { parseDocument } from '../document/parse-document.js';
import type { PublicationDocument } from '../document/tree.js';
import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { unfilled } from '../kernel/figure.js';
import type { ReportFile } from '../read/read-report.js';
import { lackOfText } from '../read/unfilled-text.js';
import type { Path } from '../read/yaml/locate.js';
import { filledMarkup, type LackMarkup } from './missing/filled-markup.js';
import { lackedFields } from './missing/lacked-field.js';
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
  if (rendering.blanks.length > 0) throw new TypeError('a draft is never published');
  if (mistakes.length > 0) throw new Failure('数据', mistakes);
  return documentOf(text, rendering, pack);
}

/** A document to look at while it is being filled in, never to be published, and what it lacks. */
export interface Draft {
  readonly mistakes: readonly Diagnostic[];
  /**
   * Made when it is asked for; a figure that is not known (`lackOf`) stands where something is lacking, and leads to it.
   * Undefined where the markup depends on what is lacking.
   * @throws Failure (模板) if the markup is wrong although nothing is lacking
   */
  document(): PublicationDocument | undefined;
}

/** As {@link composeDocument}, with a mark where the data lacks something, or has a stand-in. */
export function composeDraft(read: Composable, accounts: Accounts, pack: Pack): Draft {
  const { text, rendering, mistakes } = fillTemplates(read, accounts, pack);
  const document = () => {
    if (mistakes.length === 0 && rendering.blanks.length === 0) return documentOf(text, rendering, pack);
    const lacks = lacksOf(rendering, { ...read, declared: pack.declared });
    const lackMarkup: LackMarkup = (kind, number, text) =>
      rendering.amount(unfilled('金额', lacks(kind, number)), text);
    try {
      return documentOf(filledMarkup(text, lackMarkup), rendering, pack);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return undefined;
    }
  };
  return { mistakes, document };
}

/** The way to the datum that each gap or blank lacks, empty where it is not known. */
function lacksOf({ missing, blanks }: Rendering, read: Parameters<typeof lackedFields>[1]) {
  const known = new Map<number, Path>();
  const lackAt = (number: number): Path => {
    const place = missing.find(({ gap }) => gap === number)?.place;
    const steps = (place && lackedFields(place, read)[0]?.steps) ?? [];
    return steps.map((step) => lackOfText(String(step))).find((lack) => lack) ?? steps;
  };
  return (kind: string, number: number): Path => {
    if (kind === 'blank') return blanks[number] ?? [];
    const path = known.get(number) ?? lackAt(number);
    known.set(number, path);
    return path;
  };
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
