import Handlebars from 'handlebars';
import { HELPERS } from '../helpers/all-helpers.js';
import type { Rendering } from '../rendering.js';
import type { TemplateSource } from './parse-template.js';
import { RENDERING, registerHelpers } from './register-helpers.js';

/** Renders a compiled template to markup with position marks. */
export type Template = (context: object, rendering: Rendering) => string;

/**
 * Handlebars' strict mode is left off: it covers neither conditions nor parameters, breaks with a bare TypeError on a
 * missing group, and the linter together with {@link registerHelpers} covers all of it.
 */
const OPTIONS = {
  knownHelpers: Object.fromEntries([...HELPERS.keys()].map((name) => [name, true])),
  knownHelpersOnly: true,
  preventIndent: true,
};

/** Compiles all templates: our own parse of the files, never anything that came with the data. */
export function compileTemplates(sources: ReadonlyMap<string, TemplateSource>, entry: string): Template {
  return joinTemplates(entry, (environment) =>
    [...sources].map(([name, { program }]) => [name, environment.compile(program, OPTIONS)]),
  );
}

/** The templates in JavaScript, each an expression, for {@link startTemplates} in a later run. */
export function precompileTemplates(sources: ReadonlyMap<string, TemplateSource>): [string, string][] {
  return [...sources].map(([name, { program }]) => [name, String(Handlebars.precompile(program, OPTIONS))]);
}

/** Templates that were compiled before. */
export function startTemplates(
  compiled: Readonly<Record<string, TemplateSpecification>>,
  entry: string,
): Template {
  return joinTemplates(entry, (environment) =>
    Object.entries(compiled).map(([name, specification]) => [name, environment.template(specification)]),
  );
}

/** Gives the templates an environment of their own, with our helpers and none of Handlebars'. */
function joinTemplates(
  entry: string,
  make: (environment: typeof Handlebars) => [string, Handlebars.TemplateDelegate][],
): Template {
  const environment = Handlebars.create();
  registerHelpers(environment);
  const templates = new Map(make(environment));
  for (const [name, template] of templates) environment.registerPartial(name, counted(template));
  const main = templates.get(entry)!;
  return (context, rendering) => main(context, { data: { [RENDERING]: rendering } });
}

/** A partial that is counted in the workload of its publication. */
function counted(partial: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    const { workload } = options!.data[RENDERING] as Rendering;
    workload.call();
    return workload.charge(() => partial(context, options));
  };
}
