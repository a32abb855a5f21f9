import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** About ten times V8's own patience before it optimises a function, by V8's major version: Node 20, Node 22. */
const PATIENCE: Readonly<Record<string, string>> = {
  '11': '--interrupt-budget=1000000',
  '12': '--invocation-count-for-turbofan=30000',
};

/**
 * Lets V8 optimise only what stays hot. A publication takes a second; to optimise what it does a few thousand times
 * took a third of the processor time of a cold run, and gave no more in the tenth document of a long one.
 * A version whose flag is not known keeps its own ways.
 */
const patience = PATIENCE[process.versions.v8.split('.', 1)[0]!];
if (patience !== undefined) setFlagsFromString(patience);

/**
 * Since Node 22, what V8 makes of our source is kept for the next run, in Node's own folder for that among the temporary
 * files; NODE_COMPILE_CACHE moves it, NODE_DISABLE_COMPILE_CACHE=1 forgoes it. Where it cannot be written, all goes on
 * without. A tenth of the processor time of a cold run.
 */
(module as typeof module & { enableCompileCache?: () => void }).enableCompileCache?.();
