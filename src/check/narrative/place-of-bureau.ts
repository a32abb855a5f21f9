/** The parts of a bureau's name: 淮, 市 and 医疗保障局 of a 淮市医疗保障局. */
interface TitleParts {
  readonly place: string;
  readonly rank: string;
  readonly title: string;
}

/** Parts of a bureau's name that begins with its 市, 县, 区 or 旗; undefined for one that does not. */
export function titleParts(name: string): TitleParts | undefined {
  const found = /^(\p{Script=Han}{2,3})([市县区旗])(\p{Script=Han}{2,}(?:局|委|办|中心|院|会|厅))/u.exec(
    name,
  );
  return found === null ? undefined : { place: found[1]!, rank: found[2]!, title: found[3]! };
}
