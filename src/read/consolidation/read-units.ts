import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { LIMITS } from '../../kernel/limits.js';
import type { Roots } from '../../kernel/roots.js';
import type { Span } from '../../kernel/span.js';
import { valueAt } from '../../kernel/value-at.js';
import type { NamedFile } from '../named-file.js';
import type { NamedPack } from '../named-pack.js';
import { parseReport } from '../parse-report.js';
import { Scalar, type Tree } from '../scalar.js';
import { readSource } from '../text/read-source.js';
import type { UnitFile } from './unit-file.js';
import { namedUnits } from './unit-paths.js';

/**
 * The files of the units that a department's file names; what these name in turn is not read.
 * @throws Failure with every mistake of all of them
 */
export function readUnits(tree: Tree, file: string, roots: Roots, pack: NamedPack): readonly UnitFile[] {
  const named = namedUnits(tree, file);
  const failures: (readonly Diagnostic[])[] = [];
  const units: UnitFile[] = [];
  let size = 0;
  for (const unit of named) {
    try {
      const read = readUnit(unit, roots, pack);
      size += read.source.text.length;
      if (size > LIMITS.unitsText) throw tooMuch(unit.span);
      units.push(read);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error.diagnostics);
      if (size > LIMITS.unitsText) break;
    }
  }
  const diagnostics = failures.flat();
  if (diagnostics.length > 0) throw new Failure('数据', diagnostics);
  return units;
}

function readUnit({ path, span }: NamedFile, roots: Roots, pack: NamedPack): UnitFile {
  const source = readSource(path, { roots, named: span });
  const parsed = parseReport(source, (own) => pack.ofOther(own, source));
  const { report, declared, tree, diagnostics } = parsed;
  if (!report || diagnostics.length > 0) throw new Failure('数据', diagnostics);
  const inner = valueAt(tree, ['所属单位']);
  if (inner === undefined) return { report, declared, source, tree };
  throw refuse(
    '单位的文件里又写了“所属单位”',
    Array.isArray(inner) && inner[0] instanceof Scalar ? inner[0].span : span,
    '下级单位的文件也写在部门的“所属单位”里。',
  );
}

function tooMuch(span: Span): Failure {
  const message = `“所属单位”的文件合起来太大，超过 ${LIMITS.unitsText / 1_000_000} 百万字`;
  return refuse(message, span, '检查是否列错了文件。');
}

function refuse(message: string, span: Span, hint: string): Failure {
  return new Failure('数据', [{ rule: '所属单位', level: '错误', message, span, hint }]);
}
