import type { Audit, Finding } from '../rule.js';
import { freeTexts, matchesIn } from '../texts.js';
import { differsByOne } from './names-of.js';

/** What is told of a neighbour, not of the bureau whose publication it is. */
const DOES =
  '(?:和[^，。；]{1,12})?(?:牵头|联合|来[访函我本]|移[送交]|交流|考察|主办|承办|会签|商请|函|派|协助|调研|授予|发布|印发|邀请)';

/** The bureau of the same name in another place of the same rank, as in a text that was taken over from there. */
export function* bureauElsewhere(read: Audit['read']): Generator<Finding> {
  const own = titleParts(read.report.名称);
  if (own === undefined) return;
  const office = own.rank + own.title;
  const ownName = own.place + office;
  const names = `(?<=^|[，。；：“（]|\\d年度?)(?:(?![和与同向由及全各本我省该])\\p{Script=Han}){2,3}${office}(?!${DOES}|、)`;
  const texts = freeTexts(read).filter(({ text }) => text.includes(office));
  for (const { match, span } of matchesIn(texts, new RegExp(names, 'gu'))) {
    if (match[0].endsWith(ownName) || differsByOne(match[0], 0, ownName)) continue;
    yield {
      message: `“${match[0]}”是别处的同名部门`,
      span,
      expected: ownName,
      actual: match[0],
      hint: '从别处的文本沿用的，改正；确是别处的部门，可在出错说明中写明。',
    };
  }
}

/** The parts of a bureau's name: 淮, 市 and 医疗保障局 of a 淮市医疗保障局. */
interface TitleParts {
  readonly place: string;
  readonly rank: string;
  readonly title: string;
}

/** Parts of a bureau's name that begins with its 市, 县, 区 or 旗; undefined for one that does not. */
function titleParts(name: string): TitleParts | undefined {
  const found = /^(\p{Script=Han}{2,3})([市县区旗])(\p{Script=Han}{2,}(?:局|委|办|中心|院|会|厅))/u.exec(
    name,
  );
  return found === null ? undefined : { place: found[1]!, rank: found[2]!, title: found[3]! };
}
