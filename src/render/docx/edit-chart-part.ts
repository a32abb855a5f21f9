/**
 * What the library has no option for: names of categories stand clear of negative bars, and the text is in the
 * document's language, which decides the shape of Chinese punctuation.
 */
export function editChartPart(xml: string, language: string): string {
  return xml
    .replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo"/s, '$1low"')
    .replaceAll('"en-US"', `"${language}"`);
}
