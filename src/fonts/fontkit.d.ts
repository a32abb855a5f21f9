/** The part of fontkit that this program uses; the package comes without types. */
declare module 'fontkit' {
  export interface FontkitFont {
    /** Begins with .notdef alone. */
    createSubset(): { readonly glyphs: number[]; encode(): Uint8Array };
  }
  export function create(bytes: Uint8Array, postscriptName?: string): FontkitFont;
}
