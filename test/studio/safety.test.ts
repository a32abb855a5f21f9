import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHOOL } from './school.js';
import { newFolder, rawStatus, studioOn } from './studio-client.js';

const FILE = '2024.yaml';

describe('who may ask', () => {
  it('is whoever has the token', async () => {
    const { port, token } = await studioOn(newFolder({ [FILE]: SCHOOL }));
    const Host = `127.0.0.1:${port}`;
    expect(await rawStatus(port, '/api/folder', { Host })).toBe(401);
    expect(await rawStatus(port, '/api/folder', { Host, Authorization: `Bearer ${token}x` })).toBe(401);
    expect(await rawStatus(port, '/', { Host })).toBe(401);
    expect(await rawStatus(port, `/api/folder?token=${token}`, { Host })).toBe(200);
  });

  it('names this machine and comes from no other page', async () => {
    const { port, token } = await studioOn(newFolder({ [FILE]: SCHOOL }));
    const Authorization = `Bearer ${token}`;
    const Host = `127.0.0.1:${port}`;
    const status = (headers: Record<string, string>) =>
      rawStatus(port, '/api/folder', { Authorization, ...headers });
    expect(await status({ Host: `evil.example:${port}` })).toBe(403);
    expect(await status({ Host: '127.0.0.1' })).toBe(403);
    expect(await status({ Host, Origin: 'http://evil.example' })).toBe(403);
    expect(await status({ Host, Origin: 'null' })).toBe(403);
    expect(await status({ Host, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await status({ Host: `localhost:${port}`, Origin: `http://localhost:${port}` })).toBe(200);
  });

  it('sends JSON of the right shape and no more than fits', async () => {
    const { port, token, ask } = await studioOn(newFolder({ [FILE]: SCHOOL }));
    const headers = { Host: `127.0.0.1:${port}`, Authorization: `Bearer ${token}` };
    const post = (type: string, body: string) =>
      rawStatus(port, '/api/edit', { ...headers, 'Content-Type': type }, 'POST', body);
    expect(await post('text/plain', '{}')).toBe(400);
    expect(await post('application/json', '{')).toBe(400);
    expect(await post('application/json', '{"file": 1}')).toBe(400);
    const large = { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(10 ** 9) };
    expect(await rawStatus(port, '/api/edit', large, 'POST', '').catch(() => 413)).toBe(413);
    expect((await ask('GET', '/api/nothing')).status).toBe(404);
    expect((await ask('DELETE', '/api/file')).status).toBe(404);
  });
});

describe('what can be reached', () => {
  it('is the data files of the folder', async () => {
    const outside = newFolder({ 'secret.yaml': SCHOOL });
    const folder = newFolder({ [FILE]: SCHOOL });
    mkdirSync(join(folder, '.git'));
    writeFileSync(join(folder, '.git/config.yaml'), SCHOOL);
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'link.yaml'));
    symlinkSync(outside, join(folder, 'there'));
    const { ask } = await studioOn(folder);
    const status = async (file: string) =>
      (await ask('GET', `/api/file?file=${encodeURIComponent(file)}`)).status;
    for (const file of [
      '../secret.yaml',
      '/etc/passwd',
      'a/../../x.yaml',
      '.git/config.yaml',
      'link.yaml',
      'there/secret.yaml',
      'C:\\x.yaml',
      '..',
    ])
      expect(await status(file), file).toBe(403);
    expect(await status('没有.yaml')).toBe(404);
    const create = (file: string) => ask('POST', '/api/new', { file, format: 'base', year: 2024 });
    expect((await create('there/new.yaml')).status).toBe(403);
    expect((await create('../new.yaml')).status).toBe(403);
    expect(existsSync(join(outside, 'new.yaml'))).toBe(false);
  });

  it('may not be changed by a studio that was opened for reading', async () => {
    const { ask, open, text, folder } = await studioOn(newFolder({ [FILE]: SCHOOL }), { readOnly: true });
    const { sha256 } = await open(FILE);
    const version = { file: FILE, sha256 };
    const asked: [string, string, object][] = [
      ['POST', '/api/edit', { ...version, edits: [{ path: ['名称'], value: '甲' }] }],
      ['PUT', '/api/text', { ...version, text: '' }],
      ['POST', '/api/undo', version],
      ['POST', '/api/redo', version],
      ['POST', '/api/waive', { ...version, finding: 'x', reason: 'x' }],
      ['POST', '/api/new', { file: 'x', format: 'base', year: 2024 }],
      ['POST', '/api/rollover', { from: FILE }],
      ['POST', '/api/import', { file: FILE, sources: [], apply: false, accept: [], keep: [] }],
      ['POST', '/api/generate', { file: FILE, formats: ['html'] }],
      ['POST', '/api/reveal', { file: FILE }],
    ];
    for (const [method, path, body] of asked) expect((await ask(method, path, body)).status, path).toBe(403);
    expect(text(FILE)).toBe(SCHOOL);
    expect(existsSync(join(folder, '.gen-report'))).toBe(false);
  });
});

describe('the page', () => {
  it('comes with its token, in no frame, with its own scripts alone', async () => {
    const page = newFolder({ 'index.html': '<meta name="nonce" content="{{nonce}}">', 'page.js': 'let a;' });
    const { url, port } = await studioOn(newFolder(), { pageFolder: page });
    const answer = await fetch(url);
    const policy = answer.headers.get('content-security-policy')!;
    const [, nonce] = /'nonce-([^']+)'/.exec(policy)!;
    expect(await answer.text()).toBe(`<meta name="nonce" content="${nonce}">`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    const script = await fetch(`http://127.0.0.1:${port}/assets/page.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect((await fetch(`http://127.0.0.1:${port}/assets/..%2fpage.js`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/assets/none.js`)).status).toBe(404);
  });

  it('ends the studio when it has been away for long', async () => {
    const { ended } = await studioOn(newFolder(), { idle: 200 });
    await ended;
  });
});
