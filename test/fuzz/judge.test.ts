/** The judge of the fuzzer finds what it looks for. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Input } from './input.js';
import { judge, type Outcome } from './judge/judge.js';
import { SECRET } from './judge/secret.js';

const SOUND: Outcome = { code: 1, stdout: '', stderr: '错误', seconds: 1, written: {} };
const CHECK: Input = { title: '', files: { 'data.yaml': '名称: 某中学\n' }, argv: ['check', 'data.yaml'] };
const AS_JSON: Input = { ...CHECK, argv: [...CHECK.argv, '--report', 'json'] };
const WRITE: Input = { ...CHECK, argv: ['data.yaml', '--out', 'out'] };

const written = (name: string, text: string): Partial<Outcome> => ({
  code: 0,
  written: { [name]: strToU8(text) },
});

function report(...diagnostics: object[]): Partial<Outcome> {
  return { stdout: JSON.stringify(diagnostics) };
}
const at = (line: number, column: number) => ({
  level: '错误',
  message: '某处有误',
  span: { file: 'data.yaml', start: { line, column } },
});

describe('The judge', () => {
  it.each<[string, Input, Partial<Outcome>]>([
    ['a run that failed in words', CHECK, {}],
    ['a message at its place', AS_JSON, report(at(1, 5))],
    ['a message of a file', AS_JSON, report({ level: '错误', message: 'data.yaml 太大' })],
    ['a file that is whole', WRITE, written('a.html', '<html><p>甲</p></html>')],
  ])('passes %s', async (_, input, outcome) => {
    expect(await judge({ ...SOUND, ...outcome }, input)).toEqual([]);
  });

  it.each<[string, Input, Partial<Outcome>, string]>([
    ['a fault', CHECK, { code: 70 }, 'exit code 70'],
    ['a trace', CHECK, { stderr: '错误\n at x (a.js:1)' }, 'a fault of the program'],
    ['a hang', CHECK, { seconds: 21 }, '21.0 s'],
    ['a sign that turns text', CHECK, { stderr: '错误\u202e' }, 'signs that act on a terminal'],
    ['a secret', CHECK, { stderr: SECRET }, 'tells what it may not read'],
    ['a line of a file of the machine', CHECK, { stderr: '错误 root:x:0:0' }, 'tells what it may not read'],
    ['silence', CHECK, { stderr: '' }, 'fails without a word'],
    ['a report that is none', AS_JSON, { stdout: '[' }, 'no report'],
    ['SARIF that is none', { ...CHECK, argv: ['--report', 'sarif'] }, { stdout: '{}' }, 'no SARIF'],
    ['no end of messages', AS_JSON, report(...Array(202).fill(at(1, 1))), '202 messages'],
    ['success beside errors', AS_JSON, { code: 0, ...report(at(1, 1)) }, 'exit code 0 beside the errors'],
    ['a message in English', AS_JSON, report({ ...at(1, 1), message: 'bad' }), 'no Chinese message'],
    ['a message without a place', AS_JSON, report({ level: '错误', message: '某处有误' }), 'says nowhere'],
    ['a line that is not there', AS_JSON, report(at(3, 1)), 'no such place'],
    ['a column that is not there', AS_JSON, report(at(1, 9)), 'no such place'],
    ['what is left behind', WRITE, { written: { 'a.pdf.1.tmp': strToU8('') } }, 'left behind'],
    ['success without a file', WRITE, { code: 0 }, 'nothing was written'],
    ['a file in spite of errors', WRITE, { ...written('a.html', '<p/>'), code: 1 }, 'although wrong'],
    ['half a PDF', WRITE, written('a.pdf', '%PDF-1.7\n'), 'a.pdf is no whole PDF'],
    ['markup that is not closed', WRITE, written('a.html', '<p>'), 'a.html: '],
    ['a script', WRITE, written('a.html', '<p><script/></p>'), 'a.html runs something'],
    ['a secret in print', WRITE, written('a.html', `<p>${SECRET}</p>`), 'a.html has what may not be read'],
    ['a data file that cannot be read', WRITE, written('2026.yaml', '甲: "'), '2026.yaml: '],
    ['half a JSON file', WRITE, written('a.json', '{"甲":'), 'a.json is no JSON'],
    [
      'a formula in a table',
      WRITE,
      { code: 0, written: { 'a.csv.zip': zipSync({ '01.csv': strToU8('甲,＝HYPERLINK("x")\r\n') }) } },
      '01.csv runs something',
    ],
    [
      'a part of a Word file that is not closed',
      WRITE,
      { code: 0, written: { 'a.docx': zipSync({ 'word/document.xml': strToU8('<w>') }) } },
      'word/document.xml: ',
    ],
  ])('finds %s', async (_, input, outcome, fault) => {
    expect((await judge({ ...SOUND, ...outcome }, input)).join('\n')).toContain(fault);
  });
});
