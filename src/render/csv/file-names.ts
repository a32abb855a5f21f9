/** What Windows, macOS or a reader of ZIP would take for something else in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** In characters; with the folder it is unpacked to, a path of Windows has 260. */
const LONGEST = 80;

/** Names for the files of tables with these titles: `02-收入决算表.csv`. The number keeps their order and tells twins apart. */
export function fileNames(titles: readonly string[]): string[] {
  const digits = Math.max(2, String(titles.length).length);
  return titles.map((title, index) => {
    const number = String(index + 1).padStart(digits, '0');
    const plain = [...title.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim()];
    const name = plain.slice(0, LONGEST).join('').trim();
    return `${name === '' ? number : `${number}-${name}`}.csv`;
  });
}
