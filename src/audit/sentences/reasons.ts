/** Where a sentence goes over to a reason, a use or a result: amounts there are other amounts. */
const BEGINS =
  /(?:主要|变动|差异)?原因(?:是|为|有)?[：:]?|(?<=[，。；])(?:主要(?:是|用于(?!以下|[：:]))|用于(?!以下|[：:]))|(?:开支内容|主要成效|主要产出和效益是|完成情况|问题及原因|改进措施)(?:包括)?[：:]/g;
/**
 * Where it comes back: a reason may go on for sentences, up to one that begins as those of the forms do, 其中：, 与上年相比,
 * 2024年度, or with a part that the forms tell of.
 */
const ENDS =
  /[。；](?=其中[：:]|(?:与|较|比)[^，。；]{0,12}(?:相比|预算|上年|决算)|20\d\d年(?:度|(?:当年)?预算)|(?:国内|国（境）外)(?:公务)?接待|(?:一般公共预算|政府性基金预算|国有资本经营预算)财政拨款[收支]|(?:\d[.．、])?[\p{Script=Han}、]{2,24}（[类款]）)/gu;

/** A text with its reasons blanked out; everything else stays at its place. */
export function withoutReasons(text: string): string {
  if (!/原因|主要|用于|开支内容|成效|情况：|措施/.test(text)) return text;
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
