import { TemplateProblems } from '../../document/template-problems.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import type { DeclaredFields } from '../../read/schema/declared-fields.js';
import { accountsShape, type DataShape, type PackSetting, shapeOfSetting } from '../data-shape.js';
import type { TemplateSource } from '../template/parse-template.js';
import { CallLinter } from './call-linter.js';
import { Linter } from './linter.js';
import type { Scope } from './scope.js';
import { Usage } from './usage.js';

/** What templates start with. */
interface Start {
  /** The 部件 that is rendered first. */
  readonly entry: string;
  /** Where the pack names it. */
  readonly named: Span;
  readonly settings: PackSetting;
  readonly declared: DeclaredFields;
}

/**
 * Holds all templates that the entry reaches against the shape of the accounts and the pack's settings:
 * every data path, also in conditions, parameters and partials; every helper, partial and parameter.
 * Doubts are what may be meant, but is easily meant otherwise.
 */
export function lintTemplates(
  sources: ReadonlyMap<string, TemplateSource>,
  { entry, named, settings, declared }: Start,
): {
  readonly mistakes: readonly Diagnostic[];
  readonly doubts: readonly Diagnostic[];
  readonly usage: Usage;
} {
  const usage = new Usage();
  const problems = new TemplateProblems();
  const accounts = accountsShape(declared);
  if (accounts.type !== 'object') throw new TypeError('the accounts are an object');
  const shape: DataShape = {
    type: 'object',
    fields: { ...accounts.fields, 设置: shapeOfSetting(settings) },
  };
  const root: Scope = { shape, path: '', blockParams: [], variables: {} };
  const source = sources.get(entry);
  if (source === undefined) problems.add('模板包', named, `没有部件“${entry}”，它应是模板包的入口`);
  else {
    usage.addPartial(entry);
    const callLinter = new CallLinter(root, problems, usage);
    new Linter(sources, callLinter, problems, usage).lintProgram(source.program, root, [entry]);
  }
  const { diagnostics } = problems;
  return {
    mistakes: diagnostics.filter(({ level }) => level === '错误'),
    doubts: diagnostics.filter(({ level }) => level !== '错误'),
    usage,
  };
}
