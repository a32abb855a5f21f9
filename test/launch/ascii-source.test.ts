import { describe, expect, it } from 'vitest';
import { asciiSource } from '../../scripts/ascii-source.mjs';

/** Names, texts, templates and expressions, some of them of characters beyond the basic plane. */
const SOURCE = `
const 决算 = { 收入: '校舍修缮𠮷元' };
const pattern = /[收𠮷](?<数>入)?/u;
return [决算.收入, \`合计：\${Object.keys(决算)}\`, '𠮷'.match(pattern)?.[0], pattern.exec('收入')?.groups.数];`;

describe('a module as ASCII', () => {
  it('says the same', () => {
    const ascii = asciiSource(SOURCE);
    expect(/^[\n -~]*$/.test(ascii)).toBe(true);
    expect(new Function(ascii)()).toEqual(['校舍修缮𠮷元', '合计：收入', '𠮷', '入']);
  });

  it('is refused where an escape would stay as it is written', () => {
    expect(() => asciiSource('const label = String.raw`收入\\d`;')).toThrow('收入');
    expect(asciiSource('const digits = String.raw`\\d`;')).toBe('const digits = String.raw`\\d`;');
  });
});
