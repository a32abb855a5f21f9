import { expect, it } from 'vitest';
import { arrangeDiagnostics, gatherLikewise } from '../../src/cli/report/arrange-diagnostics.js';
import type { Diagnostic, Level } from '../../src/kernel/diagnostic.js';

function at(file: string | undefined, line: number, level: Level = '错误'): Diagnostic {
  const position = { line, column: 1 };
  const span = file === undefined ? {} : { span: { file, start: position, end: position } };
  return { rule: '某规则', level, message: `${file ?? ''}:${line}`, ...span };
}

const messages = (diagnostics: readonly Diagnostic[]) =>
  arrangeDiagnostics(diagnostics).map(({ message }) => message);

it('goes file by file, in the order in which they are met, from top to bottom; what has no place comes first', () => {
  const found = [at('学校.yaml', 9), at('上年.yaml', 2), at('学校.yaml', 3), at(undefined, 0)];
  expect(messages(found)).toEqual([':0', '学校.yaml:3', '学校.yaml:9', '上年.yaml:2']);
});

it('tells equal ones once', () => {
  expect(messages([at('法院.yaml', 3), at('法院.yaml', 3)])).toEqual(['法院.yaml:3']);
});

it('lists 200 错误 and 提醒 and says how many more there are; quiet ones do not count', () => {
  const many = (level: Level, count: number) =>
    Array.from({ length: count }, (_, line) => at('镇.yaml', line + 1, level));
  const arranged = arrangeDiagnostics([...many('提醒', 203), ...many('尾差', 300)]);
  expect(arranged).toHaveLength(200 + 300 + 1);
  expect(arranged.at(-1)).toMatchObject({ level: '提醒', message: '太多，只列出前 200 处，另有 3 处' });
});

it('gathers what is to be filled in alike, and nothing else', () => {
  const lack = (line: number, field: string) => ({
    ...at('法院.yaml', line),
    expected: `${field}: ……`,
    unfilled: 1,
  });
  const [first, second, other] = [lack(3, '类别'), lack(9, '类别'), lack(9, '属性')];
  const elsewhere = { ...lack(5, '类别'), span: at('镇.yaml', 5).span! };
  const [wrong, twice] = [3, 9].map((line) => ({ ...at('法院.yaml', line), expected: '不小于 0' }));
  expect(gatherLikewise([first, other, second, elsewhere, wrong!, twice!])).toEqual([
    { diagnostic: first, others: [second] },
    ...[other, elsewhere, wrong, twice].map((diagnostic) => ({ diagnostic, others: [] })),
  ]);
});
