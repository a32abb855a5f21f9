import type { Span } from '../../kernel/span.js';
import type { MoneyUnit } from '../figures/units.js';
import type { TableKind } from '../tables/table-kind.js';

/** What a format of publications prescribes for every bureau; plain data, so that it can be sent to a worker. */
export interface PublicationFormat {
  /** 某省格式 */
  readonly name: string;
  /** In their order. */
  readonly parts: readonly PrescribedPart[];
}

/** A part that stands under a title of its own: a 部分, a table, an attachment, a term. */
export interface PrescribedPart {
  /** As the format prints it; ○○ for what every bureau fills in. */
  readonly title: string;
  /** What the title is compared by: see `titleWords`. */
  readonly words: string;
  /** Whether the title stands on a line of its own. */
  readonly isHeading: boolean;
  /** The part that it is within, by its number among the parts. */
  readonly parent?: number;
  /** Data that a bureau may lack and without which the format has no such part. */
  readonly needs: readonly string[];
  /** The one table under the title. */
  readonly table?: PrescribedTable;
  readonly statements: readonly PrescribedStatement[];
  /** In the templates. */
  readonly place?: Span;
}

export interface PrescribedTable {
  /** Which table of the national form it is, whatever its title. */
  readonly kind?: TableKind;
  readonly unit: MoneyUnit;
  /** Those of codes and names left aside. */
  readonly columns: readonly HeadColumn[];
}

/** A column by what stands above it, outermost first. */
export interface HeadColumn {
  /** What it is compared by, parted by /. */
  readonly words: string;
  /** As printed, parted by blanks. */
  readonly shown: string;
}

/** A sentence that the format itself says. */
export interface PrescribedStatement {
  readonly text: string;
  readonly words: string;
  /** Only where the table has no figures. */
  readonly whenEmpty: boolean;
  readonly place?: Span;
}
