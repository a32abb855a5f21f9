import { type FontkitFont, openSync } from 'fontkit';
import type { Font } from './font.js';

const opened = new Map<string, { readonly font: Font; readonly source: FontkitFont }>();
const sources = new WeakMap<Font, FontkitFont>();

/**
 * Opens a TTF, OTF or one face of a TTC, once per process however many documents use it.
 * Throws what fontkit throws where the file is no font.
 */
export function openFont(path: string, postscriptName?: string): Font {
  const key = `${path}\0${postscriptName ?? ''}`;
  const known = opened.get(key);
  if (known) return known.font;
  const source = openSync(path, postscriptName);
  const font: Font = {
    name: source.postscriptName,
    path,
    ...(postscriptName === undefined ? {} : { postscriptName }),
    advance: cachedAdvance(source),
  };
  opened.set(key, { font, source });
  sources.set(font, source);
  return font;
}

/** The fontkit font behind a font, so that a writer need not open the file again. Throws TypeError for a font not opened here. */
export function fontkitFont(font: Font): FontkitFont {
  const source = sources.get(font);
  if (!source) throw new TypeError(`font ${font.name} was not opened by openFont`);
  return source;
}

/** Reads cmap and hmtx only: asking fontkit for a glyph's own metrics would decode its outline. */
function cachedAdvance(source: FontkitFont): Font['advance'] {
  const known = new Map<number, number | undefined>();
  return (codePoint) => {
    if (known.has(codePoint)) return known.get(codePoint);
    const advance = readAdvance(source, codePoint);
    known.set(codePoint, advance);
    return advance;
  };
}

function readAdvance(source: FontkitFont, codePoint: number): number | undefined {
  const glyph = source.glyphForCodePoint(codePoint).id;
  if (glyph === 0) return undefined;
  const { metrics } = source.hmtx;
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance / source.unitsPerEm;
}
