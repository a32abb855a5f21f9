import Handlebars from 'handlebars';
import type { CallIndex } from './call-index.js';
import { HELPERS } from './helpers/all-helpers.js';
import type { TemplateSource } from './parse-template.js';
import { RENDERING, registerHelpers } from './register-helpers.js';
import type { Template } from './template.js';

/**
 * Compiles all templates into an environment of their own, with our helpers and none of Handlebars'.
 * Compiled is our own parse of the files, never anything that came with the data. Handlebars' strict
 * mode is left off: it covers neither conditions nor parameters, breaks with a bare TypeError on a
 * missing group, and the linter together with {@link registerHelpers} covers all of it.
 */
export function compileTemplates(
  sources: ReadonlyMap<string, TemplateSource>,
  entry: string,
  calls: CallIndex,
): Template {
  const environment = Handlebars.create();
  registerHelpers(environment, calls);
  const knownHelpers = Object.fromEntries([...HELPERS.keys()].map((name) => [name, true]));
  const compiled = new Map(
    [...sources].map(([name, { program }]) => [
      name,
      environment.compile(program, { knownHelpers, knownHelpersOnly: true, preventIndent: true }),
    ]),
  );
  for (const [name, template] of compiled) environment.registerPartial(name, template);
  const main = compiled.get(entry)!;
  return (context, rendering) => main(context, { data: { [RENDERING]: rendering } });
}
