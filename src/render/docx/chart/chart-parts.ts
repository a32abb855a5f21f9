import type { Document } from 'docx';
import type { ChartRunOptions } from 'docx/charts';
import { unzipSync } from 'fflate';
import type { Typeface } from '../../../document/tree.js';
import type { Part } from '../../../office/package.js';
import { zipParts } from '../../../office/zip-parts.js';

/** The charts of a document: `docx` writes them and the workbooks with their figures. */
export class ChartParts {
  readonly #charts: ChartRunOptions[] = [];

  /** The number of the chart, from 1. */
  add(chart: ChartRunOptions): number {
    return this.#charts.push(chart);
  }

  /**
   * Their parts, and the theme from which they take their letters; none where there is no chart, nor is `docx` loaded,
   * which is as large as all the rest that writes Word files.
   */
  async parts(language: string, typeface: Typeface): Promise<Part[]> {
    if (this.#charts.length === 0) return [];
    const { Document, Packer, Paragraph } = await import('docx');
    const { ChartRun } = await import('docx/charts');
    const fonts = { latin: typeface.latin, eastAsia: typeface.official };
    const word = new Document({
      sections: [
        { children: this.#charts.map((chart) => new Paragraph({ children: [new ChartRun(chart)] })) },
      ],
      theme: { fonts: { headings: fonts, body: fonts } },
    });
    return compiled(word, Packer).flatMap(([path, content]) => partOf(path, content, language));
  }
}

type Content = string | Uint8Array;

/** What `docx` would zip: it keeps this step to itself. */
function compiled(word: Document, packer: object): (readonly [path: string, content: Content])[] {
  type Compiler = { compile(word: Document): Iterable<readonly [string, Content]> };
  return [...(packer as { readonly compiler: Compiler }).compiler.compile(word)];
}

function partOf(path: string, content: Content, language: string): Part[] {
  if (typeof content !== 'string') {
    const workbook = zipParts(Object.entries(unzipSync(content)));
    return [{ path, content: workbook, type: 'spreadsheetml.sheet' }];
  }
  if (path.startsWith('word/theme/')) return [{ path, content, type: 'theme', relation: 'theme' }];
  if (path.startsWith('word/charts/_rels/')) return [{ path, content: settled(content) }];
  if (!path.startsWith('word/charts/')) return [];
  const edited = settled(inDocumentLanguage(uprightUnit(undivided(clearOfBars(content))), language));
  return [{ path, content: edited, type: 'drawingml.chart', relation: 'chart' }];
}

/** A chart's tie to its workbook, its only one, which `docx` names at random. */
function settled(content: string): string {
  return content.replace(/\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g, 'workbook');
}

/** Names of categories stand clear of negative bars, for which the library has no option. */
function clearOfBars(chart: string): string {
  return chart.replace(/(<c:catAx>.*?<c:tickLblPos val=")nextTo"/s, '$1low"');
}

/** A pie of one sector is whole: the white line around sectors would run from its middle to its edge. */
function undivided(chart: string): string {
  const [, points = ''] = /<c:pieChart>.*<c:numCache>(.*)<\/c:numCache>/s.exec(chart) ?? [];
  const values = [...points.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => Number(value));
  const isWhole = values.filter((value) => value !== 0).length === 1;
  return isWhole ? chart.replace(/<a:ln w="19050">.*?<\/a:ln>/gs, '<a:ln><a:noFill/></a:ln>') : chart;
}

/** The unit beside a vertical axis, whose 汉字 would lie on their side. */
function uprightUnit(chart: string): string {
  return chart.replaceAll(' rot="-5400000"', ' rot="0"');
}

/** The language decides the shape of Chinese punctuation; the library has no option for it either. */
function inDocumentLanguage(chart: string, language: string): string {
  return chart.replaceAll('"en-US"', `"${language}"`);
}
