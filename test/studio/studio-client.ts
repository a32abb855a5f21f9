import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { StudioWorkshop } from '../../src/cli/studio/studio-workshop.js';
import type { OpenFile } from '../../src/studio/api.js';
import { type RunningStudio, startStudio } from '../../src/studio/server/studio-server.js';

interface Answer<Body = never> {
  readonly status: number;
  readonly body: Body;
}

/** A folder with data files, and a page that asks its studio. */
export interface TestStudio extends RunningStudio {
  readonly folder: string;
  ask<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>>;
  open(file: string): Promise<OpenFile>;
  text(file: string): string;
}

/** A folder until the test has ended. */
export function newFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'gen-report-studio-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Starts a studio, in this thread alone, until the test has ended. */
export async function studioOn(
  folder: string,
  options: { readonly readOnly?: boolean; readonly idle?: number; readonly pageFolder?: string } = {},
): Promise<TestStudio> {
  const trust = { roots: [folder], lowering: true };
  const workshop = new StudioWorkshop({ version: '0', trust, workers: false });
  const { readOnly = false, pageFolder = folder, idle } = options;
  const started = await startStudio(
    { folder, pageFolder, port: 0, readOnly, ...(idle !== undefined && { idle }) },
    workshop,
  );
  onTestFinished(() => started.close());
  const ask = async <Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> => {
    const response = await fetch(`http://127.0.0.1:${started.port}${path}`, {
      method,
      headers: { Authorization: `Bearer ${started.token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  return {
    ...started,
    folder,
    ask,
    open: async (file) => (await ask<OpenFile>('GET', `/api/file?file=${encodeURIComponent(file)}`)).body,
    text: (file) => readFileSync(join(folder, file), 'utf8'),
  };
}

/** A request with headers that fetch does not let one set. */
export function rawStatus(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
  body = '',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode!));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
