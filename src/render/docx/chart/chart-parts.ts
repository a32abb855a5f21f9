import type { Document } from 'docx';
import type { ChartRunOptions } from 'docx/charts';
import { unzipSync } from 'fflate';
import { INK } from '../../../chart/tones.js';
import type { Typeface } from '../../../document/tree.js';
import type { Part } from '../../../office/package.js';
import { xml } from '../../../office/xml.js';
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
    return compiled(word, Packer).flatMap(([path, content]) => partOf(path, content, language, typeface));
  }
}

type Content = string | Uint8Array;

/** What `docx` would zip: it keeps this step to itself. */
function compiled(word: Document, packer: object): (readonly [path: string, content: Content])[] {
  type Compiler = { compile(word: Document): Iterable<readonly [string, Content]> };
  return [...(packer as { readonly compiler: Compiler }).compiler.compile(word)];
}

function partOf(path: string, content: Content, language: string, typeface: Typeface): Part[] {
  if (typeof content !== 'string') {
    const workbook = zipParts(Object.entries(unzipSync(content)));
    return [{ path, content: workbook, type: 'spreadsheetml.sheet' }];
  }
  if (path.startsWith('word/theme/')) return [{ path, content, type: 'theme', relation: 'theme' }];
  if (path.startsWith('word/charts/_rels/')) return [{ path, content: settled(content) }];
  if (!path.startsWith('word/charts/')) return [];
  const edited = settled(lettered(outlined(uprightUnit(clearOfBars(content))), language, typeface));
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

/** Outlines as the PDF draws them, in 1/12700 pt. */
const OUTLINE = 6350;

/**
 * Sectors, bars and the axis have dark outlines: prints in black and white keep them apart by these. A pie of one sector is
 * whole: its outline would run from its middle to its edge as well.
 */
function outlined(chart: string): string {
  const ink = `<a:solidFill><a:srgbClr val="${INK.slice(1)}"/></a:solidFill>`;
  const line = isUndivided(chart) ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${OUTLINE}">${ink}</a:ln>`;
  return chart
    .replace(
      /(<c:spPr><a:solidFill><a:srgbClr val="\w+"\/><\/a:solidFill>)<a:ln[^/]*?>.*?<\/a:ln>/gs,
      `$1${line}`,
    )
    .replace(
      /(<a:ln w=")\d+("[^>]*>)<a:solidFill><a:schemeClr val="tx1">.*?<\/a:solidFill>/gs,
      `$1${OUTLINE}$2${ink}`,
    );
}

function isUndivided(chart: string): boolean {
  const [, points = ''] = /<c:pieChart>.*<c:numCache>(.*)<\/c:numCache>/s.exec(chart) ?? [];
  const values = [...points.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => Number(value));
  return values.filter((value) => value !== 0).length === 1;
}

/** The unit beside a vertical axis, whose 汉字 would lie on their side. */
function uprightUnit(chart: string): string {
  return chart.replaceAll(' rot="-5400000"', ' rot="0"');
}

/**
 * Every letter names its fonts and its language, for which the library has no option: the language decides the shape of
 * Chinese punctuation, and programs disagree on what letters of a theme, or runs without any, are.
 */
function lettered(chart: string, language: string, { latin, official }: Typeface): string {
  const faces =
    xml('a:latin', { typeface: latin }) +
    xml('a:ea', { typeface: official }) +
    xml('a:cs', { typeface: latin });
  return chart
    .replace(
      /<a:latin typeface="\+mn-lt"\/><a:ea typeface="\+mn-ea"\/><a:cs typeface="\+mn-cs"\/>/g,
      () => faces,
    )
    .replaceAll('<a:defRPr/>', () => `<a:defRPr>${faces}</a:defRPr>`)
    .replaceAll('<a:rPr lang="en-US"/>', () => `<a:rPr lang="en-US">${faces}</a:rPr>`)
    .replaceAll('<c:lang val="en-US"/>', `<c:lang val="${language}"/>`)
    .replaceAll(' lang="en-US"', ` lang="${language}" altLang="en-US"`);
}
