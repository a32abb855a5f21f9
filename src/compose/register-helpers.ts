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
  const rendering = options.data[RENDERING] as Rendering;
  const place = placeOf(options.loc);
  const missing = values.findIndex(
    (value, index) => isMissing(value) && !parameterAt(helper, index)?.optional,
  );
  if (missing !== -1) {
    const named = calls.get(place)[missing];
    const path =
      (named && originOf(named.written, context)) ?? named?.path ?? helper.parameters[missing]?.name ?? '';
    rendering.reportMissing({ path, context, place });
    return '';
  }
  const call: HelperCall = {
    values,
    options: options.hash,
    rendering,
    place,
    context,
    body: (inner, variables, blockParams) =>
      options.fn(inner, {
        data: variables ? { ...options.data, ...variables } : options.data,
        blockParams: [...(blockParams ?? [])],
      }),
    otherwise: () => options.inverse(context),
  };
  return helper.run(call);
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

/** The last parameter stands for all that follow where it may be repeated. */
export function parameterAt({ parameters, repeats }: Helper, index: number) {
  return parameters[index] ?? (repeats ? parameters.at(-1) : undefined);
}
