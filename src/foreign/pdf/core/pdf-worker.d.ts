/** The core of pdf.js: all that it tells of its working half. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  interface Port {
    addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
    postMessage(message: unknown): void;
  }
  export const WorkerMessageHandler: { initializeFromPort(port: Port): void };
}
