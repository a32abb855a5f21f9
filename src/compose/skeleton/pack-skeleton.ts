import { contentsOf } from '../inspect/static-tags.js';
import { PACK_FILE } from '../pack/find-pack.js';
import { openPack, type ParsedPack } from '../pack/parsed-pack.js';
import type { TemplateSource } from '../template/parse-template.js';
import { presentValues } from './present-values.js';

/** A file of a pack, by its path in the pack's folder. */
interface PackText {
  readonly path: string;
  readonly text: string;
}

/** A new pack as it is asked for. */
export interface NewPack {
  /** Name or path of the pack that it extends. */
  readonly from: string;
  /** As its pack.yaml names that pack. */
  readonly extends: string;
  readonly title: string;
  /** How a command line names its folder. */
  readonly folder: string;
}

/**
 * The files of a pack that prints what another one does: its pack.yaml, in which all values stand as comments, and every
 * template that the other one uses, headed by a comment on what it prints.
 * @throws Failure (模板) if there is no such pack or it has mistakes
 */
export function packSkeleton({ from, ...pack }: NewPack): readonly PackText[] {
  const parsed = openPack(from);
  const callers = callersOf(parsed);
  const files = [...parsed.templates]
    .filter(([part]) => parsed.usage.partials.has(part))
    .map(([part, { text, digest }]) => ({
      path: digest.path.slice(digest.path.indexOf('/') + 1),
      text: `${noteOf(part, parsed.sources.get(part)!, callers.get(part) ?? [])}\n${text}`,
    }));
  return [{ path: PACK_FILE, text: packFileText(pack, parsed) }, ...files];
}

/** A template without the comment that {@link packSkeleton} puts at its head. */
export function withoutNote(text: string): string {
  return text.replace(NOTE, '');
}

const NOTE = /^\{\{!-- 部件“.*? --\}\}\r?\n/;
const LONGEST_PRINTED = 60;

function noteOf(part: string, { program }: TemplateSource, callers: readonly string[]): string {
  const where = callers.length === 0 ? '最先展开' : `用在：${callers.join('、')}`;
  const printed = firstWords(program);
  return `{{!-- 部件“${part}”，${where}${printed === '' ? '' : `。印出：${printed}`} --}}`;
}

/** The first words that a template has of its own, ＿ where data stands. */
function firstWords(program: hbs.AST.Program): string {
  const text = contentsOf(program)
    .join('＿')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s*＿[\s＿]*/g, '＿')
    .replace(/\s+/g, ' ')
    .replace(/^[＿\s]+|[＿\s]+$/g, '')
    .replaceAll('--', '——');
  const letters = [...text];
  return letters.length > LONGEST_PRINTED ? `${letters.slice(0, LONGEST_PRINTED).join('')}……` : text;
}

/** For every 部件 those that call it. */
function callersOf({ sources, usage }: ParsedPack): ReadonlyMap<string, readonly string[]> {
  const callers = new Map<string, string[]>();
  for (const [caller, { program }] of sources)
    if (usage.partials.has(caller))
      for (const part of new Set(calledIn(program)))
        callers.set(part, [...(callers.get(part) ?? []), caller]);
  return callers;
}

function calledIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, name } = node as { type?: string; name?: { original?: string } };
  const own = type === 'PartialStatement' || type === 'PartialBlockStatement' ? [name?.original ?? ''] : [];
  return [...own, ...Object.values(node).flatMap(calledIn)];
}

function packFileText({ title, folder, extends: base }: Omit<NewPack, 'from'>, parsed: ParsedPack): string {
  return `# ${title}：与 ${base}（${parsed.file.名称 ?? base}）相同的一个包，改成自己的。
# 各 .hbs 文件的第一行说明它是哪个部件、用在哪里；改哪个文件，哪一部分就按它印。
# 检查：gen-report template check ${folder}
# 改完：gen-report template tidy ${folder} 删去没有改动的文件，以后 ${base} 的改进照样用得上。
名称: ${title}
继承: ${base}

# 以下是现在的各项。要改的，连同它上一级的名称去掉行首的“# ”，改成自己的；没有改的留作注释。
${presentValues(parsed)}`;
}
