/** Where two texts part, blanks apart, with some text around; undefined where they do not. */
export function firstDifference(actual: string, wanted: string): string | undefined {
  const [ours, theirs] = [withoutBlanks(actual), withoutBlanks(wanted)];
  if (ours === theirs) return undefined;
  let at = 0;
  while (ours[at] === theirs[at]) at += 1;
  const from = Math.max(0, at - 20);
  return `…${ours.slice(from, from + 60)}… instead of …${theirs.slice(from, from + 60)}…`;
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\ufeff]/g, '');
}
