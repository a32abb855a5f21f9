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

/** Of a JSON schema that this project makes: the field is {@link setAgainst} those beside it. */
export const SET_AGAINST = '对照';

/**
 * A field that is set against those beside it, not added to them: a 决算 against its 预算, people against what was spent on
 * them. An amount there says nothing of this one: where it is not written, it is not known to be zero.
 */
export function setAgainst<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ [SET_AGAINST]: true });
}

/** The same of all fields of a group, or of those with these names. */
export function allSetAgainst<Shape extends z.ZodRawShape>(
  shape: Shape,
  names: readonly string[] = Object.keys(shape),
): Shape {
  const fields = Object.entries(shape).map(([name, schema]) => [
    name,
    names.includes(name) ? setAgainst(schema as z.ZodType) : schema,
  ]);
  return Object.fromEntries(fields) as Shape;
}

/** For a value of a draft that is not there: what is made of it is found by {@link unfilled} and {@link unfilledText}. */
function standIn({ figure }: Pick<ScalarKind<unknown>, 'figure'>, path: UnfilledScalar['path']): unknown {
  return figure === undefined ? unfilledText(path) : unfilled(figure, path);
}
