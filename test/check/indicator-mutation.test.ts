import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Diagnostic, isQuiet } from '../../src/kernel/diagnostic.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { Scalar, type Tree } from '../../src/read/scalar.js';
import { sampleOf } from '../support/samples.js';
import { withText } from './mutations.js';
import { checked } from './rule-example.js';

const { read } = sampleOf('data/liaocheng/2024.yaml');

/** A line of a self-evaluation form, as cells: 三级指标, target, result, points, score. */
interface Line {
  readonly path: readonly (string | number)[];
  readonly cells: readonly Scalar[];
}

/** A wrong cell: its place in the line and what stands there; undefined where the line cannot have the mistake. */
type Slip = (cells: readonly string[]) => readonly [cell: number, text: string] | undefined;

const SLIPS: Readonly<Record<string, Slip>> = {
  'target copied as result': ([, target, result]) =>
    /^[≥≤>]/.test(target!) && target !== result ? [2, target!] : undefined,
  'score above the points': ([, , , points]) => [4, String(Number(points) + 3)],
  'points that no longer add up': ([, , , points]) => [3, String(Number(points) + 2)],
  'result below a percentage that is to be reached': ([name, target, result, points, score]) =>
    /^≥\d+%$/.test(target!) && /^\d+(?:\.\d+)?%$/.test(result!) && !/降|控/.test(name!) && points === score
      ? [2, '31%']
      : undefined,
  '元 for 万元': ([, target, result]) =>
    /\d万元$/.test(target!) && /[1-9]\d*(?:\.\d+)?万元$/.test(result!)
      ? [2, result!.replace('万元', '元')]
      : undefined,
};

function linesIn(tree: Tree, path: Line['path'] = []): Line[] {
  if (tree instanceof Scalar) return [];
  if (Array.isArray(tree) && tree.every((cell) => cell instanceof Scalar))
    return /^[\d.]+$/.test(tree[3]?.text ?? '') ? [{ path, cells: tree }] : [];
  return Object.entries(tree).flatMap(([key, child]) =>
    linesIn(child, [...path, Array.isArray(tree) ? Number(key) : key]),
  );
}

const said = ({ rule, span, message }: Diagnostic) => `${rule} ${span?.start.line} ${message}`;
const told = (report: ReportFile) => checked(report).filter((diagnostic) => !isQuiet(diagnostic));
const before = new Set(told(read).map(said));
const lines = linesIn(read.tree);

it.each(Object.entries(SLIPS))('a form that is mistyped is told of: %s', (_, slip) => {
  const mistakes = lines.flatMap((line) => {
    const wrong = slip(line.cells.map(({ text }) => text));
    return wrong === undefined ? [] : [{ line, wrong }];
  });
  expect(mistakes.length).toBeGreaterThan(5);
  fc.assert(
    fc.property(fc.constantFrom(...mistakes), ({ line, wrong: [cell, text] }) => {
      const report = withText(read, [...line.path, cell], text);
      return report !== undefined && told(report).some((diagnostic) => !before.has(said(diagnostic)));
    }),
    { numRuns: 8 },
  );
});
