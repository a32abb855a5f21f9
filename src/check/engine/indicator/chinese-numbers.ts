const DIGITS = '一二三四五六七八九';
/** 两次, 十二期, 二十场; not 一般, 一批, 一次性, 三年级, which a unit of counting does not follow at the end. */
const NUMBER =
  /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?(?=(?:次|场|期|个|项|家|人|份|名|篇|起|件|处|轮|年|天|周|个月)(?:及?以上|以内)?$)/;

/** 两次 → 2次, 百分之九十五 → 95%, 百分之95 → 95%; other texts as they are. */
export function inDigits(text: string): string {
  const percent = text.replace(
    /百分之(?:([一二三四五六七八九])?(十)([一二三四五六七八九])?|([一二三四五六七八九])|(百)|(\d+(?:\.\d+)?))/,
    (_, tens, ten, ones, single, hundred, digits) =>
      `${digits ?? (hundred ? 100 : numberOf(tens, ten, ones ?? single))}%`,
  );
  const found = NUMBER.exec(percent);
  if (!found || found[0] === '' || (found[1] && found[3] && !found[2])) return percent;
  const [whole, tens, ten, ones] = found;
  const value = ten === undefined ? numberOf(undefined, undefined, tens ?? ones) : numberOf(tens, ten, ones);
  return `${value}${percent.slice(whole.length)}`;
}

function numberOf(tens?: string, ten?: string, ones?: string): number {
  const digit = (word: string) => DIGITS.indexOf(word === '两' ? '二' : word) + 1;
  return (
    (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : digit(tens))) +
    (ones === undefined ? 0 : digit(ones))
  );
}
