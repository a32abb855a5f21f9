#!/usr/bin/env node
import './tune-engine.js';
import { tooLittleMemory } from './too-little-memory.js';

const complaint = tooLittleMemory();
if (complaint !== undefined) {
  process.stderr.write(complaint);
  process.exitCode = 2;
}
// Not a static import: all of those are compiled before the first line runs.
else await import('./start.js');
