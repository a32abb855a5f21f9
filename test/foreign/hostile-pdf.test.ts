import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/foreign/pdf/read-pdf.js';
import { blanks, nestedForms, rawPdf } from '../support/hostile-pdf.js';

const MEGABYTE = 1024 * 1024;
const plain = (content: string) => ({ dictionary: '', content: Buffer.from(content) });
const operators = (one: string, times: number) => plain(one.repeat(times));

describe('a PDF that would fill the memory or never end', () => {
  // Seconds of processor time, and memory, on any machine.
  it.each([
    ['a stream of gigabytes', rawPdf(blanks(300)), '展开后太大'],
    ['a packed stream that was packed again', rawPdf(blanks(300, true)), '展开后太大'],
    ['forms that draw forms', rawPdf(plain('/X0 Do'), nestedForms(40, 2)), '笔画太多'],
    ['millions of operators', rawPdf(operators('q Q ', 2_000_000)), '没有尽头'],
  ])('is refused: %s', async (_, bytes, message) => {
    const begun = process.cpuUsage();
    const before = process.memoryUsage().rss;
    await expect(readPdf('他人.pdf', bytes)).rejects.toMatchObject({
      diagnostics: [{ level: '错误', message: expect.stringContaining(message) }],
    });
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(20);
    expect(process.memoryUsage().rss - before).toBeLessThan(800 * MEGABYTE);
  });
});
