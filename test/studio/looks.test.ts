import { expect, it } from 'vitest';
import type { StudioEvent } from '../../src/studio/api.js';
import type { DataFile, DataFiles } from '../../src/studio/server/files/data-files.js';
import type { FileFindings } from '../../src/studio/server/findings/file-findings.js';
import { Looks } from '../../src/studio/server/looks.js';
import type { Looked } from '../../src/studio/server/workshop.js';

/** A look that lasts until it is told to end, or is stopped. */
interface GoingOn {
  readonly sha256: string;
  end(): void;
}

function deskWith(first: string) {
  let version = first;
  const goingOn: GoingOn[] = [];
  const told: StudioEvent[] = [];
  const files = { read: (name: string) => ({ name, path: name, sha256: version }) as DataFile };
  const look = (_: string, __: unknown, ___: unknown, stop: AbortSignal) =>
    new Promise<Looked | undefined>((done) => {
      const sha256 = version;
      const looked: Looked = { sha256, diagnostics: [], isReadable: true, inputs: [], milliseconds: 1 };
      goingOn.push({ sha256, end: () => done(looked) });
      stop.addEventListener('abort', () => done(undefined));
    });
  const findings = { of: () => ({ findings: [], sections: {} }) };
  const looks = new Looks(
    files as unknown as DataFiles,
    { look },
    findings as unknown as FileFindings,
    (event) => told.push(event),
  );
  return { looks, goingOn, told, save: (sha256: string) => (version = sha256) };
}

it('a look at a version that is no more is stopped, and whoever waits gets the newest', async () => {
  const { looks, goingOn, told, save } = deskWith('甲');
  const first = looks.at('2024.yaml');
  await expect.poll(() => goingOn.length).toBe(1);
  save('乙');
  const second = looks.at('2024.yaml');
  await expect.poll(() => goingOn.map(({ sha256 }) => sha256)).toEqual(['甲', '乙']);
  goingOn[1]!.end();
  expect(await Promise.all([first, second])).toMatchObject([{ sha256: '乙' }, { sha256: '乙' }]);
  expect(told).toMatchObject([{ type: '看过', look: { sha256: '乙' } }]);
});

it('a look at one file lets that at another finish', async () => {
  const { looks, goingOn } = deskWith('甲');
  const first = looks.at('2023.yaml');
  await expect.poll(() => goingOn.length).toBe(1);
  const second = looks.at('2024.yaml');
  goingOn[0]!.end();
  expect(await first).toMatchObject({ file: '2023.yaml' });
  await expect.poll(() => goingOn.length).toBe(2);
  goingOn[1]!.end();
  expect(await second).toMatchObject({ file: '2024.yaml' });
});
