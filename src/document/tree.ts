/**
 * The document tree: one publication, free of any output format. JSON values only, apart from
 * `Figure` origins, so that a tree can be written to a file, compared and read by a person.
 * Lengths are in 磅 (pt, 1/72 inch) unless a name says otherwise.
 */
import type { Figure } from '../kernel/figure.js';

export interface PublicationDocument {
  readonly type: 'document';
  readonly title: string;
  /** BCP 47, e.g. zh-CN. */
  readonly language: string;
  readonly author: string;
  readonly design: Design;
  readonly sections: readonly Section[];
}

/** Everything a pack says about looks. */
export interface Design {
  readonly page: PageDesign;
  /** Every style that a block of the tree names, by its (Chinese) name. */
  readonly styles: Readonly<Record<string, ParagraphStyle>>;
  readonly tables: Readonly<Record<string, TableStyle>>;
  readonly charts: Readonly<Record<string, ChartStyle>>;
  /** Every typeface that a style names, by its name in the pack: 仿宋, 黑体, 楷体, 宋体, 小标宋. */
  readonly typefaces: Readonly<Record<string, Typeface>>;
  /** 目录 lines: page numbers with dot leaders, or titles only. */
  readonly contents: { readonly pageNumbers: boolean };
  /** 科目, 满意度: words that heads and other centred cells keep whole where there is room for them. */
  readonly words?: readonly string[];
  /** 文化, 管理局: words of names, kept whole besides in titles that no 目录 lists. */
  readonly titleWords?: readonly string[];
}

export interface PageDesign {
  /** Portrait size; a landscape section swaps it. */
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** In a landscape section the margins turn with the paper; else they stay at the sides they are named after. */
  readonly turnsMargins?: boolean;
  /** Margins that sections have otherwise, by the name that these give as their style. */
  readonly sectionStyles?: Readonly<Record<string, Partial<Margins>>>;
  readonly number: PageNumberDesign;
}

interface PageNumberDesign {
  /** `{n}` stands for the number: `— {n} —`. */
  readonly format: string;
  readonly style: string;
  /** On the outer side of an open book, else in the middle. */
  readonly outer: boolean;
  /** On landscape pages it stands where it does on the others, once the page is bound with them: at the left, turned. */
  readonly turns?: boolean;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface ParagraphStyle {
  /** Name of the style from which the pack derives it; all properties are here none the less. */
  readonly basedOn?: string;
  readonly typeface: string;
  readonly size: number;
  /** Exact distance of base lines. */
  readonly lineHeight: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** In characters of the style's own size; below zero the first line stands out to the left of the others. */
  readonly firstLineIndent: number;
  readonly leftIndent: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly bold: boolean;
  /** Stay on the page of the next block. */
  readonly keepWithNext: boolean;
  /** Stays on the page of the end of the table above it: a note. */
  readonly keepWithTable?: boolean;
  /** Starts on a new page. */
  readonly pageBreakBefore: boolean;
}

export interface TableStyle {
  /** Paragraph style of the cells; its size is the largest, shrunk down to `minSize` if need be. */
  readonly style: string;
  readonly headStyle: string;
  readonly minSize: number;
  /** Thickness of all lines. */
  readonly border: number;
  /** Inner distance to the lines. */
  readonly paddingX: number;
  readonly paddingY: number;
  /** Least height of a row. */
  readonly rowHeight: number;
  /** The same where the table would not fit its page else; nine tenths where undefined. */
  readonly leastRowHeight?: number;
  /** Repeat the head on every page. */
  readonly repeatHead: boolean;
}

/** How a chart and the caption that names it look. */
export interface ChartStyle {
  /** Paragraph style of the letters in the drawing; they may be set smaller where room is scarce. */
  readonly style: string;
  readonly captionStyle: string;
  /** `{n}` stands for the number, `{标题}` for the title: `图 {n}：{标题}`. Charts are counted where `{n}` is. */
  readonly caption: string;
  readonly captionPlace: 'above' | 'below';
  /** What stands instead of a circle that is not divided: a bar, or title and part as a sentence. */
  readonly undivided?: 'bar' | 'sentence';
  /** That of the text where undefined. */
  readonly width?: number;
  /** Least height of the drawing: it grows with what has to stand in it. */
  readonly height: number;
}

/** A name for a face and the font files that may draw it. */
export interface Typeface {
  /** Official name, written into DOCX: 仿宋_GB2312. */
  readonly official: string;
  /** Latin letters and digits in DOCX: Times New Roman. */
  readonly latin: string;
  /** Names under which the official font may be found on a machine, best first. */
  readonly installed: readonly string[];
  /** Font of the package that stands in: 宋, 宋粗, 黑, 楷. */
  readonly standIn: string;
}

/** Pages of one orientation and one way of numbering; always starts on a new page. */
export interface Section {
  readonly type: 'section';
  readonly orientation: 'portrait' | 'landscape';
  /** Name of its margins in the design; absent for those of all pages. */
  readonly style?: string;
  /** none: no number shown and none counted; start: from 1; continue: go on counting. */
  readonly numbering: 'none' | 'start' | 'continue';
  readonly children: readonly Block[];
}

export type Block = Heading | Paragraph | Table | Contents | List | Chart;

/** A title of the outline. Shown in 目录 unless `listed` is false. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  /** Unique in the document; links and bookmarks lead to it. */
  readonly id: string;
  readonly style: string;
  readonly listed: boolean;
  /** What 目录 and bookmarks say where it is not the title itself: with a number before it, say. */
  readonly entry?: string;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly style: string;
  readonly children: readonly Inline[];
}

/** 目录: the listed headings up to `depth`, followed by nothing else. */
export interface Contents {
  readonly type: 'contents';
  /** Id of a heading: lists what stands below it, listed elsewhere or not; absent for the whole document. */
  readonly of?: string;
  readonly depth: 1 | 2 | 3 | 4;
  /** Style of each level, e.g. 目录1, 目录2. */
  readonly styles: readonly string[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly style: string;
  readonly items: readonly (readonly Block[])[];
}

/** Cells laid on a grid: every row's colspans, with the rowspans reaching into it, add up to `columns.length`. */
export interface Table {
  readonly type: 'table';
  readonly style: string;
  /** What the table is, for readers who cannot see it and for bookmarks. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

export interface Column {
  /** Share of the text width, in proportion to the other columns. */
  readonly weight: number;
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly colspan: number;
  readonly rowspan: number;
  /** A head: set in the style of heads. */
  readonly header: boolean;
  /** It names its row, set like the other cells. */
  readonly scope?: 'row';
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly bold: boolean;
  /** Each paragraph of the cell as its inlines; `[]` is an empty cell. */
  readonly children: readonly (readonly Inline[])[];
  /** The figure for which an empty cell stands: a zero that the pack leaves blank. */
  readonly blank?: Figure;
}

/** A chart with its figures; drawn by each writer as well as its format can. */
export interface Chart {
  readonly type: 'chart';
  readonly kind: 'pie' | 'bar';
  readonly title: string;
  /** Its number among the charts that are counted. */
  readonly number?: number;
  /** What it shows, in words, for readers who cannot see it. */
  readonly alt: string;
  readonly style: string;
  readonly unit: string;
  readonly categories: readonly string[];
  /** Each has one point for every category. */
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
}

export interface ChartPoint {
  /** Exact decimal, in the chart's unit, of the number as printed: what is drawn. */
  readonly value: string;
  /** What stands at the bar or sector, as the template words it: 1,627.17万元，占11.7%. Texts and amounts only. */
  readonly label: readonly Inline[];
}

export type Inline = Text | Strong | Amount | Link | LineBreak;

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

/** A printed figure that remembers where it came from. */
export interface Amount {
  readonly type: 'amount';
  /** As printed, without unit words: 2283.6, 3.3%. */
  readonly value: string;
  /** Unrounded, with its reason; absent in trees made by hand. */
  readonly figure?: Figure;
}

/** To a heading of this document. */
export interface Link {
  readonly type: 'link';
  readonly target: string;
  readonly children: readonly Inline[];
}

interface LineBreak {
  readonly type: 'break';
}

/** The text of inlines as a reader sees it; a break is one \n. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.length === 1 ? inlineText(inlines[0]!) : inlines.map(inlineText).join('');
}

/** A heading's line in 目录 and among bookmarks: its entry, or its title on one line. */
export function headingEntry(heading: Heading): string {
  return heading.entry ?? plainText(heading.children).replaceAll('\n', '');
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'amount':
      return inline.value;
    case 'strong':
    case 'link':
      return plainText(inline.children);
    case 'break':
      return '\n';
    default:
      return inline satisfies never;
  }
}
