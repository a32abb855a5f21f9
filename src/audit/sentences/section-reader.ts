import type { PrintedText } from '../../print/printed-document.js';
import type { Entry } from '../figures/entry.js';
import { quantitiesIn, type ToldQuantity } from '../figures/quantities.js';
import { shareComparison } from '../figures/rates.js';
import { type Change, compareRate, compareYears, enterBefore } from './changes.js';
import { type DirectionWord, directionWords } from './direction-words.js';
import { distinct, isBare, lastWords, type Reading, type ToldItem } from './item.js';
import { withoutReasons } from './reasons.js';
import { type Base, type BudgetName, quantityRole, type Role } from './roles.js';
import type { PrintedSection, SectionKind } from './sections.js';
import { SentenceSubject } from './sentence-subject.js';

/** Wholes that a share may be told of in any section. */
const WHOLES: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^(?:部门)?(?:本年)?(?:总)?支出(?:合计|总额)?$/, '支出合计'],
  [/^(?:部门)?(?:本年)?(?:总)?收入(?:合计|总额)?$/, '收入合计'],
  [/^一般公共预算(?:财政拨款)?项目支出(?:总额)?$/, '一般公共预算财政拨款项目支出'],
  [/^一般公共预算(?:财政拨款)?支出(?:总额|合计)?$/, '一般公共预算财政拨款支出'],
];
/** 与年初预算1,014.86万元相比，完成年初预算的 */
const BESIDE = /^相比[，,]?$/;
/** 2024年度财政拨款“三公”经费支出决算中，因公出国（境）费支出 */
const PARTED = /(?:^|。)([^，。]*)中，/;
const EMPTY = /^[，。；：、\s\u3000]*$/;

/** Reads the sentences of one section, paragraph by paragraph. */
export class SectionReader {
  readonly #reading: Reading;
  readonly #kind: SectionKind;
  readonly #items: ToldItem[] = [];
  /** The first of the section, the first of the paragraph, the one told of last. */
  #lead: ToldItem | undefined;
  #first: ToldItem | undefined;
  #item: ToldItem | undefined;
  /** What the paragraph says that it parts: “三公”经费支出中， */
  #parted: ToldItem | undefined;
  /** That of which 其中 begins to tell. */
  #whole: ToldItem | undefined;
  /** What ends that: 其中： begins a list. */
  #ofWhich = /。/;
  #change: Change | undefined;
  /** Of a budget: what the year before had of the same. */
  #before: Entry | undefined;
  /** The last change of the paragraph, with or without its rate. */
  #told: Change | undefined;
  #base: Base | undefined;
  /** Key of the project that the paragraph is about, until it has been told of. */
  #project: string | undefined;
  readonly #subject: SentenceSubject;

  constructor(kind: SectionKind, headings: PrintedSection['headings'], reading: Reading) {
    this.#kind = kind;
    this.#reading = reading;
    this.#subject = new SentenceSubject(headings, reading.publisher);
  }

  /** @param project key of the project that the paragraph is about */
  read(paragraph: PrintedText, project?: string): void {
    const text = withoutReasons(paragraph.text);
    const quantities = quantitiesIn(paragraph, text, this.#reading.numbers, this.#isFree);
    const words = directionWords(paragraph, text);
    this.#project = project;
    this.#subject.beginParagraph();
    this.#first = undefined;
    this.#item = undefined;
    this.#whole = undefined;
    this.#parted = undefined;
    this.#told = undefined;
    this.#before = undefined;
    let read = 0;
    let next = 0;
    for (const quantity of quantities) {
      for (; next < words.length && words[next]!.start < quantity.start; next += 1)
        this.#direction(words[next]!);
      this.#quantity(quantity, text.slice(read, quantity.start));
      read = quantity.end;
    }
    for (; next < words.length; next += 1) this.#direction(words[next]!);
    this.#end(text.slice(read));
  }

  #end(rest: string): void {
    this.#settle();
    this.#subject.endParagraph(rest, this.#item?.label);
  }

  /** Texts on performance tell of many other things: there only what is named is compared. */
  get #isFree(): boolean {
    return this.#kind === '绩效';
  }

  #quantity({ kind, entry }: ToldQuantity, before: string): void {
    if (before.includes('。')) this.#base = undefined;
    if (this.#ofWhich.test(before)) this.#whole = undefined;
    if (before.includes('其中')) {
      this.#whole = this.#item;
      this.#ofWhich = /其中[：:]/.test(before) ? /。/ : /[。；]/;
    }
    const parted = PARTED.exec(before)?.[1];
    const key = parted === undefined ? undefined : this.#reading.concept.key(parted, this.#kind);
    if (key !== undefined) this.#parted = this.#known(key);
    const role = quantityRole(before, kind, this.#reading.publisher);
    if (role.type !== '增减' || kind === '金额') this.#settle();
    if (role.type === '预算') this.#budget(role.label, role.budget, entry);
    else if (role.type === '决算' && kind === '金额') this.#actual(role, entry);
    else if (role.type === '增减' && kind === '金额') this.#changed(role, entry);
    else if (role.type === '增减') this.#rate(role, entry);
    else if (role.type === '占比') this.#share(role.whole, role.label, entry);
    else if (role.type === '完成') this.#completion(role.budget, role.label, entry);
  }

  #budget(label: string, budget: BudgetName, entry: Entry): void {
    const item = this.#itemFor(label, ({ budgets }) => !budgets.has(budget), true);
    const named = { ...entry, name: `${item.label}${budget}` };
    item.budgets.set(budget, named);
    if (item.key !== undefined) this.#reading.ledger.enter(`${budget} ${item.key}`, named);
  }

  #actual({ label, told }: Role & { type: '决算' }, entry: Entry): void {
    const { ledger } = this.#reading;
    const fits = ({ actual, budgets }: ToldItem) =>
      actual === undefined && (told !== '预算之后' || budgets.size > 0);
    const before = this.#item;
    const item = this.#itemFor(label, fits, told === true);
    // 全年支付7080元；年初预算7200元，执行7080元: a budget that follows an amount may be that of the next.
    if (told === '预算之后' && before?.actual)
      for (const budget of before.budgets) item.budgets.set(...budget);
    const named = { ...entry, name: item.label };
    item.actual = named;
    if (this.#isBudget && label.includes(`${(this.#reading.publisher.year ?? 0) - 1}年`))
      this.#before = named;
    if (!item.restricted) {
      this.#lead ??= item;
      this.#first ??= item;
    }
    if (item.key !== undefined) ledger.enter(item.key, named);
    const whole = this.#whole?.actual;
    if (whole !== undefined && whole !== named && !this.#isFree)
      ledger.atMost([named], whole, '“其中”的数不大于全部');
  }

  /** The item that a label names; the one told of last where it names none and that `fits`. */
  #itemFor(label: string, fits: (item: ToldItem) => boolean, told: boolean): ToldItem {
    const meant = EMPTY.test(label) ? undefined : this.#reading.concept.key(label, this.#kind);
    const named = this.#inScope(label, meant);
    const bare = meant === undefined && isBare(label);
    if (bare && this.#item && fits(this.#item)) return this.#item;
    if (told && this.#first && this.#isOwnYear(label)) {
      this.#item = this.#first;
      return this.#first;
    }
    const key = bare && told ? this.#takeProject() : named;
    const known = key === undefined ? undefined : this.#items.find((item) => item.key === key && fits(item));
    const item = known ?? {
      key,
      label: lastWords(label),
      budgets: new Map(),
      ...(meant !== undefined && named === undefined && { restricted: true as const }),
    };
    if (known === undefined) this.#items.push(item);
    this.#item = item;
    return item;
  }

  get #isBudget(): boolean {
    return this.#reading.publisher.kind === '预算';
  }

  /** Of a budget, after what the year before had: 2025年预算安排 */
  #isOwnYear(label: string): boolean {
    return this.#isBudget && lastWords(label).replace(/度$/, '') === `${this.#reading.publisher.year}年`;
  }

  /** The key of what a label means, unless its amount is restricted to less; texts on performance name what they tell of. */
  #inScope(label: string, key: string | undefined): string | undefined {
    return this.#isFree || this.#subject.isAbout(key, label, this.#whole?.label) ? key : undefined;
  }

  /** Of what a text goes on to tell, its project is not the subject any more. */
  #takeProject(): string | undefined {
    const project = this.#project;
    this.#project = undefined;
    return project;
  }

  #changed({ label, rising, base }: Role & { type: '增减' }, entry: Entry): void {
    this.#base = base ?? this.#base;
    const subject = label.replace(/^.*(?:相比|比|较)[^，]*，?/s, '').replace(/各$/, '');
    const meant = subject === '' ? undefined : this.#reading.concept.key(subject, this.#kind);
    const key = this.#inScope(subject, meant);
    // Of what a sentence names and nobody knows nothing is said.
    if (rising === undefined || (key === undefined && !isBare(subject))) return;
    const named = key === undefined ? undefined : this.#known(key);
    const items = named ? [named] : distinct([this.#item, this.#first, this.#lead]);
    const name = `${items[0]?.label ?? ''}${rising ? '增加' : '减少'}`;
    this.#change = { entry: { ...entry, name }, rising, base: this.#base, items };
    this.#told = this.#change;
  }

  /** An item of this section, or what the ledger has under its key. */
  #known(key: string): ToldItem | undefined {
    const own = this.#items.findLast((item) => item.key === key && item.actual !== undefined);
    if (own !== undefined) return own;
    const actual = this.#reading.ledger.first(key);
    return actual && { key, label: key, actual, budgets: new Map() };
  }

  #rate({ rising, base }: Role & { type: '增减' }, rate: Entry): void {
    const change = this.#change;
    this.#change = undefined;
    const now = this.#first?.actual;
    if (change === undefined && base === '上年' && rising !== undefined && this.#before && now)
      compareYears(rate, now, this.#before, rising, this.#reading);
    if (change === undefined || rising === undefined || this.#isFree) return;
    enterBefore(compareRate(change, rate, rising, this.#reading), this.#reading);
  }

  /** What is left of a change without a rate. */
  #settle(): void {
    if (this.#change !== undefined) enterBefore(this.#change, this.#reading);
    this.#change = undefined;
  }

  #share(whole: string, label: string, rate: Entry): void {
    const part = isBare(label) ? this.#item?.actual : undefined;
    if (part === undefined || this.#item?.restricted) return;
    const named = { ...rate, name: `${part.name}所占比例` };
    const comparison = shareComparison(named, part, this.#wholes(whole, part), '占比 = 部分 ÷ 整体');
    if (comparison !== undefined) this.#reading.ledger.add(comparison);
  }

  #wholes(words: string, part: Entry): readonly Entry[] {
    const name = words.replace(/[\s“”]|20\d\d年度?/g, '');
    if (name === '') {
      const items = this.#isFree ? [] : distinct(this.#parted ? [this.#parted] : [this.#first, this.#lead]);
      return items.flatMap(({ actual }) => (actual && actual !== part ? [actual] : []));
    }
    const key =
      WHOLES.find(([pattern]) => pattern.test(name))?.[1] ?? this.#reading.concept.key(name, this.#kind);
    const actual = key === undefined ? undefined : this.#known(key)?.actual;
    return actual === undefined ? [] : [actual];
  }

  #completion(budget: BudgetName, label: string, rate: Entry): void {
    const item = this.#item;
    if (item?.actual === undefined || !(isBare(label) || BESIDE.test(label))) return;
    const { ledger } = this.#reading;
    const elsewhere = item.key === undefined ? undefined : ledger.first(`${budget} ${item.key}`);
    const wholes = item.budgets.size > 0 ? [...item.budgets.values()] : elsewhere ? [elsewhere] : [];
    const named = { ...rate, name: `${item.label}完成预算的比例` };
    const comparison = shareComparison(named, item.actual, wholes, '完成率 = 决算数 ÷ 预算数');
    if (comparison !== undefined) ledger.add(comparison);
  }

  #direction(word: DirectionWord): void {
    const item = this.#item;
    const budget = item?.budgets.get('全年预算') ?? item?.budgets.get('年初预算');
    const compared =
      word.type === '原因'
        ? this.#told && word.compare(this.#told)
        : item?.actual && budget && word.compare(item.actual, budget, item.label);
    if (compared !== undefined) this.#reading.ledger.add(compared);
  }
}
