import type Handlebars from 'handlebars';
import type { CallIndex } from './call-index.js';
import { HELPERS } from './helpers/all-helpers.js';
import type { Helper, HelperCall } from './helpers/helper.js';
import { placeOf } from './parse-template.js';
import { originOf } from './passed-origin.js';
import type { Rendering } from './rendering.js';

/** Key of the {@link Rendering} among Handlebars' data; the linter keeps templates from naming it. */
export const RENDERING = 'rendering';

interface Options extends Handlebars.HelperOptions {
  readonly loc: hbs.AST.SourceLocation;
}

/** Gives an environment all helpers, each guarded against values that the data lacks. */
export function registerHelpers(environment: typeof Handlebars, calls: CallIndex): void {
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  for (const helper of HELPERS.values()) {
    environment.registerHelper(helper.name, function (this: unknown, ...parameters: unknown[]) {
      const options = parameters.pop() as Options;
      return runHelper(helper, this, parameters, options, calls);
    });
  }
}

function runHelper(
  helper: Helper,
  context: unknown,
  values: readonly unknown[],
  options: Options,
  calls: CallIndex,
): unknown {
  const call = new Call(context, values, options);
  const missing = values.findIndex(
    (value, index) => isMissing(value) && !parameterAt(helper, index)?.optional,
  );
  if (missing === -1) return helper.run(call);
  const { place, rendering } = call;
  const named = calls.get(place)[missing];
  const path =
    (named && originOf(named.written, context)) ?? named?.path ?? helper.parameters[missing]?.name ?? '';
  rendering.reportMissing({ path, context, place });
  return '';
}

/** What Handlebars tells of a call, as helpers want it: made for every one of them, so nothing in it before it is asked for. */
class Call implements HelperCall {
  constructor(
    readonly context: unknown,
    readonly values: readonly unknown[],
    private readonly given: Options,
  ) {}

  get options() {
    return this.given.hash;
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
    return this.given.fn(context, {
      data: variables ? { ...data, ...variables } : data,
      blockParams: [...blockParams],
    });
  }

  otherwise(): string {
    return this.given.inverse(this.context);
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

/** The last parameter stands for all that follow where it may be repeated. */
export function parameterAt({ parameters, repeats }: Helper, index: number) {
  return parameters[index] ?? (repeats ? parameters.at(-1) : undefined);
}
