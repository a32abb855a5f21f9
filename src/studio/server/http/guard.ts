import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused } from './refused.js';

/**
 * Who may ask. Other pages of the browser are kept out by the token, which none of them knows; a name of another site that
 * is made to mean this machine (DNS rebinding) by the Host; forms of other sites by the Origin.
 */
export class Guard {
  constructor(
    private readonly token: string,
    private readonly port: () => number,
  ) {}

  /** @throws Refused */
  check(request: IncomingMessage, url: URL): void {
    this.checkPlace(request);
    const header = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const given = header ?? url.searchParams.get('token') ?? '';
    if (!isSame(given, this.token))
      throw new Refused(401, { message: '没有通行码，或通行码不对', hint: '用启动时显示的网址打开。' });
  }

  /** What every request has to say, also one for the files of the page. @throws Refused */
  checkPlace({ headers }: IncomingMessage): void {
    const own = ['127.0.0.1', 'localhost'].map((host) => `${host}:${this.port()}`);
    if (!own.includes(headers.host ?? '')) throw new Refused(403, '网址不对，只能在本机打开');
    const { origin } = headers;
    if (origin !== undefined && !own.some((host) => origin === `http://${host}`))
      throw new Refused(403, '别的网页不能使用本程序');
    if (headers['sec-fetch-site'] === 'cross-site') throw new Refused(403, '别的网页不能使用本程序');
  }
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const NOWHERE = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** Of the page: its own scripts, styles and pictures, no other site, in no frame. */
export function pagePolicy(nonce: string): string {
  return `${NOWHERE}; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'`;
}

/** Of a publication in the page's frame: styles and pictures of its own, no script. */
export const PUBLICATION_POLICY = `${NOWHERE}; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox allow-same-origin`;

/** What every answer says. */
export function setCommonHeaders(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', `${NOWHERE}; frame-ancestors 'none'`);
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
}
