import type { Chart } from '../../../document/tree.js';
import type { Line, Run } from '../../../layout/pages.js';
import type { Reference } from '../pdfmake.js';
import type { ContentOwners, Owner } from './content-owners.js';
import { StructureElement, type StructureTree } from './structure-tree.js';

/** Marks what is drawn on one page, in the order of drawing, with the elements it belongs to. */
export class PageMarks {
  readonly #links = new Map<Run, StructureElement>();

  constructor(
    private readonly tree: StructureTree,
    private readonly owners: ContentOwners,
    private readonly page: number,
  ) {}

  ofRun(line: Line, run: Run): Owner {
    const owner = this.owners.ofRun(line, run);
    if (run.link !== undefined && owner instanceof StructureElement) this.#links.set(run, owner);
    return owner;
  }

  ofChart(chart: Chart): StructureElement {
    return this.owners.of(chart);
  }

  /** The operator that begins content of `owner`; `EMC` ends it. */
  begin(owner: Owner): string {
    if (owner === 'artifact') return '/Artifact BMC';
    if (owner === 'page number') return '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC';
    return `/${owner.type}<</MCID ${this.tree.mark(owner, this.page)}>>BDC`;
  }

  /** The key that the annotation over `runs`, drawn before, must carry; undefined if none of them is content. */
  annotate(runs: readonly Run[], annotation: Reference): number | undefined {
    const linked = runs.find((run) => this.#links.has(run));
    return linked && this.tree.annotate(this.#links.get(linked)!, this.page, annotation);
  }
}
