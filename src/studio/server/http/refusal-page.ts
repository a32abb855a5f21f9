import type { ServerResponse } from 'node:http';
import type { Refused } from './refused.js';

/** Tells why the page itself is not given, to whoever opens its address in a browser. */
export function sendRefusalPage(response: ServerResponse, { status, body }: Refused): void {
  const { message, hint = '' } = body;
  response.statusCode = status;
  response
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    .end(
      `<!DOCTYPE html>\n<html lang="zh-CN"><title>部门决算公开</title><h1>${escaped(message)}</h1><p>${escaped(hint)}</p></html>\n`,
    );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
