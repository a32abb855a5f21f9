import { anyOf, type Flaw, flawsAt } from './flaw.js';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '"': '“”',
};

const DOUBLED = /[，。；：、]{2,}|[,;:]{2,}|\.{2}(?!\.)(?<!\.\.\.)/g;
/** A pair of half-width brackets is the house's style. */
const HALF_WIDTH = anyOf(
  // behind 汉字, closing quotation marks and brackets, before the like or at the end
  /(?<=[\p{Script=Han}”》）〕】])[,;:!?.](?=[\p{Script=Han}“《（〔【]|$)/u,
  // between a number and 汉字: 98%,达到; 完成,12项
  /(?<=[\d%％])[,;!?](?=[\p{Script=Han}“《（〔【])/u,
  /(?<=[\p{Script=Han}”》）〕】])[,;:](?=\d)/u,
  // around 汉字
  /"(?=[^"\p{Script=Han}]*\p{Script=Han}[^"]*")/u,
);
const LEADING = /^[，。；：、！？）》”]/g;

/** Signs where none should be, two where one should, half-width ones between 汉字. */
export function* misplacedSigns(text: string): Generator<Flaw> {
  yield* flawsAt(text, [DOUBLED], ([found]) => ({ message: `标点“${found}”连用`, hint: '只留一个。' }));
  yield* halfWidth(text);
  yield* flawsAt(text, [LEADING], ([found]) => ({
    message: `文字以“${found}”开头`,
    hint: '删去开头的标点，或补全前面的文字。',
  }));
}

/** One flaw a text: who types half-width signs types many. */
function* halfWidth(text: string): Generator<Flaw> {
  if (text.search(HALF_WIDTH) < 0) return;
  const [first, ...others] = text.matchAll(HALF_WIDTH);
  const [sign] = first!;
  yield {
    start: first!.index,
    end: first!.index + 1,
    message: `汉字中间用了半角标点“${sign}”${others.length > 0 ? `，这段文字共 ${others.length + 1} 处` : ''}`,
    expected: FULL_WIDTH[sign]!,
    actual: sign,
  };
}
