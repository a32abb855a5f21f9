// Compiles the program's packs into dist/packs, for the bundled program: to parse, check and compile one at every run
// would take a tenth of the time that a publication takes. Then all modules are there: leaves their digest in dist/bin.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePack } from '../dist/compose/pack/compiled-pack.js';
import { OWN_PACKS, packFolders, packName } from '../dist/compose/pack/find-pack.js';
import { readChain } from '../dist/compose/pack/pack-chain.js';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const folder = join(dist, 'packs');
mkdirSync(folder);
for (const pack of packFolders(OWN_PACKS)) {
  writeFileSync(join(folder, `${packName(pack)}.cjs`), compilePack(readChain(pack)));
}

const digest = createHash('sha256');
for (const modules of [join(dist, 'bin'), folder])
  for (const name of readdirSync(modules).sort())
    digest.update(`${name}\n`).update(readFileSync(join(modules, name)));
writeFileSync(join(dist, 'bin', 'digest'), digest.digest('hex'));
