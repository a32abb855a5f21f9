import type Handlebars from 'handlebars';
import { isFigure, lackOf } from '../../kernel/figure.js';
import { lackOfText } from '../../read/unfilled-text.js';
import type { Path } from '../../read/yaml/locate.js';
import { HELPERS } from '../helpers/all-helpers.js';
import { type Helper, type HelperCall, parameterAt } from '../helpers/helper.js';
import { placeOfAbsent } from '../missing/absent.js';
import { Gap } from '../missing/gap.js';
import type { Rendering } from '../rendering.js';
import { placeOf } from './parse-template.js';

/** Key of the {@link Rendering} among Handlebars' data; the linter keeps templates from naming it. */
export const RENDERING = 'rendering';

interface Options extends Handlebars.HelperOptions {
  readonly loc: hbs.AST.SourceLocation;
}

/** Gives an environment all helpers, each guarded against values that the data lacks. */
export function registerHelpers(environment: typeof Handlebars): void {
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const helper of HELPERS.values()) {
    environment.registerHelper(helper.name, function (this: unknown, ...parameters: unknown[]) {
      const options = parameters.pop() as Options;
      return runHelper(helper, this, parameters, options);
    });
  }
}

/** A call that cannot do without what is missing leaves a gap, and so does one around it. */
function runHelper(helper: Helper, context: unknown, values: readonly unknown[], options: Options): unknown {
  const gap = values.find((value) => value instanceof Gap);
  if (gap) return gap;
  const call = new Call(context, values, options);
  call.rendering.workload.call(call);
  const missing = values.filter((value, index) => isMissing(value) && !parameterAt(helper, index)?.optional);
  if (missing.length > 0) return call.rendering.reportMissing(missing.map(placeOfAbsent), call.place);
  const path = helper.returns || helper.body ? undefined : firstLack(values);
  return path ? call.rendering.leaveBlank(path) : helper.run(call);
}

function firstLack(values: readonly unknown[]): Path | undefined {
  for (const value of values) {
    const lack = lackIn(value);
    if (lack) return lack;
  }
  return undefined;
}

/** The datum that is to be filled in before a value of a draft can be printed. */
function lackIn(value: unknown): Path | undefined {
  if (isFigure(value)) return lackOf(value);
  if (typeof value === 'string') return lackOfText(value);
  return Number.isNaN(value) ? [] : undefined;
}

/** What Handlebars tells of a call, as helpers want it: made for every one of them, so nothing in it before it is asked for. */
class Call implements HelperCall {
  constructor(
    readonly context: unknown,
    readonly values: readonly unknown[],
    private readonly given: Options,
  ) {}

  get options() {
    const { hash } = this.given;
    for (const name of Object.keys(hash)) if (isMissing(hash[name])) delete hash[name];
    return hash;
  }

  get rendering() {
    return this.given.data[RENDERING] as Rendering;
  }

  get place() {
    return placeOf(this.given.loc);
  }

  body(
    context: unknown,
    variables?: Readonly<Record<string, unknown>>,
    blockParams: readonly unknown[] = [],
  ): string {
    const { data } = this.given;
    const runtime = {
      data: variables ? { ...data, ...variables } : data,
      blockParams: [...blockParams],
    };
    return this.rendering.workload.charge(() => this.given.fn(context, runtime));
  }

  otherwise(): string {
    return this.given.inverse(this.context);
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || placeOfAbsent(value) !== undefined;
}
