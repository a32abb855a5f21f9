type WorkerModule = typeof import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');

let loaded: Promise<WorkerModule['WorkerMessageHandler']> | undefined;

/**
 * The core of pdf.js, loaded when the first PDF comes. Its other half, which draws, needs a browser's canvas. Its build
 * for Node 20 puts a slow `push` in place of the engine's; the engine's is put back.
 */
export function loadCore(): Promise<WorkerModule['WorkerMessageHandler']> {
  loaded ??= importCore();
  return loaded;
}

async function importCore(): Promise<WorkerModule['WorkerMessageHandler']> {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!;
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Object.defineProperty(Array.prototype, 'push', push);
  return WorkerMessageHandler;
}
