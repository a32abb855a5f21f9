/** Who evaluates: the bureau its own work, or the department or 财政 what it has chosen to look at. */
type Evaluation = '自评' | '部门评价' | '财政评价';

const EVALUATIONS: readonly (readonly [pattern: RegExp, evaluation: Evaluation])[] = [
  [/财政(?:部门)?(?:重点)?(?:绩效)?评价|财政局[^，。；]{0,12}评价/, '财政评价'],
  [/(?:部门|单位)(?:重点)?(?:绩效)?评价/, '部门评价'],
  [/自评|自我评价/, '自评'],
];
const WHOLE = /整体(?:支出|绩效|预算|自评)/;
const OTHER_BODY = /所属|下属|二级单位/;
/** The name of something evaluated; 该项目 and 项目绩效 name nothing. */
const NAMED = /(?:(?!该|本|此|各)\p{Script=Han}){2,}(?:项目|专项|资金|经费)|[”》](?:项目|专项|资金|经费)?/u;
const NAMELESS =
  /(?:全年|年初)?预算(?:数|资金)?|^.*?(?:该|本|此)项目|(?<=^|[，,：:、])项目(?=(?:绩效|支出|自评|总|综合|评价)*$)/gu;
/** What may stand right before and behind a name in a sentence. */
const BEFORE = '(?:^|[，。；：、“"《（(\\s\\d.．]|对|将|的|年|年度|和|与|及|中)';
const BEHIND =
  '(?:项目|专项)?(?=$|[”"》）)，。；：、\\s]|等|的|开展|组织|实施|进行|支出|绩效|自评|自我|评价|部门|单位|财政|综合|总|得|全年|\\d)';

/** What of a paragraph and around it tells whose result a sentence has. */
interface Surroundings {
  /** The words of the result: 自评得分98分. */
  readonly words: string;
  /** What stands before them in the paragraph. */
  readonly before: string;
  /** All headings above, outermost first. */
  readonly headings: readonly string[];
  /** Key of the project that the paragraph is about. */
  readonly project: string | undefined;
}

/** Tells whose score or grade a sentence has. */
export class ResultSubjects {
  readonly #names: readonly { readonly name: string; readonly bare: string; readonly pattern: RegExp }[];
  readonly #keyOf: (project: string) => string;
  readonly #wholes: readonly string[];

  /**
   * @param names of the projects with forms, longest first
   * @param wholes keys of the forms of whole bodies
   */
  constructor(names: readonly string[], keyOf: (project: string) => string, wholes: readonly string[]) {
    this.#names = names.map((name) => {
      const bare = name.replace(/项目$/, '');
      return { name, bare, pattern: patternOf(bare) };
    });
    this.#keyOf = keyOf;
    this.#wholes = wholes;
  }

  /** The key under which a result is known; undefined where it is not certain whose it is. */
  keyOf({ words, before, headings, project }: Surroundings): string | undefined {
    const sentence = /[^。；\n]*$/.exec(before)![0];
    const evaluation = evaluationIn([words, sentence, before, ...headings.toReversed()]);
    const names = this.#namesIn(sentence);
    if (names.length > 1 || OTHER_BODY.test(sentence)) return undefined;
    const [name] = names;
    if (evaluation === undefined) return project;
    if (evaluation === '自评') {
      if (name !== undefined) return this.#keyOf(name);
      return project ?? this.#wholeFor(sentence, before, headings);
    }
    if (name === undefined && NAMED.test(sentence.replace(NAMELESS, ''))) return undefined;
    return `${evaluation} ${name ?? this.#onlyName([before, ...headings.toReversed()])}`;
  }

  #wholeFor(sentence: string, before: string, headings: readonly string[]): string | undefined {
    const [only, ...others] = this.#wholes;
    const isWhole = [sentence, before, headings.at(-1) ?? ''].some((text) => WHOLE.test(text));
    return isWhole && others.length === 0 && !NAMED.test(sentence.replace(NAMELESS, '')) ? only : undefined;
  }

  /** The first of the texts that names projects tells which one; '' where none does. */
  #onlyName(texts: readonly string[]): string {
    return (
      texts
        .map((text) => this.#namesIn(text))
        .find((names) => names.length > 0)
        ?.join('、') ?? ''
    );
  }

  #namesIn(text: string): string[] {
    let rest = text;
    return this.#names.flatMap(({ name, bare, pattern }) => {
      if (!rest.includes(bare) || !pattern.test(rest)) return [];
      rest = rest.replaceAll(bare, '□');
      return [name];
    });
  }
}

function evaluationIn(texts: readonly string[]): Evaluation | undefined {
  for (const text of texts) {
    const found = EVALUATIONS.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

function patternOf(name: string): RegExp {
  return new RegExp(BEFORE + name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + BEHIND, 'u');
}
