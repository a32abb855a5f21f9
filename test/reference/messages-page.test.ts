import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesPage } from '../../src/reference/messages-page.js';

const ROOT = join(import.meta.dirname, '../..');
const pageOf = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');

/** Where a message is written in the code: the text up to the quotation mark that ends it. */
const WRITTEN =
  /(?:\bmessage(?: =|:)|\bnew \w*Mistake\(|\b(?:refuse|problem|mistake|say|wrong|complain|InvalidArgumentError)\()\s*(?:[\w.]+, )?(['`])((?:(?!\1)[^\\]|\\.)*\p{Script=Han}(?:(?!\1)[^\\]|\\.)*)\1/gu;

interface Written {
  readonly file: string;
  readonly text: string;
}

function messagesInCode(): Written[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      Array.from(readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(WRITTEN), ([, , text]) => ({
        file,
        text: text!,
      })),
    );
}

/** What a text in the code prints: anything for what is filled in, also where that goes on beyond the match. */
function printed(text: string): RegExp {
  const parts = text.replaceAll('\\\\', '\\').split(/\$\{(?:[^{}]|\{[^{}]*\})*(?:\}|$)/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^()|[\]\\{}$]/g, '\\$&')).join('.*?'));
}

describe('docs/messages.md', () => {
  it('is what the program prints (npm run generate)', async () => {
    await expect(await messagesPage(pageOf('example/messages.yaml'))).toMatchFileSnapshot(
      '../../docs/messages.md',
    );
    // Some hundred runs of the program, one after the other.
  }, 180_000);

  it('has every message of the program, or docs/rules.md has it', () => {
    const pages = pageOf('messages.md') + pageOf('rules.md');
    const missing = messagesInCode().filter(({ text }) => !printed(text).test(pages));
    expect(messagesInCode().length).toBeGreaterThan(200);
    expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('holds no fault of the program and no path of this machine', () => {
    expect(pageOf('messages.md')).not.toContain('程序故障');
    expect(pageOf('messages.md')).not.toContain(ROOT);
  });
});
