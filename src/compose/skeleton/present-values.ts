import { join } from 'node:path';
import { Document, isMap, isScalar, type Pair, parseDocument, YAMLMap } from 'yaml';
import { readSource } from '../../read/text/read-source.js';
import { isUsedSetting } from '../inspect/unused.js';
import type { Usage } from '../lint/usage.js';
import { PACK_FILE } from '../pack/find-pack.js';
import { inPack, type PackChain } from '../pack/pack-chain.js';
import type { ParsedPack } from '../pack/parsed-pack.js';

/** What a pack says of itself; the rest is what those that extend it may change. */
const OWN = new Set(['名称', '继承', '语言', '入口', '部件', '字段', '规则', '附加规则']);

/** What the packs of a chain say together, the remarks beside it too, as comments of a pack.yaml; of 设置 those in use. */
export function presentValues({ chain, usage }: ParsedPack): string {
  const merged = mergedContents(chain);
  merged.items = merged.items.filter(({ key }) => !OWN.has(nameOf(key)));
  const settings = merged.get('设置');
  if (isMap(settings)) keepUsed(settings, usage);
  const text = new Document(merged).toString({ lineWidth: 0, flowCollectionPadding: false });
  return text
    .replace(/^\s*# ──.*\n/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '#\n' : `# ${line}\n`))
    .join('');
}

function keepUsed(settings: YAMLMap, usage: Usage, group = ''): void {
  settings.items = (settings.items as Pair[]).filter(({ key, value }) => {
    const name = `${group}${nameOf(key)}`;
    if (!isMap(value)) return isUsedSetting(name, usage);
    keepUsed(value, usage, `${name}.`);
    return value.items.length > 0;
  });
}

/** What the packs of a chain say together. */
export function mergedContents(chain: PackChain): YAMLMap {
  return chain.map(({ folder }) => contentsOf(folder)).reduceRight((base, own) => mergeMaps(base, own));
}

function contentsOf(folder: string): YAMLMap {
  const { contents } = parseDocument(readSource(join(folder, PACK_FILE), inPack(folder)).text);
  return isMap(contents) ? contents : new YAMLMap();
}

/** `own` over `base`: mappings are merged field by field, all else is replaced. */
function mergeMaps(base: YAMLMap, own: YAMLMap): YAMLMap {
  for (const pair of own.items as Pair[]) {
    const found = (base.items as Pair[]).find(({ key }) => nameOf(key) === nameOf(pair.key));
    if (!found) base.items.push(pair);
    else if (isMap(found.value) && isMap(pair.value)) mergeMaps(found.value, pair.value);
    else found.value = pair.value;
  }
  return base;
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
