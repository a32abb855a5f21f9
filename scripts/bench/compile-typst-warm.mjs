// Typst compiling fresh documents of the same text in one process: compile-typst-warm.mjs <source.typ> <fonts> <warm-up runs> <runs>
// Prints the wall and processor time of every run after the warm-up, in ms, as JSON. Nothing is remembered from one document to the next.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [source, fonts, warmUp, runs] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
const text = readFileSync(source, 'utf8');
const runsDone = [];
for (let run = 0; run < Number(warmUp) + Number(runs); run += 1) {
  const begun = performance.now();
  const used = process.cpuUsage();
  compiler.pdf({ mainFileContent: text });
  const { user, system } = process.cpuUsage(used);
  runsDone.push({ milliseconds: performance.now() - begun, processor: (user + system) / 1000 });
  compiler.evictCache(0);
}
process.stdout.write(JSON.stringify(runsDone.slice(Number(warmUp))));
