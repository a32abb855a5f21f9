const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does what must not be broken off half way: Ctrl-C and its like end the program as soon as it is done. `work` does not
 * wait for anything, so none of them is heard before.
 */
export async function untilDone(work: () => void): Promise<void> {
  const heard: NodeJS.Signals[] = [];
  const hear = (signal: NodeJS.Signals) => heard.push(signal);
  for (const signal of SIGNALS) process.on(signal, hear);
  try {
    work();
  } finally {
    // Signals are told of between two turns of the event loop.
    await new Promise(setImmediate);
    for (const signal of SIGNALS) process.off(signal, hear);
    // Without a listener, it ends the program as it would have done.
    if (heard[0] !== undefined) process.kill(process.pid, heard[0]);
  }
}
