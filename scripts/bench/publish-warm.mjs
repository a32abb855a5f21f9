// Publishes one data file again and again in one process: publish-warm.mjs <file> <formats> <warm-up runs> <runs>
// Prints the milliseconds of every run after the warm-up, and the memory at the end, as JSON.
import { publish } from '../../dist/cli/publish.js';

const [file, formats, warmUp, runs] = process.argv.slice(2);
const options = { formats: formats.split(','), fonts: { system: true, dirs: [] }, strict: false };
const milliseconds = [];
for (let run = 0; run < Number(warmUp) + Number(runs); run += 1) {
  const begun = performance.now();
  await publish(file, options);
  milliseconds.push(performance.now() - begun);
}
process.stdout.write(JSON.stringify(milliseconds.slice(Number(warmUp))));
