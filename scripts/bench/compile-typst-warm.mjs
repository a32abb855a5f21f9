// Typst compiling fresh documents of the same text in one process: compile-typst-warm.mjs <source.typ> <fonts> <warm-up runs> <runs>
// Prints the milliseconds of every run after the warm-up as JSON. Nothing is remembered from one document to the next.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [source, fonts, warmUp, runs] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
const text = readFileSync(source, 'utf8');
const milliseconds = [];
for (let run = 0; run < Number(warmUp) + Number(runs); run += 1) {
  const begun = performance.now();
  compiler.pdf({ mainFileContent: text });
  milliseconds.push(performance.now() - begun);
  compiler.evictCache(0);
}
process.stdout.write(JSON.stringify(milliseconds.slice(Number(warmUp))));
