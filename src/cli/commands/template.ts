import { packRuleProblems } from '../../check/check-report.js';
import { examplePublication } from '../../compose/inspect/example-publication.js';
import { inspectPack } from '../../compose/inspect/inspect-pack.js';
import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { listFields } from '../../compose/pack/list-fields.js';
import { listPacks } from '../../compose/pack/list-packs.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { packRules } from '../../compose/pack/pack-rules.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { textWidth } from '../../kernel/text-width.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { tell, tellFailure } from '../report/tell.js';
import { visible, visibleLines } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';
import { brokenHeads } from '../trial/broken-heads.js';
import { tryPack } from '../trial/try-pack.js';

/** `gen-report template check <模板包>`: all mistakes of a pack, then what a reader of its pages says. */
export function checkTemplate(pack: string, surroundings: Surroundings): ExitCode {
  const findings = [...inspectPack(pack), ...rulesOf(pack)];
  const told = findings.some(isError) ? findings : [...findings, ...tryPack(pack), ...headsOf(pack)];
  const isWrong = told.some(isError);
  tell(told, isWrong ? `模板包未通过检查：${pack}` : undefined, surroundings);
  if (isWrong) return EXIT.template;
  surroundings.stderr.write(`${visible(pack)}  检查通过\n`);
  return EXIT.done;
}

function isError({ level }: Diagnostic): boolean {
  return level === '错误';
}

/** How the heads of the tables break. */
function headsOf(pack: string): readonly Diagnostic[] {
  const example = examplePublication(pack);
  return example ? brokenHeads(example) : [];
}

/** What is wrong with the rules of a pack whose file can be read; else {@link inspectPack} has told why it cannot. */
function rulesOf(pack: string): readonly Diagnostic[] {
  try {
    const chain = readChain(pack);
    return packRuleProblems(packRules(chain), Number.MAX_SAFE_INTEGER, declaredFieldsOf(chain));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [];
  }
}

/** `gen-report template fields <模板包>`: the fields that a pack adds to the built-in ones. */
export function tellFields(pack: string, surroundings: Surroundings): ExitCode {
  try {
    surroundings.stdout(visibleLines(listFields(pack)));
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, undefined, surroundings);
  }
}

/** `gen-report template list`: the packs that `--template` can name. */
export function listTemplates({ stdout }: Surroundings): ExitCode {
  const rows = listPacks().map((pack) =>
    [
      pack.template,
      pack.title,
      pack.extends.length > 0 ? `继承 ${pack.extends.join(' → ')}` : '',
      pack.path,
    ].map(visible),
  );
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => textWidth(row[column]!))));
  stdout(rows.map((row) => `${row.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ')}\n`).join(''));
  return EXIT.done;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
