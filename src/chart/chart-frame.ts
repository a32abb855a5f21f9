/** The room of a drawing, in pt. */
export interface ChartFrame {
  readonly width: number;
  /** Least height; the drawing grows with what has to stand in it. */
  readonly height: number;
  /** Letters become smaller where the drawing would grow beyond this. */
  readonly maxHeight: number;
}
