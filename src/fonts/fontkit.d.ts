/** The part of fontkit that this program uses; the package comes without types. */
declare module 'fontkit' {
  export interface FontkitFont {
    readonly postscriptName: string;
    /** As the font states it: Version 2.001. */
    readonly version: string;
    readonly unitsPerEm: number;
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } };
    };
    glyphForCodePoint(codePoint: number): { readonly id: number };
  }
  export function openSync(path: string, postscriptName?: string): FontkitFont;
}
