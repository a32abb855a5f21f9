/** Where a sentence goes over to a reason, a use or a result: amounts there are other amounts. */
const BEGINS =
  /(?:主要|变动|差异)?原因(?:是|为|有)?[：:]?|(?<=[，。；])主要(?:是|用于(?!以下|[：:]))|(?:开支内容|主要成效|主要产出和效益是|完成情况|问题及原因|改进措施)(?:包括)?[：:]/g;
/** Where it comes back: at the end of the sentence, or before the next comparison. */
const ENDS =
  /。(?!(?:[一二三四五六七]是|其次|同时|此外|另))|；(?=(?:与|较|比)[^，。；]{0,12}(?:相比|预算|上年|决算)|(?:国内|国（境）外)(?:公务)?接待)/g;

/** A text with its reasons blanked out; everything else stays at its place. */
export function withoutReasons(text: string): string {
  if (!/原因|主要|开支内容|成效|情况：|措施/.test(text)) return text;
  let masked = '';
  let at = 0;
  for (;;) {
    BEGINS.lastIndex = at;
    const begins = BEGINS.exec(text);
    if (begins === null) return masked + text.slice(at);
    const start = begins.index + begins[0].length;
    ENDS.lastIndex = start;
    const end = ENDS.exec(text)?.index ?? text.length;
    masked += text.slice(at, start) + BLANK.repeat(end - start);
    at = end;
  }
}

const BLANK = '\u3000';
