/**
 * Sizes that no publication comes near, and that neither a file nor a pack can raise: of one with 3000 科目, 507 projects
 * and 2000 pages none is half reached. Beyond them a stranger's file would keep the program busy for minutes, or take
 * all memory. Lengths are in characters (UTF-16 units).
 */
export const LIMITS = {
  /** A file that a person wrote: a hundred times a data file, three times the volume that was measured. */
  megabytes: 4,
  /** A paragraph of a text, a line, or a list of a Markdown file: sixteen pages without another beginning. */
  paragraph: 10_000,
  /** A table of a Markdown file, and signs of emphasis, links and code in one paragraph of it. */
  markdownTable: 100_000,
  inlineSigns: 500,
  /** All Markdown that a publication prints. */
  markdown: 500_000,
  /** Lists inside each other: as many as Word has. */
  listDepth: 9,
  /** Bold inside bold. */
  inlineDepth: 5,
  /** Elements of a publication, and inside each other. */
  elements: 500_000,
  elementDepth: 40,
  pages: 5_000,
  /** Items of a list of the data file, or fields of a group. */
  items: 5_000,
  /** The files of all units of a department: forty units with 3000 科目 each have half of it. */
  unitsText: 60_000_000,
  /** Mistakes of one kind that are looked for; who has more begins with these. */
  findings: 1_000,
  /** A formula of a pack, or beside a printed number. */
  formula: 1_000,
  /** All templates of a pack. */
  templates: 2_000_000,
  /** Statements of templates that are held against the data, each partial as often as it is called. */
  statements: 50_000,
  /** Blocks, expressions and brackets of a template inside each other. */
  templateDepth: 50,
  /** Calls of helpers and partials that one publication makes, and the markup that they make. */
  calls: 1_000_000,
  markup: 30_000_000,
} as const;
