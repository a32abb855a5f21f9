// Preloaded into a measured process: leaves its peak resident memory, in KB, in the file that the environment names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));
