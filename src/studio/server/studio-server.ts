import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../../kernel/diagnostic.js';
import { Guard, setCommonHeaders } from './http/guard.js';
import { PageFiles } from './http/page-files.js';
import { sendRefusalPage } from './http/refusal-page.js';
import { Refused } from './http/refused.js';
import type { RouteTable } from './routes.js';
import { Studio } from './studio.js';
import { type FolderTold, studioRoutes } from './studio-routes.js';
import { FolderWatch } from './watch/folder-watch.js';
import type { Workshop } from './workshop.js';

export interface StudioOptions extends FolderTold {
  readonly folder: string;
  /** Of the page, as the build has left it. */
  readonly pageFolder: string;
  /** 0 for the last one of the folder, or any that is free. */
  readonly port: number;
  /** Milliseconds without a page after which it ends; never where not given. */
  readonly idle?: number;
}

export interface RunningStudio {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  /** When it has ended, by itself or by {@link close}. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const TOKEN_BYTES = 32;
const IDLE_CHECKS = 10;

/**
 * Opens a folder for pages of this machine.
 * @throws the error of the system where the port cannot be had
 */
export async function startStudio(options: StudioOptions, workshop: Workshop): Promise<RunningStudio> {
  const studio = new Studio(options.folder, workshop);
  const last = options.readOnly ? undefined : studio.state.lastAddress();
  const token = last?.token ?? randomBytes(TOKEN_BYTES).toString('base64url');
  const server = createServer();
  const service = new StudioService(studio, server, token, options);
  const port = await listen(server, options.port, last?.port);
  if (!options.readOnly) studio.state.keepAddress({ port, token });
  return {
    url: `http://${HOST}:${port}/?token=${token}`,
    port,
    token,
    ended: service.ended,
    close: () => service.close(),
  };
}

/** The port that is asked for; without one the last, so that a page that is still open finds it again, or any. */
async function listen(server: Server, wanted: number, last: number | undefined): Promise<number> {
  if (wanted === 0 && last !== undefined)
    try {
      return await listenAt(server, last);
    } catch {
      // Somebody else has it now.
    }
  return listenAt(server, wanted);
}

function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

class StudioService {
  readonly ended: Promise<void>;
  readonly #guard: Guard;
  readonly #routes: RouteTable;
  readonly #page: PageFiles;
  readonly #watch: FolderWatch;
  readonly #idleTimer: NodeJS.Timeout | undefined;
  #lastAsked = performance.now();
  #isClosed = false;
  #tellEnd = () => {};

  constructor(
    private readonly studio: Studio,
    private readonly server: Server,
    token: string,
    options: StudioOptions,
  ) {
    this.ended = new Promise((resolve) => {
      this.#tellEnd = resolve;
    });
    this.#guard = new Guard(token, () => (server.address() as AddressInfo).port);
    this.#routes = studioRoutes(studio, options);
    this.#page = new PageFiles(options.pageFolder);
    this.#watch = new FolderWatch(studio);
    const { idle } = options;
    if (idle !== undefined) this.#idleTimer = setInterval(() => this.#endIfIdle(idle), idle / IDLE_CHECKS);
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#idleTimer);
    this.#watch.close();
    await this.studio.close();
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
    this.#tellEnd();
  }

  #endIfIdle(idle: number): void {
    if (this.studio.events.count > 0) this.#lastAsked = performance.now();
    else if (performance.now() - this.#lastAsked > idle) void this.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#lastAsked = performance.now();
    setCommonHeaders(response);
    try {
      const url = new URL(request.url ?? '/', `http://${HOST}`);
      const answer = await this.#answerTo(request, response, url);
      if (!response.headersSent && !response.writableEnded) sendJson(response, 200, answer);
    } catch (error) {
      const refused = this.#refusalFrom(error);
      if (response.headersSent) response.end();
      else if (/^\/(?:\?|$)/.test(request.url ?? '')) sendRefusalPage(response, refused);
      else sendJson(response, refused.status, refused.body);
    }
  }

  async #answerTo(request: IncomingMessage, response: ServerResponse, url: URL): Promise<unknown> {
    const { method = 'GET' } = request;
    const asset = /^\/assets\/([^/]+)$/.exec(url.pathname)?.[1];
    if (method === 'GET' && asset !== undefined) {
      this.#guard.checkPlace(request);
      return this.#page.sendAsset(asset, response);
    }
    this.#guard.check(request, url);
    if (method === 'GET' && url.pathname === '/') return this.#page.sendPage(response);
    const route = this.#routes.get(`${method} ${url.pathname}`);
    if (!route) throw new Refused(404, '没有这个网址');
    return route.answer({ request, response, query: url.searchParams });
  }

  #refusalFrom(error: unknown): Refused {
    if (error instanceof Refused) return error;
    if (error instanceof Failure) {
      const [first] = error.diagnostics;
      const findings = error.diagnostics.map((one) => this.studio.findings.finding(one));
      const hint = first?.hint;
      return new Refused(422, {
        message: first?.message ?? '',
        findings,
        ...(hint !== undefined && { hint }),
      });
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new Refused(500, {
      message: '程序出错，不是数据的问题',
      hint: `请把以下内容报告给维护者：\n${detail}`,
    });
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(body));
}
