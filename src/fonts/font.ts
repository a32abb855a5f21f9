/** One opened font file. Widths and heights are in em. */
export interface Font {
  /** Name unique among the fonts of a run, e.g. NotoSerifSC-Light. */
  readonly name: string;
  /** As the font itself states it: Version 2.001. */
  readonly version: string;
  /** File the bytes came from. */
  readonly path: string;
  /** Face inside a TrueType collection; undefined for single files. */
  readonly postscriptName?: string;
  /** Number of the glyph that draws the code point; undefined if the font does not draw it. */
  glyph(codePoint: number): number | undefined;
  /** Advance of the code point; undefined if the font does not draw it. */
  advance(codePoint: number): number | undefined;
}
