import { parseDocument } from '../../document/parse-document.js';
import type { PublicationDocument } from '../../document/tree.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { GAP_MARK } from '../missing/gap.js';
import { templateView } from '../missing/template-view.js';
import type { Pack } from '../pack/pack.js';
import { Rendering } from '../rendering.js';
import { type Extent, exampleAccounts } from './example-accounts.js';

/** What came of running a pack with made-up accounts. */
export interface DryRun {
  /** Wrong markup. */
  readonly mistakes: readonly Diagnostic[];
  /** Of right markup. */
  readonly document?: PublicationDocument;
  /** Values beyond the extent that some sentence cannot do without, list items marked by []. */
  readonly needed: ReadonlySet<string>;
}

/** Runs a pack's templates, giving them what they cannot do without, and reads the markup that they make. */
export function dryRun(pack: Pack, extent: Extent): DryRun {
  const needed = new Set<string>();
  for (;;) {
    const rendering = new Rendering(pack, []);
    const accounts = templateView(exampleAccounts(extent, needed, pack.declared), pack.declared);
    const text = pack.entry({ ...accounts, 设置: pack.settings }, rendering).replaceAll(GAP_MARK, '');
    const known = needed.size;
    for (const { place } of rendering.missing) if (place) needed.add(place.path);
    if (needed.size > known) continue;
    const { files, figures } = rendering;
    try {
      const document = parseDocument({ text, files, figures }, pack.design, pack.language);
      return { mistakes: [], document, needed };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { mistakes: error.diagnostics, needed };
    }
  }
}
