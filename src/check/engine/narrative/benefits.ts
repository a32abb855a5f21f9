/** Contributions and allowances that have 科目 of their own. */
interface Benefit {
  /** As running text calls it. */
  readonly words: RegExp;
  /** Beginnings of the 项 that are for nothing else; of several that are set by one base. */
  readonly codes: readonly string[];
  /** The 类 that its 科目 are in. */
  readonly of: string;
}

const BENEFITS: readonly Benefit[] = [
  {
    words: /养老保险(?:费|缴费|单位缴)|职业年金|缴纳[^，。；]{0,8}养老保险/,
    codes: ['2080505', '2080506'],
    of: '208',
  },
  { words: /工伤保险(?:费|缴费)|缴纳[^，。；]{0,12}工伤保险/, codes: ['2082702'], of: '208' },
  {
    words: /医疗保险(?:费|缴费)|医保缴费|公务员医疗补助|缴纳[^，。；]{0,8}医疗保险/,
    codes: ['2101101', '2101102', '2101103'],
    of: '210',
  },
  { words: /住房公积金|公积金缴/, codes: ['2210201'], of: '221' },
  { words: /提租补贴/, codes: ['2210202'], of: '221' },
  { words: /购房补贴/, codes: ['2210203'], of: '221' },
];

/** A benefit that a text speaks of, at its place. */
export interface ToldBenefit extends Benefit {
  readonly word: string;
  readonly start: number;
}

/** The benefits that a text speaks of. */
export function benefitsIn(text: string): readonly ToldBenefit[] {
  return BENEFITS.flatMap((benefit) => {
    const found = benefit.words.exec(text);
    return found === null ? [] : [{ ...benefit, word: found[0], start: found.index }];
  });
}

/** Whether money of a 科目 is for a benefit. */
export function isFor({ codes }: Benefit, code: string): boolean {
  return codes.some((own) => code.startsWith(own));
}

/** Whether a 项 is for one benefit and nothing else. */
export function isOfBenefit(code: string): boolean {
  return BENEFITS.some((benefit) => isFor(benefit, code));
}
