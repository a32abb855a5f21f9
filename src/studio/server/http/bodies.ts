import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Refused } from './refused.js';

const MEGABYTE = 1024 * 1024;

/**
 * The body of a request as JSON of a shape.
 * @param megabytes that it may have
 * @throws Refused where it is larger, or another
 */
export async function readBody<Body>(
  request: IncomingMessage,
  schema: z.ZodType<Body>,
  megabytes: number,
): Promise<Body> {
  // Forms of other sites cannot send this type without asking first.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refused(400, '请求应为 JSON');
  const parsed = schema.safeParse(jsonOf(await textOfBody(request, megabytes * MEGABYTE)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused(400, `请求的内容不对：${issue?.path.join('.') || '全部'}`);
}

/** @throws Refused */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, '请求不是 JSON');
  }
}

async function textOfBody(request: IncomingMessage, limit: number): Promise<string> {
  const tooLarge = () => new Refused(413, `内容太大，最多 ${limit / MEGABYTE} MB`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
