import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { Failure } from '../../src/kernel/diagnostic.js';
import { parseReport } from '../../src/read/parse-report.js';
import { decodeText } from '../../src/read/text/decode-text.js';
import { dataFile } from './data-file.js';

/** Whether reading these bytes ends as it may: with a report, diagnostics or a Failure whose places exist. */
function endsWell(bytes: Uint8Array): void {
  try {
    const { report, diagnostics } = parseReport(decodeText('garbage.yaml', bytes));
    expect(report !== undefined || diagnostics.length > 0).toBe(true);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.diagnostics.length).toBeGreaterThan(0);
    for (const { message, span } of error.diagnostics) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(span!.start.line).toBeGreaterThan(0);
      expect(span!.start.column).toBeGreaterThan(0);
    }
  }
}

const KEYS = [
  '年度',
  '科目',
  '绩效',
  '上年',
  '经济分类',
  '编码',
  '收入',
  '__proto__',
  'constructor',
  'toString',
  'length',
];
const PIECES = [
  '\n',
  '  ',
  '\t',
  '- ',
  ': ',
  ', ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '!',
  '#',
  '%',
  '@',
  '---\n',
];
const DEEP = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, '', '1e9', '0x10', '\u0000', '12万元', '2101501', '1,2', '９'),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), tie('value'), { maxKeys: 4 }),
  ),
}));

describe('any garbage', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  it('of bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), endsWell));
  });

  it('of YAML’s own signs', () => {
    const text = fc
      .array(fc.constantFrom(...PIECES, ...KEYS), { maxLength: 60 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (pieces) => endsWell(encode(pieces))),
      { numRuns: 500 },
    );
  });

  it('of well-formed YAML', () => {
    fc.assert(
      fc.property(DEEP.value, (value) => endsWell(encode(stringify(value)))),
      { numRuns: 300 },
    );
  });

  it('of a mapping that has a length, where a list should stand', () => {
    endsWell(encode('科目: {length: {}}\n绩效: {项目: {length: []}}\n'));
  });

  it('in a right file: a piece cut out and another put in', () => {
    const file = dataFile();
    const place = fc.nat({ max: file.length });
    fc.assert(
      fc.property(
        place,
        fc.nat({ max: 8 }),
        fc.oneof(fc.constantFrom(...PIECES), fc.string()),
        (at, length, piece) => {
          endsWell(encode(file.slice(0, at) + piece + file.slice(at + length)));
        },
      ),
      { numRuns: 500 },
    );
  });
});
