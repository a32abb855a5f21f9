import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const NAME = '.gen-report';
const ADDRESS = '网址.json';

const addressSchema = z.object({ port: z.number().int().min(1).max(65535), token: z.string().min(32) });
/** Where the studio of a folder was last, so that a page that is still open finds it again. */
export type LastAddress = z.output<typeof addressSchema>;

/** What the studio keeps beside the data files: earlier versions, and its last address. It is in no repository. */
export class StateFolder {
  readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, NAME);
  }

  prepare(): void {
    mkdirSync(this.path, { recursive: true });
    const ignore = join(this.path, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
  }

  lastAddress(): LastAddress | undefined {
    try {
      return addressSchema.parse(JSON.parse(readFileSync(join(this.path, ADDRESS), 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** Nobody else of the machine may read it. */
  keepAddress(address: LastAddress): void {
    this.prepare();
    writeFileSync(join(this.path, ADDRESS), JSON.stringify(address), { mode: 0o600 });
  }
}
