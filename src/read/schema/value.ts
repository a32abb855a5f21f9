import { z } from 'zod';
import { type FigureKind, unfilled } from '../../kernel/figure.js';
import { Scalar, UnfilledScalar } from '../scalar.js';
import { unfilledText } from '../unfilled-text.js';

/** Why a scalar is not what its field needs, for the user; `message` follows the field's name: “年初预算”不是数字. */
export class Mistake {
  readonly message: string;
  readonly expected?: string;
  readonly hint?: string;

  constructor(message: string, details: { readonly expected?: string; readonly hint?: string } = {}) {
    this.message = message;
    Object.assign(this, details);
  }
}

/** One kind of scalar: its name for the user, what editors accept for it (JSON Schema), and how it is read. */
export interface ScalarKind<T> {
  readonly noun: string;
  readonly json: z.core.JSONSchema.BaseSchema;
  /** What its figures count; absent where it makes none. */
  readonly figure?: FigureKind;
  read(node: Scalar): T | Mistake;
}

/** Nothing stands behind the key. */
export const NOT_FILLED = new Mistake('没有填写');

/** The schema of one field with a scalar: {@link reading} with what the field means. */
export function value<T>(kind: ScalarKind<T>, description: string) {
  return reading(kind).describe(description);
}

/**
 * The schema of a kind of scalar, for kinds that many fields share: making one takes long. Its issues carry the {@link Mistake} as `params`; where something other
 * than a scalar stands, the issue's message is the kind's noun.
 */
export function reading<T>(kind: ScalarKind<T>) {
  // Not `.meta()`: that copies the schema, and the copy reports another code.
  const scalar = z.instanceof(Scalar, { error: kind.noun }).register(z.globalRegistry, kind.json);
  const read = (node: Scalar, context: z.RefinementCtx): T => {
    if (node instanceof UnfilledScalar) return standIn(kind, node.path) as T;
    // Space at the ends, full-width too, is not seen and says nothing.
    const text = node.text.trim();
    const result =
      text === '' ? NOT_FILLED : kind.read(text === node.text ? node : new Scalar(text, node.span));
    if (!(result instanceof Mistake)) return result;
    context.addIssue({ code: 'custom', message: result.message, params: { mistake: result } });
    return z.NEVER;
  };
  return scalar.transform(read);
}

/** For a value of a draft that is not there: what is made of it is found by {@link unfilled} and {@link unfilledText}. */
function standIn({ figure }: Pick<ScalarKind<unknown>, 'figure'>, path: UnfilledScalar['path']): unknown {
  return figure === undefined ? unfilledText(path) : unfilled(figure, path);
}
