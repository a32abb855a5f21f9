/** Whether a text has, from `at` on, a name but for one 汉字 within it. */
export function differsByOne(text: string, at: number, name: string): boolean {
  let differences = 0;
  for (let place = 0; place < name.length; place += 1) {
    if (text[at + place] === name[place]) continue;
    differences += 1;
    const inside = place < name.length - 1;
    if (differences > 1 || !inside || !/\p{Script=Han}/u.test(text[at + place]!)) return false;
  }
  return differences === 1;
}
