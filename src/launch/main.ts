#!/usr/bin/env node
import { launch } from './launch.js';
import { tooLittleMemory } from './too-little-memory.js';

interface Program {
  start(argv: readonly string[]): Promise<void>;
}

const complaint = tooLittleMemory();
if (complaint !== undefined) {
  process.stderr.write(complaint);
  process.exitCode = 2;
} else void (launch('bin/start.js') as Program).start(process.argv.slice(2));
