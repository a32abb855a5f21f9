import type { Diagnostic } from '../kernel/diagnostic.js';
import type { Figure } from '../kernel/figure.js';
import { LIMITS } from '../kernel/limits.js';
import type { Span } from '../kernel/span.js';
import { SourceText } from '../read/text/source-text.js';
import type { Path } from '../read/yaml/locate.js';
import type { DataPlace } from './missing/absent.js';
import { Blank, Gap } from './missing/gap.js';
import type { Missing } from './missing/tell-missing.js';
import type { Voice } from './pack/voice.js';
import { Workload } from './workload.js';

/** What one composition gathers while Handlebars runs. */
export class Rendering {
  readonly formats: Voice['formats'];
  readonly wording: Voice['wording'];
  /** Files that position marks count: the pack's templates, then Markdown files as they come. */
  readonly files: string[];
  readonly figures: Figure[] = [];
  /** Ways to the data that are still to be filled in, as {@link Blank}s count them; none but in a draft. */
  readonly blanks: Path[] = [];
  readonly workload = new Workload();
  readonly #mistakes = new Map<string, Diagnostic>();
  readonly #missing: Missing[] = [];
  readonly #narratives: readonly SourceText[];
  #markdown = 0;

  /**
   * @param pack with its template files
   * @param narratives Markdown files of the report
   */
  constructor(pack: Voice & { readonly files: readonly string[] }, narratives: readonly SourceText[]) {
    this.#narratives = narratives;
    this.formats = pack.formats;
    this.wording = pack.wording;
    this.files = [...pack.files];
  }

  /** Markup of a printed figure, which {@link parseDocument} gives its figure back. */
  amount(figure: Figure, printed: string): string {
    return `<data value="${this.figures.push(figure) - 1}">${printed}</data>`;
  }

  fileIndex(file: string): number {
    const known = this.files.indexOf(file);
    return known === -1 ? this.files.push(file) - 1 : known;
  }

  /** Whether one more Markdown text of so many characters may be printed; tells of the first that may not. */
  hasRoomFor({ file, text }: SourceText): boolean {
    this.#markdown += text.length;
    if (this.#markdown <= LIMITS.markdown) return true;
    const start = { line: 1, column: 1 };
    const message = `各篇文章合起来太长，超过 ${LIMITS.markdown} 个字符，从这一篇起没有读`;
    const hint = '检查有没有重复粘贴的内容；同一篇文章只印一次。';
    this.report({ rule: 'Markdown', level: '错误', message, span: { file, start, end: start }, hint });
    return false;
  }

  /** The file that a narrative text came from; a text of the data file itself has no file of its own. */
  sourceOf(text: string): SourceText {
    return this.#narratives.find((source) => source.text === text) ?? new SourceText('', text);
  }

  /** A mistake in the data, told once. */
  report(diagnostic: Diagnostic): void {
    if (this.#mistakes.size < LIMITS.findings) this.#mistakes.set(JSON.stringify(diagnostic), diagnostic);
  }

  /** What a call needs is not in the data; gives what stands in its place. */
  reportMissing(places: readonly (DataPlace | undefined)[], call: Span): Gap {
    const gap = this.#missing.length;
    if (gap >= LIMITS.findings) return new Gap(gap - 1);
    this.#missing.push(...places.map((place) => ({ place, gap, call })));
    return new Gap(gap);
  }

  /** A call prints what is still to be filled in at `path`, in a draft; gives what stands in its place. */
  leaveBlank(path: Path): Gap {
    return new Blank(this.blanks.push(path) - 1);
  }

  /** What sentences need and the data lacks, as often as it is needed. */
  get missing(): readonly Missing[] {
    return this.#missing;
  }

  get mistakes(): readonly Diagnostic[] {
    return [...this.#mistakes.values()];
  }
}
