import { atLine, type Mutations, withLines } from './mutation.js';

const PIECES = [
  '- 项\n',
  '- 项\n\n',
  '  - 目\n',
  '1. 一\n',
  '# 题\n',
  '|甲|乙|\n|-|-|\n|一|二|\n\n',
  '|一|二|\n',
  '> 引\n',
  '```\n',
  '**粗** ',
  '文\n\n',
  '甲\n===\n',
  '[a]: b\n',
  '[^a]: 注\n',
  '<div>\n',
  '***\n',
];

/** What may happen to Markdown. */
export const MARKDOWN: Mutations = {
  'a piece of Markdown': atLine((lines, at, random, scale) => {
    const times = random.size(9) * scale;
    return withLines(lines, at, random.pick(PIECES).repeat(times).split('\n'));
  }),
  'lists in lists': atLine((lines, at, random, scale) => {
    const depth = random.size(8) * scale;
    return withLines(
      lines,
      at,
      Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- 项`),
    );
  }),
  'quotes in quotes': atLine((lines, at, random, scale) =>
    withLines(lines, at, [`${'> '.repeat(random.size(10) * scale)}引`]),
  ),
};
