import type { Accounts } from '../derive/derive-accounts.js';
import type { Amount, PublicationDocument } from '../document/tree.js';
import type { Figure } from '../kernel/figure.js';
import type { ReportFile } from '../read/read-report.js';
import { comparisonsOf, type PrintedComparison } from './comparisons-of.js';
import { type ExplainedFigure, FigureExplainer } from './explained-figure.js';
import { FigureIndex } from './figure-index.js';
import { type FigureName, FigureNames } from './figure-names.js';
import { amountsIn, type Passage } from './passage.js';
import { passagesOf } from './passages-of.js';
import type { AmountUnit } from './show-value.js';

/** An amount in print, at its place. */
export interface PrintedAmount {
  readonly amount: Amount;
  readonly figure: Figure;
  readonly passage: Passage;
}

/** All that can be told of the figures of one publication. Nothing is computed here: figures bring their reasons. */
export class Explanations {
  readonly passages: readonly Passage[];
  /** Every amount in print that has its figure, in order; of one that a zero leaves blank the value is empty. */
  readonly printed: readonly PrintedAmount[];
  readonly names: readonly FigureName[];
  readonly unit: AmountUnit;
  readonly #index = new FigureIndex();
  readonly #explainer: FigureExplainer;
  readonly #places = new Map<number, PrintedAmount[]>();
  readonly #document: PublicationDocument;
  #comparisons: ((amount: Amount) => readonly PrintedComparison[]) | undefined;

  constructor(
    document: PublicationDocument,
    read: Pick<ReportFile, 'report' | '上年报告' | '所属单位' | '抵销'>,
    accounts: Accounts,
  ) {
    this.unit = read.report.金额单位;
    this.#document = document;
    this.passages = passagesOf(document);
    this.printed = this.passages.flatMap((passage) =>
      amountsIn(passage.inlines).flatMap((amount) =>
        amount.figure ? [{ amount, figure: amount.figure, passage }] : [],
      ),
    );
    const names = new FigureNames(this.#index, read, accounts);
    this.names = names.all;
    this.#explainer = new FigureExplainer(this.#index, names, this.unit);
    for (const one of this.printed) {
      const id = this.idOf(one.figure);
      const places = this.#places.get(id);
      if (places) places.push(one);
      else this.#places.set(id, [one]);
    }
  }

  /** The same for figures that are the same. */
  idOf(figure: Figure): number {
    return this.#index.idOf(figure);
  }

  explain(figure: Figure): ExplainedFigure {
    return this.#explainer.explain(figure);
  }

  /** What an amount in print is held against when the finished pages are read through. */
  comparisonsOf({ amount }: PrintedAmount): readonly PrintedComparison[] {
    this.#comparisons ??= comparisonsOf(this.#document);
    return this.#comparisons(amount);
  }

  /** Wherever a figure is printed, in order. */
  placesOf(figure: Figure): readonly PrintedAmount[] {
    return this.#places.get(this.idOf(figure)) ?? [];
  }
}
