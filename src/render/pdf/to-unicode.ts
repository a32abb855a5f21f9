/** Meanings in one range; more than 256 are not allowed. */
const CODES_IN_RANGE = 256;

/** The program that tells what code points the codes of a font mean, by code (ISO 32000-1, 9.10.3). */
export function toUnicode(codePoints: readonly number[]): string {
  const meanings = codePoints.map((codePoint) => `<${utf16(codePoint)}>`);
  const ranges = Array.from({ length: Math.ceil(meanings.length / CODES_IN_RANGE) }, (_, index) => {
    const start = CODES_IN_RANGE * index;
    const some = meanings.slice(start, start + CODES_IN_RANGE);
    return `<${hex(start)}> <${hex(start + some.length - 1)}> [${some.join(' ')}]`;
  });
  return `\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  return String.fromCodePoint(codePoint)
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join(' ');
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}
