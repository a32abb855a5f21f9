/** The part of fontkit that this program uses; the package comes without types. */
declare module 'fontkit' {
  export interface FontkitFont {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    /** Tables that were asked for, decoded. */
    readonly _tables: Record<string, unknown>;
  }
  export function create(bytes: Uint8Array, postscriptName?: string): FontkitFont;
}
