// Compiles the program's packs into dist/packs, for the bundled program: to parse, check and compile one at every run
// would take a tenth of the time that a publication takes. Beside them it keeps what pack.yaml and rule sets say, by the
// digests of their bytes. Then all modules are there: leaves their digest in dist/bin.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parseRuleSet } from '../dist/catalogue/read-rule-set.js';
import { compilePack } from '../dist/compose/pack/compiled-pack.js';
import { OWN_PACKS, packFolders, packName } from '../dist/compose/pack/find-pack.js';
import { readChain } from '../dist/compose/pack/pack-chain.js';
import { readPackFiles } from '../dist/compose/pack/pack-files.js';
import { parsePack } from '../dist/compose/pack/parsed-pack.js';
import { fieldsToKeep, keptFile } from '../dist/compose/skeleton/kept-fields.js';
import { templateFields } from '../dist/compose/skeleton/publication-fields.js';
import { digestOf } from '../dist/kernel/file-digest.js';
import { asciiSource } from './ascii-source.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const folder = join(dist, 'packs');
mkdirSync(folder);
const contents = {};
for (const pack of packFolders(OWN_PACKS)) {
  const chain = readChain(pack);
  writeFileSync(join(folder, `${packName(pack)}.cjs`), asciiSource(compilePack(chain)));
  keep(chain[0].sha256, chain[0].content);
  const parsed = parsePack(readPackFiles(chain));
  writeFileSync(join(folder, keptFile(packName(pack))), fieldsToKeep(parsed, templateFields(parsed)));
}
for (const name of readdirSync(join(root, 'rules')).filter((one) => one.endsWith('.yaml'))) {
  const bytes = readFileSync(join(root, 'rules', name));
  keep(digestOf(bytes), parseRuleSet(bytes));
}
writeFileSync(join(folder, 'contents.json'), JSON.stringify(contents));

function keep(sha256, content) {
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(content)), content))
    throw new Error('content that JSON cannot hold');
  contents[sha256] = content;
}

const digest = createHash('sha256');
for (const modules of [join(dist, 'bin'), folder])
  for (const name of readdirSync(modules).sort())
    digest.update(`${name}\n`).update(readFileSync(join(modules, name)));
writeFileSync(join(dist, 'bin', 'digest'), digest.digest('hex'));
