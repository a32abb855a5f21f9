import { join } from 'node:path';
import { DEFAULT_STYLES } from '../../document/vocabulary.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { type FieldPlace, PLACE_PATHS } from '../../read/schema/declared-fields.js';
import type { PackSetting } from '../data-shape.js';
import { FieldMarks, markFields } from '../lint/field-marks.js';
import type { Usage } from '../lint/usage.js';
import { shownPath } from '../pack/pack-chain.js';
import type { PackFile } from '../pack/pack-file.js';
import { templatesIn } from '../pack/pack-files.js';
import type { ParsedPack } from '../pack/parsed-pack.js';
import { contentsOf } from './static-tags.js';

/**
 * What a pack itself, not one that it extends, has for nothing: 部件, files, 设置, 字段, styles, 字体.
 * @param heirs packs that extend it
 */
export function findUnused(pack: ParsedPack, heirs: readonly ParsedPack[]): readonly Diagnostic[] {
  const own = pack.chain[0]!;
  const uses = [pack, ...heirs];
  const {
    部件 = {},
    设置 = {},
    样式 = {},
    表格样式 = {},
    图样式 = {},
    页面样式 = {},
    字体 = {},
  } = own.content;
  const styles = uses.map((use) => new NamedStyles(use));
  const unused = (group: string, names: Iterable<string>, isUsed: (name: string) => boolean) =>
    [...names]
      .filter((name) => !isUsed(name))
      .map((name) => complaint(`${group}“${name}”没有用到`, own.locateKey([group, ...name.split('.')])));
  const isNamed = (name: string) => styles.some(({ classes }) => classes.has(name));
  return [
    ...unused('部件', Object.keys(部件), (name) => uses.some(({ usage }) => usage.partials.has(name))),
    ...unusedFiles(pack),
    ...unused('设置', settingNames(设置), (name) => uses.some(({ usage }) => isUsedSetting(name, usage))),
    ...unused('字段', declaredPaths(own.content.字段), (name) => uses.some((use) => isUsedField(name, use))),
    ...unused('样式', Object.keys(样式), (name) => styles.some((one) => one.styles.has(name))),
    ...unused('表格样式', Object.keys(表格样式), isNamed),
    ...unused('图样式', Object.keys(图样式), isNamed),
    ...unused('页面样式', Object.keys(页面样式), isNamed),
    ...unused('字体', Object.keys(字体), (name) => styles.some(({ typefaces }) => typefaces.has(name))),
  ];
}

/** Files in the pack's folder that no 部件 of the pack names. */
function unusedFiles({ chain, file }: ParsedPack): Diagnostic[] {
  const { folder } = chain[0]!;
  const named = new Set(Object.values(file.部件 ?? {}));
  return templatesIn(folder)
    .filter((path) => !named.has(path))
    .map((path) => {
      const start = { line: 1, column: 1 };
      return complaint('没有部件用到这个文件', { file: shownPath(join(folder, path)), start, end: start });
    });
}

/** The fields that one pack.yaml declares, as 地方.名称. */
function declaredPaths(fields: PackFile['字段'] = {}): string[] {
  return Object.entries(fields).flatMap(([place, own]) =>
    Object.keys(own ?? {}).map((name) => `${place}.${name}`),
  );
}

/** Whether a template prints a declared field, or an added rule counts with it. */
function isUsedField(name: string, { usage, declared, file }: ParsedPack): boolean {
  const [place = '', field = ''] = name.split('.');
  const list = PLACE_PATHS[place as FieldPlace].join('.');
  const path = list === '' ? field : `${list}[].${field}`;
  if (new FieldMarks(markFields(usage, [], declared)).isUsed(path)) return true;
  const formulas = Object.values(file.附加规则 ?? {}).map(({ 公式 }) => 公式);
  return formulas.some((formula) => formula.split(/[^\p{L}\d]+/u).includes(field));
}

/** Every single 设置, members of groups as 组.名. */
function settingNames(setting: PackSetting, path = ''): string[] {
  if (typeof setting !== 'object' || Array.isArray(setting)) return [path];
  return Object.entries(setting).flatMap(([name, value]) =>
    settingNames(value as PackSetting, path === '' ? name : `${path}.${name}`),
  );
}

/** Whether templates use a 设置, 组.名. */
export function isUsedSetting(name: string, { paths, whole }: Usage): boolean {
  const path = `设置.${name}`;
  if ([...whole].some((group) => path.startsWith(`${group}.`))) return true;
  return [...paths.keys()].some((used) => used === path || used.startsWith(`${path}[]`));
}

/** Names of styles that templates write, and those that these lead to. */
class NamedStyles {
  /** All that stands in `class` or `样式=`. */
  readonly classes = new Set<string>(Object.values(DEFAULT_STYLES));
  /** Paragraph styles, also those that other styles use. */
  readonly styles = new Set<string>();
  readonly typefaces = new Set<string>();

  constructor({ sources, file, usage }: ParsedPack) {
    for (const [name, { program }] of sources) if (usage.partials.has(name)) this.#collect(program);
    const { 页面, 样式 = {}, 表格样式 = {}, 图样式 = {} } = file;
    const roots = [
      ...this.classes,
      页面?.页码?.样式,
      ...[1, 2, 3, 4].map((level) => `${DEFAULT_STYLES.contents}${level}`),
      ...Object.values(表格样式).flatMap(({ 单元格, 表头 }) => [单元格, 表头]),
      ...Object.values(图样式).flatMap(({ 文字, 题注 }) => [文字, 题注]),
    ];
    for (const root of roots) this.#addStyle(root, 样式);
  }

  #addStyle(
    name: string | undefined,
    styles: Readonly<Record<string, { 基于?: string | undefined; 字体?: string | undefined }>>,
  ): void {
    if (name === undefined || this.styles.has(name) || !Object.hasOwn(styles, name)) return;
    this.styles.add(name);
    const { 基于, 字体 } = styles[name]!;
    if (字体 !== undefined) this.typefaces.add(字体);
    this.#addStyle(基于, styles);
  }

  #collect(template: hbs.AST.Program): void {
    for (const text of contentsOf(template))
      for (const [, value = ''] of text.matchAll(/class="([^"]*)/g)) this.classes.add(value);
    for (const value of literalsOf(template)) this.classes.add(value);
  }
}

/** Every string that stands in a template's calls: among them the names of styles that are passed on. */
function literalsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as { type?: string; value?: unknown };
  if (type === 'StringLiteral') return [String(value)];
  return Object.values(node).flatMap(literalsOf);
}

function complaint(message: string, span: Span): Diagnostic {
  return { rule: '未用到', level: '错误', message, hint: '删去，或在模板中用上', span };
}
