import { Command, CommanderError, InvalidArgumentError, Option, type OptionValues } from 'commander';
import { REPORTS, type Report } from './report/reporter.js';

export const FORMATS = ['pdf', 'docx', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What a command line asks for. */
export type Request =
  | ({ readonly command: 'generate' } & GenerateOptions)
  | ({ readonly command: 'manifest' } & GenerateOptions)
  | ({ readonly command: 'verify' } & VerifyOptions)
  | ({ readonly command: 'check' } & CheckOptions)
  | { readonly command: 'rules'; readonly ids: readonly string[] }
  | { readonly command: 'schema' }
  | ({ readonly command: 'init' } & InitOptions)
  | { readonly command: 'template check'; readonly pack: string }
  | { readonly command: 'template list' };

export interface InitOptions {
  /** Where the data file goes. */
  readonly dir: string;
  readonly template: string;
  /** Of the accounts; the year before this one where it is not given. */
  readonly year?: number;
}

export interface CheckOptions {
  readonly files: readonly string[];
  /** Pack to use instead of the one that the data file names. */
  readonly template?: string;
  /** 提醒 counts as 错误. */
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly report: Report;
  /** Tell more: 尾差, and which fonts drew what. */
  readonly verbose: boolean;
  /** List what 出错说明 explain. */
  readonly waivers: boolean;
}

export interface GenerateOptions extends CheckOptions {
  readonly formats: readonly Format[];
  readonly outDir: string;
  /** All outputs in one folder, - for / in their names. */
  readonly flat: boolean;
  readonly fontDirs: readonly string[];
  /** Use official fonts installed on the machine. */
  readonly systemFonts: boolean;
}

export interface VerifyOptions {
  /** Path of a manifest. */
  readonly manifest: string;
  /** Build everything again and compare. */
  readonly rebuild: boolean;
  readonly quiet: boolean;
}

/** Result of parsing: a request, or a text to print (help, version) or complain with. */
export type Parsed =
  | { readonly request: Request }
  | { readonly help: string }
  | { readonly complaint: string };

const QUIET = new Option('-q, --quiet', '不显示进度');

/** Reads a command line; all words to the user are Chinese. */
export function parseCommandLine(argv: readonly string[], version: string): Parsed {
  let request: Request | undefined;
  let help = '';
  const program = describe((found) => {
    request = found;
  }, version);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} });
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { help } : { complaint: complain(error) };
  }
  return request
    ? { request }
    : { complaint: '没有给出数据文件，例如 gen-report data/2024.yaml。用 --help 查看用法。' };
}

function describe(found: (request: Request) => void, version: string): Command {
  const program = new Command('gen-report')
    .description('由一份 YAML 数据文件生成部门决算公开文本（DOCX、PDF、HTML）')
    .argument('[file...]', '数据文件')
    .option('-f, --format <formats>', '输出格式：pdf、docx、html，逗号分隔', formats, [
      'pdf',
      'docx',
    ] as Format[])
    .option('-o, --out <dir>', '输出文件夹', 'out')
    .option('--flat', '全部写在一个文件夹里，文件名以 - 代替 /')
    .option('--font-dir <dir>', '另到此文件夹查找公文字体，可多次使用', collect, [] as string[])
    .option('--no-system-fonts', '不用本机安装的字体，保证各处生成的文件逐字节相同')
    .version(version, '-V, --version', '显示版本')
    .addHelpText('after', '\n退出码: 0 完成，1 数据有错误，2 命令行有错误，3 模板有错误，70 程序故障')
    .action((files: string[], options) => {
      if (files.length === 0) return;
      found({ command: 'generate', ...generating(files, options) });
    });
  const manifest = new Command('manifest')
    .description('生成文本，并写出清单 manifest.json 和 SHA256SUMS，供 verify 核验')
    .argument('<file...>', '数据文件')
    .configureHelp({ showGlobalOptions: true })
    .action((files: string[], _options, command: Command) =>
      found({ command: 'manifest', ...generating(files, command.optsWithGlobals()) }),
    );
  const verify = new Command('verify')
    .description('按清单核验数据文件和生成的文件')
    .argument('<manifest>', '清单文件，例如 out/manifest.json')
    .option('--rebuild', '另在临时文件夹重新生成，逐字节比较')
    .addOption(QUIET)
    .action((path: string, _options, command: Command) => {
      const { rebuild = false, quiet = false } = command.optsWithGlobals();
      found({ command: 'verify', manifest: path, rebuild, quiet });
    });
  const check = new Command('check')
    .description('只核对数据文件，不生成文本')
    .argument('<file...>', '数据文件')
    .option('--waivers', '列出写有出错说明的各处，供复核')
    .action((files: string[], _options, command: Command) =>
      found({ command: 'check', files, ...shared(command.optsWithGlobals()) }),
    );
  const rules = new Command('rules')
    .description('列出核对规则，各带来源和例子')
    .argument('[rule...]', '规则的名称，不写则列出全部')
    .action((ids: string[]) => found({ command: 'rules', ids }));
  const schema = new Command('schema')
    .description('输出数据文件的 JSON Schema，供编辑器提示和校验')
    .action(() => found({ command: 'schema' }));
  const init = new Command('init')
    .description('写一份待填的数据文件，列出模板包要用的全部栏目')
    .argument('[dir]', '放数据文件的文件夹', '.')
    .addOption(new Option('-t, --template <pack>', '模板包的名称或路径').default('base'))
    .addOption(new Option('--year <year>', '决算年度，默认为上一年').argParser(year))
    .action((dir: string, _options, command: Command) => {
      const { template = 'base', year } = command.optsWithGlobals();
      found({ command: 'init', dir, template, ...(year !== undefined && { year }) });
    });
  for (const command of [program, check]) shareOptions(command);
  for (const command of [check, init, manifest, verify, template(found), rules, schema]) program.addCommand(command);
  program.helpCommand('help [command]', '显示帮助');
  for (const command of withSubcommands(program)) speakChinese(command);
  return program;
}

function template(found: (request: Request) => void): Command {
  return new Command('template')
    .description('检查、列出模板包')
    .addCommand(
      new Command('check')
        .description('找出模板包的全部错处')
        .argument('<pack>', '模板包的名称或路径')
        .action((pack: string) => found({ command: 'template check', pack })),
    )
    .addCommand(
      new Command('list').description('列出可用的模板包').action(() => found({ command: 'template list' })),
    )
    .helpCommand('help [command]', '显示帮助');
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

function shareOptions(command: Command): void {
  command
    .addOption(new Option('-t, --template <pack>', '模板包的名称或路径，代替数据文件中的“格式”'))
    .addOption(new Option('--strict', '把提醒也当作错误'))
    .addOption(
      new Option('--report <format>', '核对信息的格式：text、json、github、sarif；text 以外写到标准输出')
        .default('text')
        .argParser(reportFormat),
    )
    .addOption(new Option('--verbose', '列出尾差、所用字体等细节'))
    .addOption(QUIET);
}

function generating(files: readonly string[], options: OptionValues): GenerateOptions {
  const { format, out, fontDir, systemFonts, flat = false } = options;
  const own = { formats: format, outDir: out, fontDirs: fontDir, systemFonts, flat };
  return { files, ...shared(options), ...own };
}

function shared(options: Partial<CheckOptions>) {
  const { template, strict = false, quiet = false, report = 'text' } = options;
  const { verbose = false, waivers = false } = options;
  return { ...(template !== undefined && { template }), strict, quiet, report, verbose, waivers };
}

function reportFormat(value: string): Report {
  const known = REPORTS.find((name) => name === value);
  if (known === undefined)
    throw new InvalidArgumentError(`没有“${value}”这种核对信息，可用 ${REPORTS.join('、')}。`);
  return known;
}

function speakChinese(command: Command): void {
  const titles: Record<string, string> = {
    'Usage:': '用法:',
    'Arguments:': '参数:',
    'Options:': '选项:',
    'Global Options:': '选项:',
    'Commands:': '命令:',
  };
  command.helpOption('-h, --help', '显示帮助').configureHelp({
    ...command.configureHelp(),
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => option.description + defaultNote(option.defaultValue),
  });
}

function defaultNote(value: unknown): string {
  const shown = Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : '';
  return shown === '' ? '' : `（默认 ${shown}）`;
}

function formats(value: string): Format[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !FORMATS.includes(name as Format));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`没有“${unknown}”这种格式，可用 ${FORMATS.join('、')}。`);
  return FORMATS.filter((format) => names.includes(format));
}

function year(value: string): number {
  if (!/^(19|20)\d{2}$/.test(value)) throw new InvalidArgumentError('年度是四位数字，例如 2024。');
  return Number(value);
}

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

function complain({ code, message }: CommanderError): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return `没有选项 ${quoted}。用 --help 查看全部选项。`;
    case 'commander.optionMissingArgument':
      return `选项 ${quoted} 后面要跟一个值。`;
    case 'commander.missingArgument':
      return quoted === 'manifest'
        ? '没有给出清单文件，例如 gen-report verify out/manifest.json。'
        : '没有给出数据文件，例如 gen-report check data/2024.yaml。';
    case 'commander.excessArguments':
      return '参数太多。用 --help 查看用法。';
    case 'commander.invalidArgument':
      return message.slice(message.indexOf('invalid.') + 'invalid.'.length).trim();
    default:
      return message;
  }
}
