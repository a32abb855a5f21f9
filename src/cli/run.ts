import { readFileSync } from 'node:fs';
import { type Diagnostic, Failure, type Fault } from '../kernel/diagnostic.js';
import { orderDiagnostics } from '../kernel/order-diagnostics.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { formatDiagnostic, type Paint } from './format-diagnostic.js';
import { outputPaths } from './output-path.js';
import { type CheckOptions, type GenerateOptions, parseCommandLine } from './program.js';
import { createProgress, type Progress, type Terminal } from './progress.js';
import { prepareReport, publish } from './publish.js';
import { describeSubstitutions } from './substitutions.js';
import { writeOutputs } from './write-output.js';

/** What the program reads and writes besides files. */
export interface Surroundings {
  readonly stderr: Terminal;
  readonly stdout: (text: string) => void;
  readonly colour: boolean;
  readonly version: string;
}

const CODES: Record<Fault, ExitCode> = { 数据: EXIT.data, 命令行: EXIT.usage, 模板: EXIT.template };

/** Does what a command line asks for. Never throws for a user's mistake; a fault of ours is thrown. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const parsed = parseCommandLine(argv, surroundings.version);
  if ('help' in parsed) {
    surroundings.stdout(parsed.help);
    return EXIT.done;
  }
  if ('complaint' in parsed) {
    surroundings.stderr.write(`错误 命令行：${parsed.complaint}\n`);
    return EXIT.usage;
  }
  const { request } = parsed;
  if (request.command === 'schema') {
    const { reportJsonSchema } = await import('../read/report-json-schema.js');
    surroundings.stdout(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
    return EXIT.done;
  }
  const progress = createProgress(surroundings.stderr, request.quiet);
  return request.command === 'check'
    ? check(request, progress, surroundings)
    : generate(request, progress, surroundings);
}

async function check(
  request: CheckOptions,
  progress: Progress,
  surroundings: Surroundings,
): Promise<ExitCode> {
  return eachFile(request.files, '未通过核对', surroundings, async (file) => {
    progress.stage(file, '核对');
    const { diagnostics } = prepareReport(file, request.strict);
    progress.line(`${file}  核对通过`);
    return diagnostics;
  });
}

async function generate(
  request: GenerateOptions,
  progress: Progress,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const targets = outputPaths(request.files, request.outDir);
  const twin = targets.findIndex((target, index) => targets.indexOf(target) < index);
  if (twin >= 0) {
    const other = request.files[targets.indexOf(targets[twin]!)];
    surroundings.stderr.write(
      `错误 命令行：${other} 与 ${request.files[twin]} 会写入同一个文件，请改名或分两次生成。\n`,
    );
    return EXIT.usage;
  }
  const fonts = { system: request.systemFonts, dirs: request.fontDirs };
  const noted = new Set<string>();
  return eachFile(request.files, '未生成文件', surroundings, async (file, index) => {
    const begun = performance.now();
    const publication = await publish(file, {
      ...request,
      fonts,
      onStage: (stage) => progress.stage(file, stage),
    });
    const files = publication.outputs.map(({ format, bytes }) => ({
      path: `${targets[index]}.${format}`,
      bytes,
    }));
    await writeOutputs(files);
    for (const note of describeSubstitutions(publication.substitutions, request.verbose)) {
      if (!noted.has(note)) progress.line(note);
      noted.add(note);
    }
    progress.line(summary(file, publication.pageCount, performance.now() - begun));
    surroundings.stdout(files.map(({ path }) => `${path}\n`).join(''));
    return publication.diagnostics;
  });
}

function summary(file: string, pageCount: number | undefined, milliseconds: number): string {
  const pages = pageCount === undefined ? '' : `  ${pageCount} 页`;
  return `${file}${pages}  ${(milliseconds / 1000).toFixed(1)} 秒`;
}

/** Goes on with the other files after one fails; the result is the gravest of all. */
async function eachFile(
  files: readonly string[],
  outcome: string,
  surroundings: Surroundings,
  work: (file: string, index: number) => Promise<readonly Diagnostic[]>,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  for (const [index, file] of files.entries()) {
    try {
      tell(await work(file, index), undefined, surroundings);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tell(error.diagnostics, `${outcome}：${file}`, surroundings);
      code = Math.max(code, CODES[error.fault]) as ExitCode;
    }
  }
  return code;
}

/** Prints the messages of one file and how many there are. */
function tell(
  diagnostics: readonly Diagnostic[],
  outcome: string | undefined,
  { stderr, colour }: Surroundings,
): void {
  if (diagnostics.length === 0) return;
  const sources = new Map<string, string | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, readText(file));
    return sources.get(file);
  };
  const clear = stderr.isTTY ? '\r\u001b[K' : '';
  const messages = orderDiagnostics(diagnostics).map((each) =>
    formatDiagnostic(each, sourceOf, colour ? COLOURED : undefined),
  );
  const count = (level: string) => diagnostics.filter((each) => each.level === level).length;
  const total = `共 ${count('错误')} 处错误、${count('提醒')} 处提醒${outcome === undefined ? '。' : `，${outcome}。`}`;
  stderr.write(`${clear}${messages.join('\n\n')}\n\n${total}\n`);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

const COLOURS = { 错误: '31;1', 提醒: '33;1', 位置: '1' } as const;
const COLOURED: Paint = (part, text) => `\u001b[${COLOURS[part]}m${text}\u001b[0m`;
