/** What stands further off says nothing of a place, and to look at all of a text from each place takes the square of its length. */
const NEAR = 500;

/** The text up to a place, as far as it is near. */
export function textBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - NEAR), at);
}

/** The text from a place on, as far as it is near. */
export function textBehind(text: string, at: number): string {
  return text.slice(at, at + NEAR);
}
