import type { PaperBox } from './geometry.js';
import type { PageInk, PaperGlyph, PaperRule } from './ink.js';

/** A page whose text mostly runs upwards or downwards, turned so that it is read from left to right. */
export function upright(ink: PageInk): PageInk {
  const turn = mostCommonTurn(ink.glyphs);
  const turned = turn === 90 ? [270] : turn === 180 ? [270, 270] : turn === 270 ? [270, 270, 270] : [];
  return turned.reduce((page) => quarterBack(page), ink);
}

function mostCommonTurn(glyphs: readonly PaperGlyph[]): PaperGlyph['turn'] {
  const counts = new Map<PaperGlyph['turn'], number>();
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  const [most] = [...counts].filter(([turn]) => turn !== -1).sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Turns a page by a quarter, counter-clockwise: what ran downwards runs to the right. */
function quarterBack({ width, height, glyphs, rules, shapes, pictures }: PageInk): PageInk {
  const box = ({ x, y, width: w, height: h }: PaperBox): PaperBox => ({
    x: y,
    y: width - x - w,
    width: h,
    height: w,
  });
  return {
    width: height,
    height: width,
    glyphs: glyphs.map((glyph) => ({
      ...glyph,
      x: glyph.y,
      y: width - glyph.x,
      turn: turnedBack(glyph.turn),
    })),
    rules: rules.map((rule) => turnedRule(rule, width)),
    shapes: shapes.map((shape) => ({ ...box(shape), isCurved: shape.isCurved })),
    pictures: pictures.map(box),
  };
}

function turnedBack(turn: PaperGlyph['turn']): PaperGlyph['turn'] {
  return turn === -1 ? -1 : (((turn + 270) % 360) as PaperGlyph['turn']);
}

function turnedRule({ isUpright, at, start, end }: PaperRule, width: number): PaperRule {
  return isUpright
    ? { isUpright: false, at: width - at, start, end }
    : { isUpright: true, at, start: width - end, end: width - start };
}
