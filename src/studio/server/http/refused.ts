import type { Refusal } from '../../api.js';

/** A request that is not done, and what its answer says. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly body: Refusal;

  constructor(status: number, body: Refusal | string) {
    const refusal = typeof body === 'string' ? { message: body } : body;
    super(refusal.message);
    this.status = status;
    this.body = refusal;
  }
}
