import type { Figure } from '../kernel/figure.js';
import type { Span } from '../kernel/span.js';

/**
 * Tells whether two figures are the same one: equal sums of equal figures are, also where a template had
 * them computed twice. Figures are known by numbers, in the order in which they were met.
 */
export class FigureIndex {
  readonly #byObject = new Map<Figure, number>();
  readonly #byOrigin = new Map<string, number>();

  idOf(figure: Figure): number {
    const known = this.#byObject.get(figure);
    if (known !== undefined) return known;
    const origin = `${figure.kind} ${this.#originKey(figure)}`;
    const id = this.#byOrigin.get(origin) ?? this.#byOrigin.size;
    this.#byOrigin.set(origin, id);
    this.#byObject.set(figure, id);
    return id;
  }

  #originKey(figure: Figure): string {
    const { origin, value } = figure;
    switch (origin.type) {
      case 'entered':
        // One 抵销 may be taken from several 科目.
        return `${placeKey(origin.span)} ${value.toFixed()}`;
      case 'stated':
        return `${placeKey(origin.span)} ${this.idOf(origin.derived)}`;
      case 'computed':
        if (isBlank(figure)) return `未填写 ${this.#byOrigin.size}`;
        return `${origin.operation} ${origin.operands.map((operand) => this.idOf(operand)).join()}`;
      case 'prescribed':
        return `${origin.source} ${value.toFixed()}`;
      case 'absent':
        return '';
      case 'unfilled':
        return JSON.stringify(origin.path);
      default:
        return origin satisfies never;
    }
  }
}

/** What follows from nothing entered is not the same as another that does: 年末结转 of two funds, neither in use. */
function isBlank({ origin }: Figure): boolean {
  return origin.type === 'absent' || (origin.type === 'computed' && origin.operands.every(isBlank));
}

function placeKey({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
