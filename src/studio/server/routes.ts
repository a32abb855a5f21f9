import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { LIMITS } from '../../kernel/limits.js';
import type { Routes } from '../api.js';
import { readBody } from './http/bodies.js';
import { Refused } from './http/refused.js';

/** A request, as handlers see it. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

type Name = keyof Routes;

/** What answers a route: JSON of what it gives, unless it has answered by itself. */
export interface Route {
  readonly writes: boolean;
  answer(asked: Asked): Promise<unknown>;
}

export type RouteTable = ReadonlyMap<string, Route>;

/** The routes of the program, each with what it is asked. */
export class RouteBuilder {
  readonly table = new Map<string, Route>();

  constructor(private readonly readOnly: boolean) {}

  get<Route extends Name & `GET ${string}`>(
    route: Route,
    answer: (
      query: (name: string) => string,
      asked: Asked,
    ) => Promise<Routes[Route]['answer']> | Routes[Route]['answer'],
  ): void {
    this.table.set(route, {
      writes: false,
      answer: async (asked) => answer((name) => required(asked.query, name), asked),
    });
  }

  /** One that changes files; without leave to do so it is refused before its body is read. */
  change<Route extends Exclude<Name, `GET ${string}`>>(
    route: Route,
    schema: z.ZodType<Routes[Route] extends { body: infer Body } ? Body : never>,
    answer: (
      body: Routes[Route] extends { body: infer Body } ? Body : never,
    ) => Promise<Routes[Route]['answer']>,
    megabytes: number = LIMITS.megabytes,
  ): void {
    this.table.set(route, {
      writes: true,
      answer: async ({ request }) => {
        if (this.readOnly) throw new Refused(403, '以只读方式打开，不能改动');
        return answer(await readBody(request, schema, megabytes));
      },
    });
  }
}

function required(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null || value === '') throw new Refused(400, `请求缺少 ${name}`);
  return value;
}
