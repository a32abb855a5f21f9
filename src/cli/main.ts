#!/usr/bin/env node
import './tune-engine.js';

// Not a static import: all of those are compiled before the first line runs.
await import('./start.js');
