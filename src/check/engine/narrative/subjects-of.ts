import type { Audit } from '../rule.js';

/** The 项级 rows of table 05, also those with a budget alone. */
export type Subjects = ReadonlyMap<string, Audit['accounts']['一般公共预算']['全部项级'][number]>;

/** The 项级 rows of the 一般公共预算 by their code. */
export function subjectsOf({ accounts }: Pick<Audit, 'accounts'>): Subjects {
  return new Map(accounts.一般公共预算.全部项级.map((row) => [row.编码, row]));
}
