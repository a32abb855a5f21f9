import type { Figure, FigureKind, Operation } from '../kernel/figure.js';
import type { Span } from '../kernel/span.js';
import type { FigureIndex } from './figure-index.js';
import type { FigureNames } from './figure-names.js';
import { fittingNames } from './fitting-names.js';
import { formulaWords, numbersOf, roleOf } from './formulas.js';
import { type AmountUnit, bareValue, showValue } from './show-value.js';

/** A figure with its reason, as plain data: down to what was entered. */
export interface ExplainedFigure {
  /** The same for the same figure. */
  readonly id: number;
  /** Best first; none for what is computed on the way to another figure. */
  readonly names: readonly string[];
  readonly kind: FigureKind;
  /** In 元, or a plain ratio, with all its digits. */
  readonly exact: string;
  /** As people write it, with its unit. */
  readonly value: string;
  readonly origin: '填写' | '批复数' | '推算' | '规定' | '未填写';
  /** Where it was entered. */
  readonly place?: Span;
  /** Of a 批复数: how it differs from what is derived. */
  readonly difference?: string;
  /** The regulation that fixes it. */
  readonly source?: string;
  readonly operation?: Operation;
  /** In words, and with the numbers. */
  readonly formula?: string;
  readonly numbers?: string;
  readonly operands: readonly ExplainedOperand[];
}

interface ExplainedOperand {
  /** What it is in the formula: 本期数, 部分, 其中. */
  readonly role: string;
  /** The one of its names that fits the other operand; none where it has no name. */
  readonly name?: string;
  readonly figure: ExplainedFigure;
}

/** Makes figures explain themselves; the same figure gives the same object. */
export class FigureExplainer {
  readonly #index: FigureIndex;
  readonly #names: FigureNames;
  readonly #unit: AmountUnit;
  readonly #known = new Map<number, ExplainedFigure>();

  constructor(index: FigureIndex, names: FigureNames, unit: AmountUnit) {
    this.#index = index;
    this.#names = names;
    this.#unit = unit;
  }

  explain(figure: Figure): ExplainedFigure {
    const id = this.#index.idOf(figure);
    const known = this.#known.get(id);
    if (known) return known;
    const { kind, value } = figure;
    const explained: ExplainedFigure = {
      id,
      names: this.#names.of(figure),
      kind,
      exact: value.toFixed(),
      value: showValue(figure, this.#unit),
      ...this.#reason(figure),
    };
    this.#known.set(id, explained);
    return explained;
  }

  #reason({
    kind,
    value,
    origin,
  }: Figure): Pick<ExplainedFigure, 'origin' | 'operands'> & Partial<ExplainedFigure> {
    switch (origin.type) {
      case 'entered':
        return { origin: '填写', place: origin.span, operands: [] };
      case 'stated': {
        const derived = { role: '推算值', figure: this.explain(origin.derived) };
        const more = { kind, value: value.minus(origin.derived.value) };
        return {
          origin: '批复数',
          place: origin.span,
          difference: differenceWords(more, this.#unit),
          operands: [derived],
        };
      }
      case 'computed':
        return this.#computation(origin.operation, origin.operands);
      case 'prescribed':
        return { origin: '规定', source: origin.source, operands: [] };
      case 'absent':
      case 'unfilled':
        return { origin: '未填写', operands: [] };
      default:
        return origin satisfies never;
    }
  }

  #computation(operation: Operation, figures: readonly Figure[]) {
    const explained = figures.map((figure) => this.explain(figure));
    const names = fittingNames(explained.map((operand) => operand.names));
    const operands = explained.map((figure, index) => {
      const name = names[index];
      return { role: roleOf(operation, index), ...(name !== undefined && { name }), figure };
    });
    const values = figures.map((figure) => bareValue(figure, this.#unit));
    const numbers = numbersOf(operation, values);
    return {
      origin: '推算' as const,
      operation,
      formula: formulaWords(operation, operands.length),
      ...(numbers !== undefined && { numbers }),
      operands,
    };
  }
}

function differenceWords(more: Pick<Figure, 'kind' | 'value'>, unit: AmountUnit): string {
  if (more.value.isZero()) return '与推算值相同';
  const shown = showValue({ kind: more.kind, value: more.value.abs() }, unit);
  const size = more.kind === '比率' ? shown.replace('%', ' 个百分点') : shown;
  return `比推算值${more.value.isNegative() ? '少' : '多'} ${size}`;
}
