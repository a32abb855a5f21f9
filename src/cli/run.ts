import { check } from './check.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { generate } from './generate.js';
import { parseCommandLine } from './program.js';
import type { Surroundings } from './surroundings.js';

/** Does what a command line asks for and says how it went. Never throws: a fault of ours is told with its trace. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(argv, surroundings);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.stderr.write(`程序故障，不是数据的问题。请把以下内容报告给维护者：\n${detail}\n`);
    return EXIT.internal;
  }
}

async function dispatch(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stderr, stdout, version } = surroundings;
  const parsed = parseCommandLine(argv, version);
  if ('help' in parsed) {
    stdout(parsed.help);
    return EXIT.done;
  }
  if ('complaint' in parsed) {
    stderr.write(`错误 命令行：${parsed.complaint}\n`);
    return EXIT.usage;
  }
  const { request } = parsed;
  switch (request.command) {
    case 'generate':
      return generate(request, surroundings);
    case 'manifest': {
      const { writeManifest } = await import('./manifest.js');
      return writeManifest(request, surroundings);
    }
    case 'verify': {
      const { verify } = await import('./verify.js');
      return verify(request, surroundings);
    }
    case 'check':
      return check(request, surroundings);
    case 'explain': {
      const { explain } = await import('./explain.js');
      return explain(request, surroundings);
    }
    case 'rules': {
      const { tellRules } = await import('./rules.js');
      return tellRules(request.ids, surroundings);
    }
    case 'init': {
      const { init } = await import('./init.js');
      return init(request, surroundings);
    }
    case 'template check': {
      const { checkTemplate } = await import('./template.js');
      return checkTemplate(request.pack, surroundings);
    }
    case 'template list': {
      const { listTemplates } = await import('./template.js');
      return listTemplates(surroundings);
    }
    case 'schema': {
      const { reportJsonSchema } = await import('../read/report-json-schema.js');
      stdout(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
      return EXIT.done;
    }
  }
}
