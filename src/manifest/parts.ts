import { type Diagnostic, Failure } from '../kernel/diagnostic.js';
import { joinManifests } from './build-manifest.js';
import { explainDifference } from './explain-difference.js';
import type { Manifest, ManifestPart } from './manifest.js';

/** The manifest of a part, and the path that it was read from. */
export interface NamedPart {
  readonly path: string;
  readonly part: ManifestPart;
}

/** Name that the manifest of a part has in its folder. */
export function partFile({ index, count }: Pick<ManifestPart['part'], 'index' | 'count'>): string {
  return `manifest.${index}-of-${count}.json`;
}

/**
 * The manifest that one run over all files would have written.
 * @throws Failure (数据) where parts are missing, there twice, cut from other lists or made under other conditions
 */
export function mergeParts(parts: readonly [NamedPart, ...NamedPart[]]): Manifest {
  const wrong = [...otherCuts(parts), ...otherConditions(parts)];
  // What is missing or twice can be told only where all are parts of one list.
  if (wrong.length === 0) wrong.push(...gaps(parts));
  if (wrong.length > 0) throw new Failure('数据', wrong);
  const [first, ...others] = parts.map(({ part: { part: _, ...manifest } }) => manifest) as [
    Manifest,
    ...Manifest[],
  ];
  return joinManifests([first, ...others]);
}

function otherCuts([first, ...others]: readonly [NamedPart, ...NamedPart[]]): Diagnostic[] {
  const cutOf = ({ part: { part } }: NamedPart) =>
    `${part.files} 个数据文件分成 ${part.count} 份，${part.list}`;
  return others
    .filter((other) => cutOf(other) !== cutOf(first))
    .map((other) => ({
      rule: '合并清单',
      level: '错误',
      message: `${other.path} 与 ${first.path} 不是从同样的数据文件分出来的`,
      expected: cutOf(first),
      actual: cutOf(other),
      hint: '各台机器的数据文件、文件名的次序不论，内容要一样；改动之后，各份都重新运行一次，没有变的不会重新生成。',
    }));
}

function otherConditions([first, ...others]: readonly [NamedPart, ...NamedPart[]]): Diagnostic[] {
  return others.flatMap(({ path, part }): Diagnostic[] => {
    const { tool, environment } = part;
    const [differs] = explainDifference(first.part, { ...first.part, tool, environment });
    const otherOptions = JSON.stringify(part.options) !== JSON.stringify(first.part.options);
    if (differs === undefined && !otherOptions) return [];
    const { expected, actual } = differs ?? {
      expected: JSON.stringify(first.part.options),
      actual: JSON.stringify(part.options),
    };
    const what = differs?.message.replace('与清单不同', '').trim() ?? '选项';
    return [
      {
        rule: '合并清单',
        level: '错误',
        message: `${path} 与 ${first.path} 的${what}不同`,
        ...(expected !== undefined && { expected }),
        ...(actual !== undefined && { actual }),
        hint: '各份要用同样的程序、同样的选项生成。',
      },
    ];
  });
}

function gaps(parts: readonly [NamedPart, ...NamedPart[]]): Diagnostic[] {
  const { count, files } = parts[0].part.part;
  const whole = { rule: '合并清单', level: '错误' } as const;
  const pathsOf = (index: number) =>
    parts.filter(({ part }) => part.part.index === index).map(({ path }) => path);
  const wrong = Array.from({ length: count }, (_, at): Diagnostic[] => {
    const [one, ...more] = pathsOf(at + 1);
    if (one === undefined)
      return [
        {
          ...whole,
          message: `缺少第 ${at + 1} 份的清单 ${partFile({ index: at + 1, count })}`,
          hint: `用 --shard ${at + 1}/${count} 再运行一次这一份。`,
        },
      ];
    if (more.length === 0) return [];
    return [
      { ...whole, message: `第 ${at + 1} 份有 ${more.length + 1} 个清单：${[one, ...more].join('、')}` },
    ];
  }).flat();
  const sources = parts.flatMap(({ part }) => part.publications.map(({ source }) => source));
  if (wrong.length === 0 && (new Set(sources).size !== files || sources.length !== files))
    wrong.push({
      ...whole,
      message: `各份共 ${sources.length} 个数据文件，应为 ${files} 个，各一次`,
      hint: '清单被改动过：各份重新运行一次。',
    });
  return wrong;
}
