// Makes the data files of a province for trials: invented names on the figures of the test bureaus and of the samples, in
// the formats of these, every tenth of those in base with a pack beside them. The same call makes the same files.
// Usage: node scripts/province/make-bureaus.mjs <new folder> [how many, 1000 by default]
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [folder, wanted = '1000'] = process.argv.slice(2);
if (folder === undefined || existsSync(folder)) {
  process.stderr.write('usage: make-bureaus.mjs <new folder> [how many]\n');
  process.exit(2);
}

const SOURCES = [
  ...['court', 'school', 'university', 'water'].map((name) => `test/bureaus/${name}.yaml`),
  ...['office', 'clinic', 'kindergarten', 'veterans'].map(
    (name) => `test/bureaus/street-office/${name}.yaml`,
  ),
  ...['2024', 'jiangan/2024', 'liaocheng/2024', 'qinshui/2024', 'wuhai/2023'].map(
    (name) => `data/${name}.yaml`,
  ),
];
const FIRST = [...'云双白松南青澜桐栖望石柳枫梅竹'];
const SECOND = [...'岭桥坪河川溪湾坡塘浦渡关陂屿'];
/** Every so many have the pack beside them, if they are in base. */
const OWN_PACK = 10;

const sources = SOURCES.map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const name = /^名称: *(.+)$/m.exec(text)[1].trim();
  return { text, name, beside: join(root, path.replace(/\.yaml$/, '')) };
});

/** 云岭市第三中学 becomes 青溪市第三中学: another place, the same kind of bureau. */
function renamed({ text, name }, index) {
  const place = FIRST[index % FIRST.length] + SECOND[Math.floor(index / FIRST.length) % SECOND.length];
  const kind = name.replace(/（汇总）$/, '').replace(/^.*?[省市县区旗]|^[^省市县区旗]{2}(?=师范)/u, '');
  const other = `${place}县${kind}`;
  return text.replaceAll(name.replace(/（汇总）$/, ''), other);
}

mkdirSync(join(folder, 'packs/own'), { recursive: true });
writeFileSync(join(folder, 'packs/own/pack.yaml'), '名称: 本省\n继承: base\n');
for (let index = 0; index < Number(wanted); index += 1) {
  const source = sources[index % sources.length];
  const home = join(folder, `county-${index % 60}`, `bureau-${index}`);
  let text = renamed(source, Math.floor(index / sources.length));
  if (index % OWN_PACK === 0) text = text.replace(/^格式: base$/m, '格式: ../../packs/own');
  const year = /^年度: *(\d+)$/m.exec(text)[1];
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, `${year}.yaml`), text);
  if (existsSync(source.beside) && readdirSync(source.beside).length > 0)
    cpSync(source.beside, join(home, year), { recursive: true });
}
