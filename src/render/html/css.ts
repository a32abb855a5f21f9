/**
 * Names of a pack inside CSS. Whatever could end the string, the rule or the style element is written as a
 * CSS escape, so that a name stays a name.
 */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ._-]/gu, escapeChar)}"`;
}

/** The class of a style; a class name has no spaces. */
export function className(style: string): string {
  return style.replaceAll(/\s+/gu, '_');
}

export function classSelector(style: string): string {
  const name = className(style).replace(/[^\p{L}\p{N}_-]/gu, escapeChar);
  return `.${name.replace(/^-?\p{Nd}|^-$/u, (start) => [...start].map(escapeChar).join(''))}`;
}

/** One rule; undefined properties are left out. */
export function cssRule(selector: string, properties: Readonly<Record<string, string | undefined>>): string {
  return `${selector} { ${cssDeclarations(properties)} }`;
}

/** What stands in a rule or a `style` attribute; undefined properties are left out. */
export function cssDeclarations(properties: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

function escapeChar(char: string): string {
  return `\\${char.codePointAt(0)!.toString(16)} `;
}

/** A length in points. */
export function pt(length: number): string {
  return `${Math.round(length * 1000) / 1000}pt`;
}
