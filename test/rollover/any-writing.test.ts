import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Document, isCollection, parse, visit } from 'yaml';
import { parseReport } from '../../src/read/parse-report.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { nextYearsFile } from '../../src/rollover/next-years-file.js';

const COURT = parse(readFileSync(join(import.meta.dirname, 'court-2024.yaml'), 'utf8'), {
  schema: 'failsafe',
});

/** Of ten chances, the one that a node gets. */
type Chance = () => number;

/** The court's data with brackets, quotes, long texts and comments wherever chance puts them. */
function written(chance: Chance, options: Parameters<Document['toString']>[0] & object): string {
  const document = new Document(COURT, { schema: 'failsafe' });
  visit(document, {
    Collection: (_, node) => {
      node.flow = chance() < 3;
    },
    Scalar: (key, node, path) => {
      const lot = chance();
      if (lot === 0) node.type = 'QUOTE_DOUBLE';
      if (lot === 1) node.type = 'QUOTE_SINGLE';
      if (path.some((outer) => isCollection(outer) && outer.flow)) return;
      if (key === 'key' && lot === 2) node.commentBefore = ' 合计 33.21\n 已核对';
      if (key === 'key' && lot === 3) node.commentBefore = ' ── 一 ──';
      if (key !== 'key' && lot === 4) node.type = 'BLOCK_LITERAL';
      if (key !== 'key' && lot === 5) node.type = 'BLOCK_FOLDED';
      if (key !== 'key' && lot > 7) node.comment = ' 约 33.21 万元';
    },
  });
  return document.toString(options);
}

it('is made of last year’s file in whatever way that is written', () => {
  const chances = fc.array(fc.nat(9), { minLength: 50, maxLength: 50 });
  const lineWidth = fc.constantFrom(0, 30, 60);
  const lineEnd = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(chances, lineWidth, fc.integer({ min: 2, max: 4 }), lineEnd, (lots, width, indent, end) => {
      let turn = 0;
      const chance = () => lots[turn++ % lots.length]!;
      const last = written(chance, { lineWidth: width, indent }).replaceAll('\n', end);
      const place = { path: '新.yaml', 上年: '旧.yaml', 格式: 'base' };
      const { text, unfilled } = nextYearsFile(new SourceText('旧.yaml', last), () => place);
      const { diagnostics } = parseReport(new SourceText('新.yaml', text));
      expect(diagnostics.filter(({ message }) => !message.endsWith('没有填写'))).toEqual([]);
      expect(diagnostics).toHaveLength(unfilled.length);
      expect(text).not.toContain('33.21');
    }),
    { numRuns: 60, seed: 20_260_930 },
  );
});
