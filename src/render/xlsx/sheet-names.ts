/** Excel's own limits of a sheet's name. */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/**
 * Names for sheets with these titles, as Excel allows them: short, without signs of references, no two alike. A title
 * that is too long loses its end; the whole of it stands on the sheet.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const used = new Set<string>();
  return titles.map((title, index) => {
    const plain = title
      .replaceAll(FORBIDDEN, ' ')
      .replaceAll(/\s+/g, ' ')
      .replace(/^['\s]+/, '');
    const wanted = plain.replace(/['\s]+$/, '') || `表${index + 1}`;
    let name = shortened(wanted, '');
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = shortened(wanted, `(${count})`);
    used.add(name.toLowerCase());
    return name;
  });
}

/** Cut between characters, never inside one. */
function shortened(title: string, ending: string): string {
  if (title.length + ending.length <= LONGEST) return title + ending;
  let kept = '';
  for (const char of title) {
    if (kept.length + char.length + 1 + ending.length > LONGEST) break;
    kept += char;
  }
  return `${kept}…${ending}`;
}
