/** What a terminal obeys instead of showing it, or what stands in no place of its own: controls, bidi, fillers, line ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text of strangers on one line, as it is: with its controls, a terminal would obey them, a line break would begin a
 * line of its own, and bidi signs would turn the rest around.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => {
    const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
}

/** The same, of a text whose lines stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** JSON, with the same signs escaped, as well as what a log of GitHub takes for a command: it says the same. */
export function visibleJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2).replaceAll('##[', '#\\u0023[');
  return `${json
    .split('\n')
    .map((line) => line.replace(UNSEEN, escaped))
    .join('\n')}\n`;
}

function escaped(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at).toString(16).padStart(4, '0'))
    .map((code) => `\\u${code}`)
    .join('');
}
