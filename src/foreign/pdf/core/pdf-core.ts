import { readFile } from 'node:fs/promises';
import { PACKAGE_ROOT } from '../../../kernel/package-root.js';
import { type CoreFont, coreFont, type RawFont } from './core-font.js';
import { CoreError, CorePort } from './core-port.js';
import { loadCore } from './load-core.js';
import { boundUnpacking, refuseLargeStreams, Unpacking } from './unpacking.js';

/** The core refuses to talk to another version of itself. */
const VERSION = '5.4.624';
const CORE = 'worker';
const DOCUMENT = 'main';
const WORKER_OF_DOCUMENT = `${DOCUMENT}_worker`;
const MAPS = new URL('dist/cmaps/', PACKAGE_ROOT);
/** What is to be drawn on a screen, without notes and fields. */
const INTENT = 0x02 | 0x40;

/** Pictures are not decoded: the core leaves out all that are larger than one pixel. */
const EVALUATOR = {
  maxImageSize: 1,
  disableFontFace: false,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: -1,
  fontExtraProperties: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
  iccUrl: null,
} as const;

/** The page as it is kept in the file; lengths in pt, y upwards. */
export interface CorePage {
  /** Left, bottom, right, top of what is shown. */
  readonly view: readonly [number, number, number, number];
  /** In degrees, clockwise. */
  readonly rotate: number;
  readonly userUnit: number;
}

/** A bookmark. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 is the highest. */
  readonly level: number;
  /** From 1. */
  readonly page: number;
  /** In pt from the upper edge of its page, where it tells and the page is not turned. */
  readonly y?: number;
}

interface OutlineItem {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly OutlineItem[];
}

/** More than any publication has. */
const MOST_BOOKMARKS = 5000;

/** Takes the operators of a page one after the other. */
export type Visit = (operator: number, args: readonly unknown[] | null) => void;

/** Operators of a page: one of text and tables has some thousand, one with a map a hundred thousand. */
const MOST_OPERATORS = 1_000_000;
const MOST_OF_ALL_PAGES = 20_000_000;
/** For one answer of the core, such as all that is on a page. */
const MOST_MILLISECONDS = 20_000;

/** The file cannot be opened, being locked or damaged; or it has no end, where forms draw forms that draw forms. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  constructor(readonly kind: 'locked' | 'damaged' | 'endless') {
    super(kind);
  }
}

interface Chunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** A PDF as the core of pdf.js understands it. */
export class PdfCore {
  readonly #fonts = new Map<string, CoreFont>();
  readonly #opened: Promise<number>;
  readonly #port: CorePort;
  readonly #unpacking = new Unpacking();
  #operators = 0;
  #settle!: { resolve(pages: number): void; reject(reason: unknown): void };

  private constructor(core: Awaited<ReturnType<typeof loadCore>>) {
    this.#opened = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#port = new CorePort(core, (action, data) => this.#hear(action, data));
  }

  /** Opens a file and hands it to `use`; closes it in the end. @throws PdfError or SwollenFile */
  static async open<T>(bytes: Uint8Array, use: (core: PdfCore, pages: number) => Promise<T>): Promise<T> {
    refuseLargeStreams(bytes);
    const core = new PdfCore(await loadCore());
    return boundUnpacking(core.#unpacking, () => core.#open(bytes, use));
  }

  async #open<T>(bytes: Uint8Array, use: (core: PdfCore, pages: number) => Promise<T>): Promise<T> {
    this.#port.send(CORE, 'configure', { verbosity: 0 });
    await this.#port.ask(CORE, 'GetDocRequest', requestFor(bytes));
    this.#port.send(WORKER_OF_DOCUMENT, 'Ready', null);
    try {
      return await use(this, await this.#inTime(this.#opened));
    } finally {
      await this.#port.ask(WORKER_OF_DOCUMENT, 'Terminate', null);
    }
  }

  /** @param index from 0 */
  async page(index: number): Promise<CorePage> {
    return (await this.#ask('GetPage', { pageIndex: index })) as CorePage;
  }

  async visit(index: number, visit: Visit): Promise<void> {
    const request = { pageId: index, pageIndex: index, intent: INTENT, cacheKey: `${INTENT}` };
    let own = 0;
    const read = this.#port.stream(WORKER_OF_DOCUMENT, 'GetOperatorList', request, (chunk) => {
      const { fnArray, argsArray } = chunk as Chunk;
      own += fnArray.length;
      this.#operators += fnArray.length;
      if (own > MOST_OPERATORS || this.#operators > MOST_OF_ALL_PAGES) throw new PdfError('endless');
      fnArray.forEach((operator, at) => {
        visit(operator, argsArray[at] ?? null);
      });
    });
    await this.#inTime(read);
  }

  /** In order; none where the file has none. */
  async bookmarks(): Promise<readonly OutlineEntry[]> {
    const found: OutlineEntry[] = [];
    const gather = async (items: readonly OutlineItem[], level: number) => {
      for (const { title, dest, items: below } of items) {
        if (found.length >= MOST_BOOKMARKS) return;
        const target = await this.#targetOf(dest);
        if (target !== undefined) found.push({ title, level, ...target });
        await gather(below, level + 1);
      }
    };
    await gather(((await this.#ask('GetOutline')) ?? []) as readonly OutlineItem[], 1);
    return found;
  }

  async #targetOf(dest: OutlineItem['dest']): Promise<Pick<OutlineEntry, 'page' | 'y'> | undefined> {
    const target = typeof dest === 'string' ? await this.#ask('GetDestination', { id: dest }) : dest;
    const [page, kind, , top] = Array.isArray(target) ? target : [];
    const index = typeof page === 'number' ? page : await this.#indexOf(page);
    if (index === undefined) return undefined;
    if ((kind as { readonly name?: string } | undefined)?.name !== 'XYZ' || typeof top !== 'number')
      return { page: index + 1 };
    const { view, rotate, userUnit } = await this.page(index);
    return { page: index + 1, ...(rotate === 0 && { y: (view[3] - top) * userUnit }) };
  }

  async #indexOf(page: unknown): Promise<number | undefined> {
    if (typeof page !== 'object' || page === null) return undefined;
    const index = await this.#ask('GetPageIndex', page).catch(() => undefined);
    return typeof index === 'number' ? index : undefined;
  }

  #ask(action: string, data: unknown = null): Promise<unknown> {
    return this.#inTime(this.#port.ask(WORKER_OF_DOCUMENT, action, data));
  }

  /** An answer that is whole. @throws PdfError, SwollenFile */
  async #inTime<T>(answer: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PdfError('endless')), MOST_MILLISECONDS);
    });
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      throw error instanceof CoreError ? new PdfError('damaged') : error;
    } finally {
      clearTimeout(timer);
      this.#unpacking.check();
    }
  }

  /** A font that the operators have named. */
  font(name: string): CoreFont | undefined {
    return this.#fonts.get(name);
  }

  #hear(action: string, data: unknown): unknown {
    if (action === 'GetDoc')
      this.#settle.resolve((data as { pdfInfo: { numPages: number } }).pdfInfo.numPages);
    else if (action === 'DocException') this.#settle.reject(new PdfError('damaged'));
    else if (action === 'PasswordRequest') this.#settle.reject(new PdfError('locked'));
    else if (action === 'FetchBinaryData') return characterMap(data as { type: string; name?: string });
    else if (action === 'commonobj') {
      const [name, type, value] = data as [string, string, unknown];
      if (type === 'Font' && !('error' in (value as object)))
        this.#fonts.set(name, coreFont(value as RawFont));
    }
    return undefined;
  }
}

function requestFor(bytes: Uint8Array) {
  return {
    docId: DOCUMENT,
    apiVersion: VERSION,
    data: Uint8Array.from(bytes),
    password: null,
    disableAutoFetch: true,
    rangeChunkSize: 65536,
    length: bytes.length,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: EVALUATOR,
  };
}

/** A table of characters for fonts that are not in the file; shapes of letters are not needed. */
async function characterMap({ type, name = '' }: { readonly type: string; readonly name?: string }) {
  if (type !== 'cMapReaderFactory' || !/^[\w-]+$/.test(name)) throw new Error(`no ${type}`);
  return { cMapData: new Uint8Array(await readFile(new URL(`${name}.bcmap`, MAPS))), isCompressed: true };
}
