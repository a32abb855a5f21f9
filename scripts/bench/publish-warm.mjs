// Publishes one data file again and again in one process: publish-warm.mjs <file> <formats> <warm-up runs> <runs>
// Prints of every run after the warm-up its wall and processor time in ms, its pages and the peak memory so far in MB, as JSON.

import { publish } from '../../dist/cli/publish.js';
import { tuneEngine } from '../../dist/launch/tune-engine.js';

tuneEngine();
const [file, formats, warmUp, runs] = process.argv.slice(2);
const options = {
  formats: formats.split(','),
  fonts: { system: true, dirs: [] },
  explanations: false,
  strict: false,
  trust: { roots: [], lowering: true },
};
const runsDone = [];
for (let run = 0; run < Number(warmUp) + Number(runs); run += 1) {
  const begun = performance.now();
  const used = process.cpuUsage();
  const { pageCount } = await publish(file, options);
  const { user, system } = process.cpuUsage(used);
  runsDone.push({
    milliseconds: performance.now() - begun,
    processor: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    pages: pageCount,
  });
}
process.stdout.write(JSON.stringify(runsDone.slice(Number(warmUp))));
