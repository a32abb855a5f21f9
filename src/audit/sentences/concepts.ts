import type { Catalogue } from '../../catalogue/read-catalogue.js';
import { projectKey } from '../forms/read-form.js';
import type { Ledger } from '../ledger.js';
import type { Publisher } from '../publisher.js';
import { classCodeOf } from '../tables/totals-keys.js';
import type { SectionKind } from './sections.js';

type Concepts = readonly (readonly [words: string, key: string])[];

const FUNDS = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];

const INCOME: Concepts = [
  ['收入合计', '收入合计'],
  ...FUNDS.map((fund) => [`${fund}收入`, `${fund}收入`] as const),
  ['财政拨款收入', '财政拨款收入'],
  ...['上级补助收入', '事业收入', '附属单位上缴收入', '其他收入'].map((name) => [name, name] as const),
  ['(?<!非独立核算)经营收入', '经营收入'],
];

const SPENDING: Concepts = [
  ['支出合计', '支出合计'],
  ...['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map(
    (name) => [name, name] as const,
  ),
];

const TOTALS: Concepts = [
  ['(?:收、支|收支|收入、支出|收入支出|收入)总计', '收入总计'],
  ['支出总计', '支出总计'],
  ['使用非财政拨款结余(?:和专用结余|（含专用结余）)?', '使用非财政拨款结余'],
  ['(?<!财政拨款)年初结转和结余', '年初结转和结余'],
  ['结余分配', '结余分配'],
  ['(?<!财政拨款)年末结转和结余', '年末结转和结余'],
];

const APPROPRIATIONS: Concepts = [
  ['(?:收、支|收支|收入、支出|收入支出|收入)总计', '财政拨款收入总计'],
  ['支出总计', '财政拨款支出总计'],
  ...FUNDS.map((fund) => [`${fund}收入`, `${fund}收入`] as const),
  ...FUNDS.map((fund) => [`${fund}支出`, `${fund}支出`] as const),
  ['年初财政拨款结转和结余', '财政拨款年初结转和结余'],
  ['年末财政拨款结转和结余', '财政拨款年末结转和结余'],
];

/** What belongs to one of the three budgets: its expenditure, as a whole and parted. */
function ofFund(fund: string): Concepts {
  return [
    [`${fund.replace('财政拨款', '')}(?:财政拨款)?支出`, `${fund}支出`],
    ['基本支出', `${fund}基本支出`],
    ['项目支出', `${fund}项目支出`],
  ];
}

const PUBLIC_EXPENSES: Concepts = [
  ['三公经费(?:财政拨款)?(?:支出)?', '“三公”经费'],
  ['因公出国（境）费用?(?:支出)?', '因公出国（境）费'],
  ['公务用车购置及运行(?:维护)?费(?:支出)?', '公务用车购置及运行维护费'],
  ['公务用车购置费?(?:支出)?', '公务用车购置费'],
  ['公务用车运行(?:维护)?费(?:支出)?', '公务用车运行维护费'],
  ['(?<!国内|外)公务接待费(?:支出)?', '公务接待费'],
  ['国内(?:公务)?接待(?:费|支出|费支出)', '国内公务接待费'],
  ['国（境）外(?:公务)?接待(?:费|支出|费支出)', '国（境）外公务接待费'],
];

const PROCUREMENT: Concepts = [
  ['政府采购(?:支出)?(?:总额|总金额)', '政府采购支出总额'],
  ...['货物', '工程', '服务'].map(
    (name) => [`(?:政府采购)?${name}(?:类)?(?:支出|采购支出)`, `政府采购${name}支出`] as const,
  ),
  ['(?<![物程务]采购)授予中小企业(?:的)?合同金额', '授予中小企业合同金额'],
  ['(?<![物程务]采购)授予小微企业(?:的)?合同金额', '授予小微企业合同金额'],
];

const BY_SECTION: Readonly<Record<SectionKind, Concepts>> = {
  总体: [...TOTALS, ...INCOME.slice(0, 1), ...SPENDING.slice(0, 1)],
  收入: INCOME,
  支出: SPENDING,
  财政拨款: APPROPRIATIONS,
  一般公共预算: ofFund(FUNDS[0]!),
  基本支出: [...ofFund(FUNDS[0]!).slice(0, 2), ['人员经费', '人员经费'], ['公用经费', '公用经费']],
  项目支出: [[`项目支出`, `${FUNDS[0]}项目支出`]],
  三公经费: PUBLIC_EXPENSES,
  政府性基金: [
    ...ofFund(FUNDS[1]!),
    ['年初结转和结余', `财政拨款年初结转和结余 ${FUNDS[1]}`],
    ['本年收入', `${FUNDS[1]}收入`],
    ['本年支出', `${FUNDS[1]}支出`],
    ['年末结转和结余', `财政拨款年末结转和结余 ${FUNDS[1]}`],
  ],
  国有资本经营: ofFund(FUNDS[2]!),
  机关运行经费: [['机[关构]运行经费(?:支出)?', '机关运行经费']],
  政府采购: PROCUREMENT,
  国有资产: [],
  绩效: [],
  预算编制: [
    ['收入(?:总额|总计)?', '收入总计'],
    ['支出(?:总额|总计)?', '支出总计'],
    ['财政拨款收入', '财政拨款收入'],
    ['财政拨款支出', '财政拨款支出'],
    ['事业收入', '事业收入'],
    ['其他收入', '其他收入'],
    ['一般公共预算(?:财政)?拨款支出', `${FUNDS[0]}支出`],
    ['政府性基金(?:预算)?(?:财政)?拨款支出', `${FUNDS[1]}支出`],
    ['国有资本经营预算(?:财政)?拨款支出', `${FUNDS[2]}支出`],
  ],
};

/** What budgets say otherwise. */
const IN_BUDGETS: Readonly<Partial<Record<SectionKind, Concepts>>> = {
  政府采购: [
    ['政府采购', '政府采购支出总额'],
    ...['货物', '工程', '服务'].map((name) => [`政府采购${name}`, `政府采购${name}支出`] as const),
  ],
};

interface Pattern {
  readonly pattern: RegExp;
  readonly key: string;
}

const patterns = new Map<string, readonly Pattern[]>();

function patternsOf(kind: SectionKind, publication: Publisher['kind']): readonly Pattern[] {
  const name = `${kind} ${publication}`;
  const concepts = [...BY_SECTION[kind], ...((publication === '预算' && IN_BUDGETS[kind]) || [])];
  const known =
    patterns.get(name) ?? concepts.map(([words, key]) => ({ pattern: new RegExp(`${words}$`), key }));
  patterns.set(name, known);
  return known;
}

const SUBJECT = /([^，。；：]*)（款）(.*)（项）$/;
const CLASS_NAME = /([\p{Script=Han}、]{2,24}?)(?:（类）|类)?(?:支出)?$/u;

/** What may stand before a name that is known, back to the last sign: anything else makes another name of it. */
const QUALIFIERS =
  /(?:^|[，。；：、）]|\d[.．])(?:其中|[本我](?:部门|单位|[局委院校厅办站馆会处所队])|本年|当年|全年|财政拨款的?|政府采购|(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?)*$/;

/** The names under which the ledger may have what a label of running text means; none for what it does not know. */
export class Concept {
  readonly #catalogue: Catalogue;
  readonly #publication: Publisher['kind'];
  readonly #subjects: ReadonlyMap<string, string>;
  readonly #projects: ReadonlySet<string>;
  /** The year and the bureau that all is about. */
  readonly #usual: RegExp;

  constructor(
    catalogue: Catalogue,
    { names, projects }: Pick<Ledger, 'names' | 'projects'>,
    { name, year, kind }: Publisher,
  ) {
    this.#publication = kind;
    this.#catalogue = catalogue;
    this.#subjects = names;
    this.#projects = projects;
    this.#usual = new RegExp(`[\\s“”"]|决算|${year}年度?${name === '' ? '' : `|${escaped(name)}`}`, 'g');
  }

  /** @param label the words before an amount, without what says whether it is budgeted or spent */
  key(label: string, kind: SectionKind): string | undefined {
    const words = label
      .replace(this.#usual, '')
      .replace(/[，。；：]+$/, '')
      // 1. 因公出国（境）费。支出决算为
      .replace(/[。：](?=支出$)/, '')
      .replace(/(?:各|均|共|共计|合计为|数|为)+$/, '');
    const found = patternsOf(kind, this.#publication).find(({ pattern }) => {
      const at = words.search(pattern);
      return at >= 0 && QUALIFIERS.test(words.slice(0, at));
    });
    return found?.key ?? this.#subjectKey(words, kind) ?? this.#projectKey(label);
  }

  #projectKey(label: string): string | undefined {
    const name = label.trim().replace(/^\d+[.．、]\s*/, '');
    return this.#projects.has(name) ? projectKey(name) : undefined;
  }

  #subjectKey(words: string, kind: SectionKind): string | undefined {
    if (kind === '基本支出' || kind === '项目支出') {
      const name = /[\p{Script=Han}（）]+$/u
        .exec(words)?.[0]
        .replace(/^（[一二三四五六七八九十]+）|^.*?(?:包括|其中)/, '');
      const code = name === undefined ? undefined : this.#subjects.get(`${kind} ${name}`);
      return code && `${kind} ${code}`;
    }
    const isGeneral = kind === '一般公共预算' || kind === '预算编制';
    const whole = isGeneral ? `${FUNDS[0]}支出` : kind === '支出' ? '支出' : undefined;
    if (whole === undefined) return undefined;
    const subject = SUBJECT.exec(words);
    if (subject !== null) {
      const code = this.#subjects.get(`${subject[1]!.replace(/^.*（类）|^\d+[.．、]?/g, '')} ${subject[2]}`);
      return code && `${whole} ${code}`;
    }
    const name = CLASS_NAME.exec(words)?.[1];
    const code = name === undefined ? undefined : classCodeOf(name, this.#catalogue);
    return code && `${whole} ${code}`;
  }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
