const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does what must not be broken off half way: Ctrl-C and its like end the program as soon as it is done. `work` does not
 * wait for anything, so none of them is heard before.
 */
export async function untilDone(work: () => void): Promise<void> {
  listen();
  try {
    work();
  } finally {
    // Signals are told of between two turns of the event loop.
    await new Promise(setImmediate);
  }
}

/**
 * From the first work on, and for good: a signal that came while a listener was being taken away would be lost. Heard
 * between two works, it ends the program as it would have done, unless somebody else listens, who then does.
 */
function listen(): void {
  for (const signal of SIGNALS)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.kill(process.pid, signal));
}
