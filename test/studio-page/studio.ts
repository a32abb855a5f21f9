import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/bin/gen-report.js');

/** A folder of data files with the program running on it. */
export class Studio {
  readonly folder: string;
  #program: ChildProcess | undefined;
  readonly #options: readonly string[];
  #address = '';

  private constructor(folder: string, options: readonly string[]) {
    this.folder = folder;
    this.#options = options;
  }

  /** @param files that the folder has at first */
  static async open(files: Readonly<Record<string, string>> = {}, ...options: string[]): Promise<Studio> {
    const studio = new Studio(mkdtempSync(join(tmpdir(), 'studio-')), options);
    for (const [name, text] of Object.entries(files)) studio.write(name, text);
    await studio.start();
    return studio;
  }

  /** A data file with what it names, as the project has it, under another name. */
  addSample(file: string): void {
    cpSync(join(ROOT, 'data/2024.yaml'), join(this.folder, file));
    cpSync(join(ROOT, 'data/2024'), join(this.folder, '2024'), { recursive: true });
  }

  get address(): string {
    return this.#address;
  }

  async start(): Promise<void> {
    const args = [PROGRAM, 'studio', this.folder, '--no-open', '--keep', ...this.#options];
    const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#program = program;
    this.#address = await addressTold(program);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const gone = once(this.#program!, 'exit');
    this.#program!.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    if (this.#program?.exitCode === null && this.#program.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** The work screen of a file, or without one the start screen. */
  async show(browser: Browser, file?: string, width = 1280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    // Where several programs share two processors everything takes ten times as long.
    page.setDefaultTimeout(90_000);
    await page.goto(file === undefined ? this.address : `${this.address}#/${encodeURIComponent(file)}`);
    await page
      .locator(file === undefined ? '.start' : '.section, .text-pane')
      .first()
      .waitFor();
    return page;
  }
}

function addressTold(program: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let told = '';
    const hear = (chunk: Buffer) => {
      told += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(told) ?? [];
      if (address) done(address);
    };
    program.stdout!.on('data', hear);
    program.stderr!.on('data', hear);
    program.once('exit', () => failed(new Error(`the studio ended: ${told}`)));
  });
}
