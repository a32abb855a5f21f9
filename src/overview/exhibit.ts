/** A piece of a finished page with one place boxed. Plain data. */
export type Exhibit = TableExhibit | TextExhibit | PageExhibit;

/** Rows of a table: its head, the row with the place, the rows that take part. */
export interface TableExhibit {
  readonly type: 'table';
  readonly caption: string;
  readonly rows: readonly ExhibitRow[];
}

export interface ExhibitRow {
  readonly isHead: boolean;
  /** Rows above it are left out. */
  readonly isApart: boolean;
  readonly cells: readonly ExhibitCell[];
}

export interface ExhibitCell {
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
  readonly mark?: ExhibitMark;
  /** What should stand there. */
  readonly expected?: string;
}

/** 错: the place that a finding is about. 参见: what it is compared with. */
type ExhibitMark = '错' | '参见';

export interface TextExhibit {
  readonly type: 'text';
  readonly caption: string;
  readonly before: string;
  readonly marked: string;
  readonly mark: ExhibitMark;
  readonly after: string;
  readonly expected?: string;
}

/** A strip of a page as wide as the page, texts where they stand; lengths in 磅 from its upper left corner. */
export interface PageExhibit {
  readonly type: 'page';
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

export interface PlacedText {
  readonly text: string;
  readonly box: ExhibitBox;
  /** A cell has lines around it. */
  readonly ruled: boolean;
  readonly mark?: ExhibitMark;
}

interface ExhibitBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
