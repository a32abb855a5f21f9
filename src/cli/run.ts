import { Failure } from '../kernel/diagnostic.js';
import type { MatchedFiles } from './command-line/data-files.js';
import { parseCommandLine } from './command-line/parse-command-line.js';
import type { OfFiles, Request, Shard } from './command-line/request.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { shardOf } from './jobs/shard.js';
import { onGithub } from './report/on-github.js';
import { visibleLines } from './report/visible.js';
import type { Surroundings } from './surroundings.js';

/** Files left out that are named; of more, how many there are. */
const MAX_NAMED = 5;

/** Does what a command line asks for and says how it went. Never throws: a fault of ours is told with its trace. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const parsed = parseCommandLine(argv, surroundings.version);
  if ('help' in parsed) {
    surroundings.stdout(parsed.help);
    return EXIT.done;
  }
  const report = 'request' in parsed && 'report' in parsed.request ? parsed.request.report : 'text';
  const { safe, end } = onGithub(withoutControls(surroundings), report);
  try {
    if ('request' in parsed) return await execute(parsed.request, safe);
    const { complain } = await import('./report/tell.js');
    return complain(parsed.complaint, safe);
  } catch (error) {
    const { tellFailure } = await import('./report/tell.js');
    return tellFailure(error, undefined, safe);
  } finally {
    end();
  }
}

/** Nothing on standard output moves a cursor or colours a word. */
function withoutControls(surroundings: Surroundings): Surroundings {
  return { ...surroundings, stdout: (text) => surroundings.stdout(visibleLines(text)) };
}

/** @throws Failure (命令行) where somebody has removed the folder that the program was started in */
function requireFolder(): void {
  try {
    process.cwd();
  } catch {
    const message = '当前文件夹已经不存在';
    const hint = '换到别的文件夹，再运行一次。';
    throw new Failure('命令行', [{ rule: '当前文件夹', level: '错误', message, hint }]);
  }
}

/** The same request for the files of all units, too, that its files name. */
async function withUnits<Request extends OfFiles>(request: Request): Promise<Request> {
  if (!request.units) return request;
  const { filesWithUnits } = await import('./with-units.js');
  return { ...request, files: filesWithUnits(request) };
}

/** The same request for the files of its part. */
function ofShard<Request extends { readonly files: readonly string[]; readonly shard?: Shard }>(
  request: Request,
): Request {
  const { files, shard } = request;
  return shard === undefined ? request : { ...request, files: shardOf(files, shard).files };
}

/** What a pattern stands for without being meant is told. */
async function tellLeftOut(
  { leftOut, quiet }: MatchedFiles & { readonly quiet: boolean },
  { stderr }: Surroundings,
): Promise<void> {
  if (leftOut.length === 0) return;
  const { createProgress } = await import('./report/progress.js');
  const names = leftOut.slice(0, MAX_NAMED).join('、');
  const more = leftOut.length > MAX_NAMED ? `等 ${leftOut.length} 个` : '';
  createProgress(stderr, quiet).line(`略去通配符中不是数据文件的：${names}${more}`);
}

async function execute(request: Request, surroundings: Surroundings): Promise<ExitCode> {
  requireFolder();
  if ('leftOut' in request) await tellLeftOut(request, surroundings);
  switch (request.command) {
    case 'generate': {
      const { generate } = await import('./commands/generate.js');
      return generate(await withUnits(request), surroundings);
    }
    case 'manifest': {
      const { writeManifest } = await import('./commands/manifest.js');
      return writeManifest(await withUnits(request), surroundings);
    }
    case 'manifest merge': {
      const { mergeManifests } = await import('./commands/merge-manifests.js');
      return mergeManifests(request, surroundings);
    }
    case 'verify': {
      const { verify } = await import('./commands/verify.js');
      return verify(request, surroundings);
    }
    case 'check': {
      const { check } = await import('./commands/check.js');
      return check(ofShard(await withUnits(request)), surroundings);
    }
    case 'status': {
      const { tellStatus } = await import('./commands/status.js');
      return tellStatus(ofShard(await withUnits(request)), surroundings);
    }
    case 'explain': {
      const { explain } = await import('./commands/explain.js');
      return explain(request, surroundings);
    }
    case 'units': {
      const { tellUnits } = await import('./commands/units.js');
      return tellUnits(request, surroundings);
    }
    case 'audit': {
      const { auditFiles } = await import('./commands/audit.js');
      return auditFiles(request, surroundings);
    }
    case 'rules': {
      const { tellRules } = await import('./commands/rules.js');
      return tellRules(request.ids, surroundings);
    }
    case 'codes': {
      const { tellCodes } = await import('./commands/codes.js');
      return tellCodes(request.words, surroundings);
    }
    case 'init': {
      const { init } = await import('./commands/init.js');
      return init(request, surroundings);
    }
    case 'init from': {
      const { initFrom } = await import('./commands/init-from.js');
      return initFrom(request, surroundings);
    }
    case 'import': {
      const { importFiles } = await import('./commands/import.js');
      return importFiles(request, surroundings);
    }
    case 'template check': {
      const { checkTemplate } = await import('./commands/template.js');
      return checkTemplate(request.pack, surroundings);
    }
    case 'template fields': {
      const { tellFields } = await import('./commands/template.js');
      return tellFields(request.pack, surroundings);
    }
    case 'template new': {
      const { newTemplate } = await import('./commands/new-template.js');
      return newTemplate(request.dir, request.from, surroundings);
    }
    case 'template tidy': {
      const { tidyTemplate } = await import('./commands/new-template.js');
      return tidyTemplate(request.pack, surroundings);
    }
    case 'template list': {
      const { listTemplates } = await import('./commands/template.js');
      return listTemplates(surroundings);
    }
    case 'studio': {
      const { studio } = await import('./commands/studio.js');
      return studio(request, surroundings);
    }
    case 'schema': {
      const { tellSchema } = await import('./commands/schema.js');
      return tellSchema(request.template, surroundings);
    }
  }
}
