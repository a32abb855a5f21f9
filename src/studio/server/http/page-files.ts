import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pagePolicy } from './guard.js';
import { Refused } from './refused.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const NONCE = '{{nonce}}';
/** Names of files, without folders: nothing else of the disk can be asked for. */
const NAME = /^[\w-]+(?:\.[\w-]+)*$/;

/** The files of the page, as the build has left them. */
export class PageFiles {
  constructor(private readonly folder: string) {}

  sendPage(response: ServerResponse): void {
    const nonce = randomBytes(16).toString('base64');
    const page = this.#read('index.html').toString('utf8').replaceAll(NONCE, nonce);
    response.setHeader('Content-Security-Policy', pagePolicy(nonce));
    response.setHeader('Content-Type', TYPES['.html']!).end(page);
  }

  sendAsset(name: string, response: ServerResponse): void {
    const type = TYPES[extname(name)];
    if (!NAME.test(name) || type === undefined) throw new Refused(404, '没有这个文件');
    response.setHeader('Content-Type', type).end(this.#read(name));
  }

  #read(name: string): Buffer {
    try {
      return readFileSync(join(this.folder, name));
    } catch {
      throw new Refused(404, {
        message: '没有这个文件',
        hint: '网页没有随程序安装：重新安装，或在源码中运行 npm run build。',
      });
    }
  }
}
