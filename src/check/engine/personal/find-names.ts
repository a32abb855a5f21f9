import { COMMON_SURNAMES, COMPOUND_SURNAMES, GIVEN, NO_NAMES, RARE_SURNAMES } from './surnames.js';

/** A name in a text, by its offsets. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
}

/** People whose names are nobody's business. */
const PRIVATE =
  '遗属|遗孀|低保(?:户|对象|人员)|特困(?:供养)?(?:人员|对象|户)|五保户|脱贫户|贫困户|监测户|患者|病人|伤者|死者|逝者|(?:救助|补助|优抚|帮扶|资助|慰问|服务|供养)对象|受助(?:人|学生)|孤儿|(?:困境|留守|残疾)儿童|残疾人|伤残军人|退役军人|(?:困难|贫困|特困)(?:群众|职工|党员|学生|人员|户|教师|家庭)|已故(?:职工|干部|人员|教师)?|离休干部|退休(?:职工|干部|教师|人员)|家属|烈属|军属|当事人|原告|被告人?|上诉人|申请人|被?申请执行人|被执行人|被害人|受害人|嫌疑人|罪犯|信访人|上访人|来访人|来信人|举报人|投诉人|监护人|学生家长|返聘(?:专家|人员|教师|医生)|临时工|公益性岗位人员|见义勇为人员';
/** Words that other words often follow. */
const ANYBODY =
  '学生|考生|教师|老师|职工|职员|居民|村民|农户|业主|户主|用户|司机|驾驶[员人]|护工|保洁员|保安|专家|教授|学员|老人';
const LINK = '(?:名?(?:为|是|叫)|[：:（(“"])?';

const SURNAME = `(?:${COMPOUND_SURNAMES}|[${COMMON_SURNAMES}])`;
const ANY_SURNAME = `(?:${COMPOUND_SURNAMES}|[${COMMON_SURNAMES}${RARE_SURNAMES}])`;
const FULL = `${ANY_SURNAME}[${GIVEN}]{2}`;
const SHORT = `${SURNAME}[${GIVEN}]`;
/** A 汉字 that no given name begins or ends with. */
const LOOSE = '(?![的了是在和与及等因为其各每已不按发补向人员户们])\\p{Script=Han}';
const ANY = `${ANY_SURNAME}[${GIVEN}]{1,2}`;

/** What may follow a name. */
const END =
  '(?=等?\\d|等(?:人|[一二两三四五六七八九十])|同志|先生|女士|老人|[、，。；;,（()）”"：:]|的|因|每[月年]|生活|家|反映|来[信访电]|投诉|信访|申请|提出|住院|住房|房屋|就医|治疗|报销|救助|困难|获得|补[助贴发]|医[药疗]|丧葬|抚恤|病故|去世|死亡|出差|[发领诉案]|一案|不服|与|和|及|在|于|向|从|被|已|将|由|为|名下|所|授课|讲|工[资伤]|劳务|讨薪|伤残|慰问|减刑|20|$)';

/** The first 汉字 of all 复姓, and the second. */
const [COMPOUND_FIRST, COMPOUND_SECOND] = [0, 1].map((at) =>
  COMPOUND_SURNAMES.split('|')
    .map((surname) => surname[at])
    .join(''),
);
const COMPOUND = `[${COMPOUND_FIRST}][${COMPOUND_SECOND}]`;
/** A rare surname takes two 汉字 behind it to be one. */
const RARE_FULL = `[${RARE_SURNAMES}][${GIVEN}]{2}`;

/** One way in which names stand in texts. */
interface Way {
  /**
   * Without it there is none: most texts have none, which this tells sooner than the pattern of the names, which it takes
   * long to compile. 服务对象满意度 stands in every data file.
   */
  readonly sign: RegExp;
  readonly names: RegExp;
}

const WAYS: readonly Way[] = [
  {
    sign: new RegExp(`(?:${PRIVATE})${LINK}(?!满意|和)(?:[${COMMON_SURNAMES}]|${COMPOUND}|${RARE_FULL})`),
    names: new RegExp(
      `(?=${ANY_SURNAME})(?<=(?:${PRIVATE})${LINK})(?:${FULL}|${SURNAME}${LOOSE}{1,2}?${END})`,
      'gu',
    ),
  },
  {
    sign: new RegExp(
      `(?:${ANYBODY})${LINK}(?!和)(?:(?:[${COMMON_SURNAMES}]|${COMPOUND})[${GIVEN}]|${RARE_FULL})`,
    ),
    names: new RegExp(`(?=${ANY_SURNAME})(?<=(?:${ANYBODY})${LINK})(?:${FULL}${END}|${SHORT}${END})`, 'g'),
  },
  {
    sign: new RegExp(
      `[${COMMON_SURNAMES}${RARE_SURNAMES}${COMPOUND_SECOND}][${GIVEN}]{1,2}(?:同志|先生|女士|之[妻子女夫母父]|的?遗属|遗孀|等\\d+[人名位户])`,
    ),
    names: new RegExp(
      `${ANY}(?=(?:同志|先生|女士|之[妻子女夫母父]|的?遗属|遗孀|等\\d+[人名位户])(?!们))`,
      'g',
    ),
  },
  {
    sign: new RegExp(
      `、[${COMPOUND_FIRST}${COMMON_SURNAMES}${RARE_SURNAMES}].{0,2}[${GIVEN}]等?[\\d一二两三四五六七八九十]+[名位]`,
    ),
    names: new RegExp(`${ANY}(?=(?:、${ANY}){1,20}等?[\\d一二两三四五六七八九十]+[名位])`, 'g'),
  },
];

const ANY_SIGN = new RegExp(WAYS.map(({ sign }) => sign.source).join('|'));

/** Words that look like names, and people of whom everybody may speak. */
const NO_NAME = new RegExp(`^(?:${NO_NAMES}|和)|习近平|毛泽东|邓小平|江泽民|胡锦涛|周恩来|雷锋|焦裕禄`, 'u');

/** What may be the name of a private person: a surname and one or two 汉字 of given names, beside a word for people. */
export function* namesIn(text: string): Generator<FoundName> {
  if (!ANY_SIGN.test(text)) return;
  const patterns = WAYS.filter(({ sign }) => sign.test(text)).map(({ names }) => names);
  let end = 0;
  for (;;) {
    const found = nearest(patterns, text, end);
    if (found === undefined) return;
    const { 0: name, index: start } = found;
    if (!NO_NAME.test(name)) yield { name, start };
    end = start + name.length;
  }
}

/** The first match from an offset on; where several patterns match, that of the first. */
function nearest(patterns: readonly RegExp[], text: string, from: number): RegExpExecArray | undefined {
  let first: RegExpExecArray | undefined;
  for (const pattern of patterns) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match && (first === undefined || match.index < first.index)) first = match;
  }
  return first;
}
