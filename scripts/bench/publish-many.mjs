// Publishes one data file many times through the program's own queue: publish-many.mjs <file> <times> <processors> <folder>
// Prints the time of all in ms, and resident memory in MB after 20 documents and at most afterwards, as JSON.
import { join } from 'node:path';
import { runJobs } from '../../dist/cli/jobs/run-jobs.js';
import { writeResult } from '../../dist/cli/jobs/write-result.js';
import { tuneEngine } from '../../dist/launch/tune-engine.js';

tuneEngine();
const [file, times, processors, folder] = process.argv.slice(2);
const options = {
  formats: ['pdf', 'docx'],
  fonts: { system: true, dirs: [] },
  explanations: false,
  strict: false,
  trust: { roots: [], lowering: true },
};
const jobs = Array.from({ length: Number(times) }, (_, index) => ({
  file,
  target: join(folder, String(index)),
  options,
}));

const resident = [];
const begun = performance.now();
await runJobs(jobs, Number(processors), {
  progress: { begin: () => {}, stage: () => {}, done: () => {} },
  keep: writeResult,
  onResult: ({ fault }) => {
    if (fault !== undefined) throw new Error(`${file} was not published`);
    resident.push(process.memoryUsage.rss() / 2 ** 20);
  },
});
const milliseconds = performance.now() - begun;
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    milliseconds,
    processor: (user + system) / 1000,
    afterTwenty: Math.max(...resident.slice(0, 20)),
    afterwards: Math.max(...resident.slice(20)),
  }),
);
