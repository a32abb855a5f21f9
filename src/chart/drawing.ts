/** A chart ready to be drawn, in pt from its top left: shapes in the order of painting, then labels. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  /** Of the letters: the style's, or smaller where room is scarce. */
  readonly size: number;
  readonly plan: ChartPlan;
  readonly shapes: readonly ChartShape[];
  readonly labels: readonly ChartLabel[];
}

/** What was decided, for writers whose format draws charts of its own. */
export type ChartPlan =
  | {
      readonly form: 'pie';
      /** Of the first sector, clockwise from 12 o'clock, in whole degrees. */
      readonly startAngle: number;
      /** Labels could stand directly at their sectors, without lines between them. */
      readonly hasRoom: boolean;
      /** Parts of nothing have no sector: they are told below the circle, in these lines. */
      readonly notes: readonly string[];
      readonly notesHeight: number;
    }
  | {
      readonly form: 'columns' | 'rows';
      readonly minimum: number;
      readonly maximum: number;
      readonly interval: number;
    };

export interface ChartShape {
  readonly path: readonly PathStep[];
  /** Colours are #rrggbb. */
  readonly fill?: string;
  readonly stroke?: { readonly color: string; readonly thickness: number };
}

/** One step of an outline. A curve is a cubic Bézier with its two control points. */
export type PathStep =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: 'close' };

/** One line of text. */
export interface ChartLabel {
  readonly text: string;
  /** Where the text starts, has its middle or ends. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Half way between the line above and the line below. */
  readonly middle: number;
}
