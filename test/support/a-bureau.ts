import { stringify } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';

/** How an invented bureau keeps its books. */
export interface BureauTraits {
  readonly seed: number;
  readonly unit: '元' | '万元';
  /** Spends 财政拨款 only. */
  readonly grantedOnly: boolean;
  /** Has 政府性基金, 国有资本经营 and 年初结转. */
  readonly manyFunds: boolean;
  readonly type: '部门' | '单位';
}

/** Of both kinds of bodies, in both units, with all kinds of money and with grants alone. */
export const INVENTED: readonly BureauTraits[] = [
  { seed: 1, unit: '元', grantedOnly: false, manyFunds: true, type: '部门' },
  { seed: 2, unit: '元', grantedOnly: true, manyFunds: false, type: '单位' },
  { seed: 3, unit: '万元', grantedOnly: false, manyFunds: true, type: '单位' },
  { seed: 4, unit: '万元', grantedOnly: true, manyFunds: true, type: '部门' },
];

const CLASSES = ['201', '204', '205', '206', '207', '208', '210', '212', '213', '221'];
const NAMES = [
  '云岭县第三中学',
  '双桥县人民法院',
  '白石镇人民政府',
  '松河区图书馆',
  '南川县水利工程建设中心',
];
const catalogue = readCatalogue();

/** Numbers that look random and are the same every time. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** A data file of an invented bureau that has all that any pack may print, and whose figures agree. */
export function aBureau(traits: BureauTraits): string {
  return new Bureau(traits).yaml();
}

class Bureau {
  readonly #traits: BureauTraits;
  readonly #random: () => number;

  constructor(traits: BureauTraits) {
    this.#traits = traits;
    this.#random = randomFrom(traits.seed);
  }

  /** An amount in 分. */
  #amount(most = 300_000_000): number {
    const exact = Math.floor(this.#random() ** 3 * most) + 60_00;
    return this.#traits.unit === '元' ? exact : Math.round(exact / 10_000) * 10_000 || 10_000;
  }

  #pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)]!;
  }

  #written(cents: number): string {
    return this.#traits.unit === '元' ? (cents / 100).toFixed(2) : (cents / 1_000_000).toFixed(2);
  }

  #all(amounts: Record<string, number>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(amounts)
        .filter(([, cents]) => cents !== 0)
        .map(([key, cents]) => [key, new Amount(this.#written(cents))]),
    );
  }

  yaml(): string {
    const { unit, type } = this.#traits;
    const rows = this.#rows();
    const file = {
      格式: 'base',
      年度: 2024,
      名称: this.#pick(NAMES),
      类型: type,
      预算代码: '301',
      公开日期: '2025年9月',
      金额单位: unit,
      概况: OVERVIEW,
      ...rows,
    };
    const text = stringify(file, { aliasDuplicateObjects: false });
    // Amounts keep their zeros.
    return text.replaceAll(/"?⟨([\d.-]+)⟩"?/g, '$1');
  }

  #rows() {
    const { grantedOnly, manyFunds } = this.#traits;
    const codes = this.#codes();
    const total = { 基本: 0, 项目: 0, 一般基本: 0, 一般项目: 0, 收入: 0, 一般: 0, 基金: 0, 国资: 0, 其他: 0 };
    const opening = { 一般公共预算: 0, 政府性基金: 0, 国有资本经营: 0, 其他资金: 0 };
    let income = { 一般: 0, 基金: 0, 国资: 0, 事业: 0, 其他: 0 };
    const classes = new Map<string, { now: number; budget: number }>();
    const rows = codes.map((code, index) => {
      const general = {
        基本: this.#random() < 0.6 ? this.#amount() : 0,
        项目: this.#random() < 0.6 ? this.#amount() : 0,
      };
      const spent = general.基本 + general.项目;
      const own = grantedOnly || this.#random() < 0.6 ? 0 : this.#amount(50_000_000);
      const fund = manyFunds && index === 1 ? this.#amount() : 0;
      const capital = manyFunds && index === 2 ? this.#amount(20_000_000) : 0;
      const carried = fund > 0 ? Math.floor(fund / 3 / 10_000) * 10_000 : 0;
      const left = manyFunds && this.#random() < 0.3 ? this.#amount(10_000_000) : 0;
      const budget = this.#random() < 0.2 ? spent : this.#random() < 0.1 ? 0 : this.#amount();
      const one = classes.get(code.slice(0, 3)) ?? { now: 0, budget: 0 };
      classes.set(code.slice(0, 3), { now: one.now + spent, budget: one.budget + budget });
      total.一般基本 += general.基本;
      total.一般项目 += general.项目;
      total.基本 += general.基本 + own;
      total.项目 += general.项目 + fund + capital;
      total.一般 += budget;
      total.基金 += fund;
      total.国资 += capital;
      total.其他 += own;
      income = {
        一般: income.一般 + spent + left,
        基金: income.基金 + fund - carried,
        国资: income.国资 + capital,
        事业: income.事业 + own,
        其他: income.其他,
      };
      opening.政府性基金 += carried;
      return {
        编码: code,
        收入: this.#all({
          一般公共预算: spent + left,
          政府性基金: fund - carried,
          国有资本经营: capital,
          事业收入: own,
        }),
        支出: {
          基本支出: this.#all({ 一般公共预算: general.基本, 其他资金: own }),
          项目支出: this.#all({ 一般公共预算: general.项目, 政府性基金: fund, 国有资本经营: capital }),
        },
        ...(carried > 0 && { 年初结转和结余: { 项目支出: this.#all({ 政府性基金: carried }) } }),
        年初预算: new Amount(this.#written(budget)),
        预算差异原因: '年中按规定调整了安排',
      };
    });
    const openingGeneral = manyFunds ? this.#amount(5_000_000) : 0;
    opening.一般公共预算 = openingGeneral;
    const granted = income.一般 + income.基金 + income.国资;
    const openingGranted = openingGeneral + opening.政府性基金;
    const totals = {
      收入合计: granted + income.事业,
      收入总计: granted + income.事业 + openingGranted,
      granted,
      openingGranted,
    };
    const basic = this.#economic(total.一般基本, [
      ['30101', '30102', '30103', '30107', '30108', '30113', '30302', '30305'],
      ['30201', '30202', '30207', '30211', '30217', '30228', '30239', '31002'],
    ]);
    // 机关运行经费 is what 公用经费 there is.
    const running = Object.entries(basic).reduce(
      (sum, [code, cents]) => (/^30[13]/.test(code) ? sum : sum + cents),
      0,
    );
    return {
      科目: rows,
      支出用途: Object.fromEntries([...classes.keys()].map((code) => [code, '单位运转和履行职责'])),
      经济分类: this.#all(basic),
      项目支出经济分类: this.#all(
        this.#economic(total.一般项目, [['30201', '30213', '30227', '30226', '30307', '31002', '31005']]),
      ),
      ...(openingGranted > 0 && { 结转结余: { 年初结转和结余: this.#all(opening) } }),
      ...this.#matters(running),
      ...this.#compared(totals, total, classes),
      绩效: this.#performance(),
      重点工作: [{ 事项: '改善办事条件', 目标: '完成大厅改造', 完成情况: '完成大厅改造，投入使用' }],
      其他说明: '没有需要说明的其他事项。',
      联系方式: { 联系人: '办公室', 电话: '见本级政府网站', 地址: '人民路1号' },
      封面: { 单位负责人: '（略）', 财务负责人: '（略）', 编制人: '（略）' },
    };
  }

  #codes(): string[] {
    const items = catalogue.functionalSubjects.filter(
      ({ level, code }) => level === '项' && CLASSES.includes(code.slice(0, 3)),
    );
    const found = new Set(
      Array.from({ length: 4 + Math.floor(this.#random() * 12) }, () => this.#pick(items).code),
    );
    return [...found].sort();
  }

  /** An amount parted among codes of several groups. */
  #economic(amount: number, groups: readonly (readonly string[])[]): Record<string, number> {
    const step = this.#traits.unit === '元' ? 1 : 10_000;
    const parts: Record<string, number> = {};
    let left = amount;
    for (const code of groups.flat()) {
      const part = Math.floor((left * this.#random() * 0.5) / step) * step;
      if (this.#random() < 0.7 && part > 0) {
        parts[code] = part;
        left -= part;
      }
    }
    const last = groups.at(-1)!.at(-1)!;
    parts[last] = (parts[last] ?? 0) + left;
    return parts;
  }

  #matters(runningCosts: number) {
    const amount = (most: number) => this.#amount(most);
    const [abroad, buying, running, guests, foreign] = [3, 4, 2, 1, 1].map((size) =>
      this.#random() < 0.3 ? 0 : amount(size * 3_000_000),
    ) as [number, number, number, number, number];
    const goods = amount(20_000_000);
    const works = this.#random() < 0.5 ? 0 : amount(90_000_000);
    const services = amount(40_000_000);
    const part = (whole: number) => Math.floor((whole * this.#random()) / 10_000) * 10_000;
    const small = [goods, works, services].map(part) as [number, number, number];
    const written = (cents: number) => new Amount(this.#written(cents));
    return {
      三公经费: {
        因公出国境费: {
          预算: written(abroad + part(abroad)),
          决算: written(abroad),
          团组: abroad ? 1 : 0,
          人次: abroad ? 3 : 0,
          用途: abroad ? '国际旅费' : '无',
        },
        公务用车购置费: {
          预算: written(buying),
          决算: written(buying),
          购置: buying ? 1 : 0,
          用途: buying ? '更新业务用车' : '无',
        },
        公务用车运行维护费: {
          预算: written(running + part(running)),
          决算: written(running),
          保有量: 2,
          用途: running ? '燃料和维修' : '无',
        },
        公务接待费: {
          预算: written(guests + foreign + part(guests)),
          国内: {
            决算: written(guests),
            批次: guests ? 7 : 0,
            人次: guests ? 41 : 0,
            外事: { 决算: written(0), 批次: 0, 人次: 0 },
            用途: guests ? '接待检查组' : '无',
          },
          国境外: {
            决算: written(foreign),
            批次: foreign ? 1 : 0,
            人次: foreign ? 4 : 0,
            用途: foreign ? '考察' : '无',
          },
        },
      },
      机关运行经费: { 决算: written(runningCosts) },
      政府采购: {
        货物: { 支出: written(goods), 授予中小企业: written(small[0]) },
        工程: { 支出: written(works), 授予中小企业: written(small[1]) },
        服务: { 支出: written(services), 授予中小企业: written(small[2]) },
        授予小微企业: written(part(small[0] + small[1] + small[2])),
      },
      国有资产: {
        车辆: {
          '副部（省）级及以上领导用车': 0,
          主要负责人用车: 0,
          机要通信用车: 1,
          应急保障用车: 0,
          执法执勤用车: 1,
          特种专业技术用车: 0,
          离退休干部服务用车: 0,
          其他用车: 1,
        },
        其他用车说明: '业务用车',
        单价100万元以上设备: 1,
      },
    };
  }

  #compared(
    now: Record<'收入合计' | '收入总计' | 'granted' | 'openingGranted', number>,
    total: Record<'基本' | '项目' | '一般' | '一般基本' | '一般项目' | '基金' | '国资' | '其他', number>,
    classes: ReadonlyMap<string, { readonly now: number; readonly budget: number }>,
  ) {
    const near = (cents: number) => {
      const step = this.#traits.unit === '元' ? 1 : 10_000;
      return this.#random() < 0.15
        ? cents
        : Math.max(0, Math.round((cents * (0.6 + this.#random())) / step) * step);
    };
    const 类级 = Object.fromEntries([...classes].map(([code, { now: own }]) => [code, near(own)]));
    const spent = Object.values(类级).reduce((sum, own) => sum + own, 0);
    const [funds, capital, own] = [near(total.基金), near(total.国资), near(total.其他)];
    const left = now.openingGranted;
    const used = 0;
    const general = spent + left;
    const last = {
      收入: {
        总计: general + funds + capital + own,
        合计: general + funds + capital + own,
        一般公共预算: general,
        政府性基金: funds,
        国有资本经营: capital,
        财政拨款: general + funds + capital,
        上级补助收入: 0,
        事业收入: own,
        经营收入: 0,
        附属单位上缴收入: 0,
        其他收入: 0,
        使用非财政拨款结余: used,
        年初结转和结余: 0,
      },
      支出: {
        总计: general + funds + capital + own,
        合计: spent + funds + capital + own,
        基本支出: spent - Math.floor(spent / 30_000) * 10_000 + own,
        项目支出: Math.floor(spent / 30_000) * 10_000 + funds + capital,
        上缴上级支出: 0,
        经营支出: 0,
        对附属单位补助支出: 0,
        结余分配: 0,
        年末结转和结余: left,
      },
      财政拨款: {
        收入总计: general + funds + capital,
        支出总计: general + funds + capital,
        年初结转和结余: 0,
        年末结转和结余: left,
      },
      一般公共预算: {
        支出: spent,
        基本支出: spent - Math.floor(spent / 30_000) * 10_000,
        项目支出: Math.floor(spent / 30_000) * 10_000,
        类级,
      },
      政府性基金: { 支出: funds },
      国有资本经营: { 支出: capital },
      三公经费: this.#lastExpenses(),
      机关运行经费: this.#amount(9_000_000),
    };
    const budget = {
      收入: { 总计: near(now.收入总计) },
      财政拨款: { 收入总计: 0 },
      机关运行经费: this.#amount(9_000_000),
    };
    budget.财政拨款.收入总计 = total.一般;
    budget.收入.总计 = Math.max(budget.收入.总计, total.一般);
    return {
      上年: this.#deep(last, (cents) => new Amount(this.#written(cents))),
      增减原因: this.#deep(last, () => '业务量变化'),
      年初预算: this.#deep(budget, (cents) => new Amount(this.#written(cents))),
      预算差异原因: {
        收入: { 总计: '年中调整' },
        财政拨款: { 收入总计: '年中调整' },
        一般公共预算: { 支出: '年中调整' },
        机关运行经费: '压减开支',
        三公经费: this.#deep(this.#lastExpenses(), () => '按规定控制'),
      },
    };
  }

  #lastExpenses() {
    const [abroad, buying, running, guests] = [0, 1, 2, 3].map(() =>
      this.#random() < 0.3 ? 0 : this.#amount(3_000_000),
    ) as [number, number, number, number];
    return {
      合计: abroad + buying + running + guests,
      因公出国境费: abroad,
      公务用车购置及运行维护费: buying + running,
      公务用车购置费: buying,
      公务用车运行维护费: running,
      公务接待费: guests,
    };
  }

  #deep(value: unknown, leaf: (cents: number) => unknown): unknown {
    if (typeof value === 'number') return leaf(value);
    return Object.fromEntries(
      Object.entries(value as object).map(([key, item]) => [key, this.#deep(item, leaf)]),
    );
  }

  #performance() {
    const project = (名称: string, size: number) => {
      const [granted, before, other] = [
        this.#amount(size),
        this.#random() < 0.5 ? 0 : this.#amount(size / 3),
        0,
      ];
      const spent = (cents: number) => Math.floor((cents * (0.5 + this.#random() / 2)) / 10_000) * 10_000;
      const funds = (cents: number) => {
        const done = cents === 0 ? 0 : spent(cents);
        return {
          年初预算: new Amount(this.#written(cents)),
          全年预算: new Amount(this.#written(cents)),
          执行: new Amount(this.#written(done)),
        };
      };
      return {
        名称,
        实施单位: '301001',
        类别: '部门预算项目',
        级次: '一级项目',
        属性: '持续性项目',
        类型: '常年性项目',
        本年财政拨款: funds(granted),
        上年结转资金: funds(before),
        其他资金: funds(other),
        预期目标: '办好本年的各项事务。',
        实际完成情况: '各项事务已经办妥。',
        指标: INDICATORS,
        完成情况: '各项任务已经完成',
        问题及原因: '支付进度前慢后快',
        改进措施: '加快支付进度',
        备注: '无',
      };
    };
    const projects = [project('馆舍维修改造', 40_000_000), project('业务系统运行维护', 9_000_000)];
    return {
      项目: projects,
      自评: {
        一般公共预算: { 一级项目: 2, 二级项目: 0 },
        政府性基金: { 一级项目: 0, 二级项目: 0 },
        国有资本经营: { 一级项目: 0, 二级项目: 0 },
        结果: '各项目完成较好',
      },
      类别结果: { 部门预算项目: '各项目完成较好' },
      重点项目: '馆舍维修改造',
      整体支出自评: '年度主要任务达到计划要求。',
      整体自评: {
        资金: {
          年初预算: new Amount(this.#written(2_000_000_00)),
          全年预算: new Amount(this.#written(2_000_000_00)),
          执行: new Amount(this.#written(1_900_000_00)),
        },
        财政拨款: {
          全年预算: new Amount(this.#written(2_000_000_00)),
          执行: new Amount(this.#written(1_900_000_00)),
        },
        任务: [{ 名称: '改善条件', 内容: '维修', 预期目标: '完工', 完成情况: '完工' }],
        目标: [{ 名称: '维修改造按期完工', 指标: INDICATORS }],
        结果: '达到预期',
        未完成原因: '无',
        结果应用: '改进预算编制',
      },
      结果应用: '细化预算编制。',
      部门评价: { 项目: ['馆舍维修改造'], 得分: 92, 等级: '优', 结果: '达到预期' },
      单位整体评价: '没有对所属单位整体支出开展部门评价。',
      财政重点评价: '没有财政重点评价项目。',
    };
  }
}

/** Written as it is, without quotation marks. */
class Amount {
  readonly #digits: string;

  constructor(digits: string) {
    this.#digits = digits;
  }

  toJSON(): string {
    return `⟨${this.#digits}⟩`;
  }
}

const OVERVIEW = {
  引言: '主要职责是：',
  职责: ['办理本单位的各项事务。', '完成上级交办的其他任务。'],
  机构设置: {
    说明: '本单位为正科级。',
    与预算比较: '无增减变化',
    内设机构: ['办公室', '业务股'],
    下设机构: ['服务中心'],
    单位: [
      { 名称: '本级', 代码: '301001', 全称: '本级', 性质: '财政拨款的行政单位' },
      { 名称: '服务中心', 代码: '301002', 性质: '财政补助的事业单位' },
    ],
  },
  工作完成情况: '全年各项任务按计划完成。',
};

const INDICATORS = {
  产出指标: {
    数量指标: [
      ['办件数', '≥10件', '12件', 20, 20],
      ['走访数', '≥5次', '4次', 10, 8, '天气原因'],
    ],
    质量指标: [['合格率', '≥90%', '95%', 20, 20]],
  },
  效益指标: { 社会效益指标: [['服务范围扩大', '有所扩大', '有所扩大', 30, 30]] },
  满意度指标: { 服务对象满意度指标: [['群众满意度', '≥90%', '95%', 10, 10]] },
};
