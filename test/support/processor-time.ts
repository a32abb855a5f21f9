/** Seconds of processor time that something takes: other programs on the machine do not count. */
export function secondsOf(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
