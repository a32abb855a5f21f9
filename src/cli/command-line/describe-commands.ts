import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { nearestName } from '../../kernel/nearest-name.js';
import { DATA_FORMATS, FORMATS, type Format } from '../writers.js';
import { describeAuditCommand } from './audit-command.js';
import { dataFiles } from './data-files.js';
import { expandPatterns } from './expand-patterns.js';
import { collect, formats, fourDigits, onlyReport, ordinal, reports } from './option-values.js';
import type { Request } from './request.js';
import { generating, QUIET, sharedOptions, shareOptions } from './shared-options.js';
import { speakChinese } from './speak-chinese.js';
import { describeStudioCommand } from './studio-command.js';
import { trustOf } from './trust-options.js';

/** What an overview can be written as. */
const OVERVIEW_FORMATS: readonly Format[] = ['html', 'xlsx', 'json'];

type Found = (request: Request) => void;

/** The program with all its commands; `found` is told what a parsed command line asks for. */
export function describeCommands(found: Found, version: string): Command {
  const program = generate(found, version);
  for (const describe of [
    describeStudioCommand,
    check,
    status,
    exportData,
    explain,
    units,
    describeAuditCommand,
    init,
    importing,
    manifest,
    verify,
    template,
    rules,
    codes,
    schema,
  ])
    program.addCommand(describe(found));
  program.helpCommand('help [command]', '显示帮助');
  for (const command of withSubcommands(program)) speakChinese(command);
  return program;
}

/** A command, its commands, and theirs. */
export function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

function generate(found: Found, version: string): Command {
  const command = new Command('gen-report')
    .description('由一份 YAML 数据文件生成部门决算公开文本（DOCX、PDF、HTML）')
    .argument('[file...]', '数据文件')
    .option('-f, --format <formats>', `输出格式：${FORMATS.join('、')}，逗号分隔`, formats, [
      'pdf',
      'docx',
    ] as Format[])
    .option('-o, --out <dir>', '输出文件夹', 'out')
    .option('--flat', '全部写在一个文件夹里，文件名以 - 代替 /')
    .option('--font-dir <dir>', '另到此文件夹查找公文字体，可多次使用', collect, [] as string[])
    .option('--no-system-fonts', '不用本机安装的字体，保证各处生成的文件逐字节相同')
    .option('--explanations', 'HTML 中附各数的由来，供内部审阅')
    .version(version, '-V, --version', '显示版本')
    .addHelpText('after', '\n退出码: 0 完成，1 数据有错误，2 命令行有错误，3 模板有错误，70 程序故障')
    .action((files: string[], options) => {
      if (files.length === 0) return;
      refuseMistypedCommand(files[0]!, command);
      found({ command: 'generate', ...generating(files, options) });
    });
  return shareOptions(command);
}

/** A first word that is no file but nearly the name of a command. */
function refuseMistypedCommand(word: string, program: Command): void {
  if (/[./\\]/.test(word) || existsSync(word)) return;
  const near = nearestName(
    word,
    program.commands.map((command) => command.name()),
  );
  if (near !== undefined) program.error(`没有命令 ${word}。是不是 ${near}？`);
}

function exportData(found: Found): Command {
  return new Command('export')
    .description('写出全部表格（Excel 工作簿、CSV）和数据（JSON），供核对、再用和数据开放')
    .argument('<file...>', '数据文件')
    .option('-f, --format <formats>', `${DATA_FORMATS.join('、')}，逗号分隔（默认 xlsx）`)
    .configureHelp({ showGlobalOptions: true })
    .action((files: string[], _options, command: Command) => {
      const format = chosenFormats(command) ?? ['xlsx'];
      const other = format.find((one) => !DATA_FORMATS.includes(one));
      if (other !== undefined)
        command.error(
          `export 只写 ${DATA_FORMATS.join('、')}；要 ${other}，用 gen-report <数据文件> -f ${other}。`,
        );
      found({ command: 'generate', ...generating(files, { ...command.optsWithGlobals(), format }) });
    });
}

/** The program takes the option wherever it stands; its own default is no wish of the user. */
function chosenFormats(command: Command): readonly Format[] | undefined {
  const isChosen = command.parent?.getOptionValueSource('format') !== 'default';
  return isChosen ? command.optsWithGlobals().format : undefined;
}

function status(found: Found): Command {
  return new Command('status')
    .description('各单位情况一览：核对结果、待填、保密审查、收支和增减、公开文本是不是最新，要处理的在前')
    .argument('<file...>', '数据文件，或 manifest 写出的清单')
    .option(
      '-f, --format <formats>',
      `写成文件：${OVERVIEW_FORMATS.join('、')}，逗号分隔；不写则显示在屏幕上`,
    )
    .configureHelp({ showGlobalOptions: true })
    .action((files: string[], _options, command: Command) => {
      const formats = chosenFormats(command) ?? [];
      const other = formats.find((one) => !OVERVIEW_FORMATS.includes(one));
      if (other !== undefined) command.error(`status 只写 ${OVERVIEW_FORMATS.join('、')}，没有 ${other}。`);
      const { out: outDir, ...options } = command.optsWithGlobals();
      found({ command: 'status', ...dataFiles(files), ...sharedOptions(options), outDir, formats });
    });
}

/** Options that say what another one settles. */
function refuseBeside(option: string, others: readonly string[], command: Command): void {
  const given = others.find((other) => command.getOptionValueSourceWithGlobals(other) === 'cli');
  if (given !== undefined) command.error(`选项 ${option} 和 --${given} 不能同时用。`);
}

function manifest(found: Found): Command {
  return new Command('manifest')
    .description('生成文本，并写出清单 manifest.json 和 SHA256SUMS，供 verify 核验；已是最新的不再生成')
    .argument('<file...>', '数据文件')
    .option('--force', '全部重新生成，已是最新的也不例外')
    .configureHelp({ showGlobalOptions: true })
    .action((files: string[], { force = false }, command: Command) =>
      found({ command: 'manifest', ...generating(files, command.optsWithGlobals()), force }),
    )
    .addCommand(mergeManifests(found));
}

function mergeManifests(found: Found): Command {
  return new Command('merge')
    .description('把各份（--shard）的清单合成一份，与一次全部生成的相同')
    .argument('<part...>', '各份的清单，例如 "out/manifest.*-of-4.json"')
    .action((parts: string[], _options, command: Command) => {
      const options = command.optsWithGlobals();
      const { out: outDir } = options;
      found({ command: 'manifest merge', parts: expandPatterns(parts), outDir, trust: trustOf(options) });
    });
}

function verify(found: Found): Command {
  return new Command('verify')
    .description('按清单核验数据文件和生成的文件')
    .argument('<manifest>', '清单文件，例如 out/manifest.json')
    .option('--rebuild', '另在临时文件夹重新生成，逐字节比较')
    .addOption(QUIET)
    .action((path: string, _options, command: Command) => {
      const options = command.optsWithGlobals();
      const { rebuild = false, quiet = false } = options;
      found({ command: 'verify', manifest: path, rebuild, quiet, trust: trustOf(options) });
    });
}

function check(found: Found): Command {
  const command = new Command('check')
    .description('只核对数据文件，不生成文本')
    .argument('<file...>', '数据文件')
    .option('--waivers', '列出写有出错说明的各处，供复核')
    .action((files: string[], _options, command: Command) =>
      found({ command: 'check', ...dataFiles(files), ...sharedOptions(command.optsWithGlobals()) }),
    );
  return shareOptions(command);
}

function explain(found: Found): Command {
  return new Command('explain')
    .description('说明一个数的由来：公式、各数及其在数据文件中的位置、舍入、印在何处')
    .argument('<file>', '数据文件')
    .argument(
      '<words...>',
      '名称（收入.总计）、文中的一段（增长3.3%）、数前的文字（人员经费）、表名和行列（收入决算表 2101506 财政拨款）或数本身',
    )
    .addOption(new Option('-t, --template <pack>', '模板包的名称或路径，代替数据文件中的“格式”'))
    .addOption(new Option('--choice <n>', '有几种可能时，指明第几种').argParser(ordinal))
    .addOption(new Option('--json', '输出 JSON'))
    .action((file: string, words: string[], _options, command: Command) => {
      const options = command.optsWithGlobals();
      const { template, choice, json = false } = options;
      const asked = { file, words: words.join(' '), json, trust: trustOf(options) };
      const given = { ...(template !== undefined && { template }), ...(choice !== undefined && { choice }) };
      found({ command: 'explain', ...asked, ...given });
    });
}

function units(found: Found): Command {
  return new Command('units')
    .description('列出部门的所属单位：收支合计、抵销，和各单位写的文字，供编写部门的文字')
    .argument('<file>', '部门的数据文件')
    .action((file: string, _options, command: Command) =>
      found({ command: 'units', file, trust: trustOf(command.optsWithGlobals()) }),
    );
}

function rules(found: Found): Command {
  return new Command('rules')
    .description('列出核对规则，各带来源和例子')
    .argument('[rule...]', '规则的名称，不写则列出全部')
    .action((ids: string[]) => found({ command: 'rules', ids }));
}

function codes(found: Found): Command {
  return new Command('codes')
    .description('查科目：编码的前几位，或名称中的几个字')
    .argument('<words...>', '编码或词，例如 21015、医疗保障、培训')
    .action((words: string[]) => found({ command: 'codes', words: words.join(' ') }));
}

function schema(found: Found): Command {
  return new Command('schema')
    .description('输出数据文件的 JSON Schema，供编辑器提示和校验')
    .addOption(new Option('-t, --template <pack>', '模板包的名称或路径，连同它另有的栏目').default('base'))
    .action((_options, command: Command) => {
      const { template = 'base' } = command.optsWithGlobals();
      found({ command: 'schema', template });
    });
}

function init(found: Found): Command {
  return new Command('init')
    .description('写一份待填的数据文件：列出模板包要用的全部栏目，或由上年的数据文件得来')
    .argument('[dir]', '放数据文件的文件夹，默认为当前文件夹；用 --from 时为上年文件所在的文件夹')
    .addOption(new Option('-t, --template <pack>', '模板包的名称或路径').default('base'))
    .addOption(new Option('--year <year>', '决算年度，默认为上一年').argParser(fourDigits))
    .addOption(
      new Option('--from <file>', '上年的数据文件：沿用单位、编码、项目和指标的名称，清空金额、结果和得分'),
    )
    .action((dir: string | undefined, _options, command: Command) => {
      const { template = 'base', year, from } = command.optsWithGlobals();
      if (from !== undefined) {
        refuseBeside('--from', ['year', 'template'], command);
        found({ command: 'init from', from, ...(dir !== undefined && { dir }) });
      } else found({ command: 'init', dir: dir ?? '.', template, ...(year !== undefined && { year }) });
    });
}

function importing(found: Found): Command {
  return new Command('import')
    .description('把决算系统的表、自评表里的数填进数据文件；再次导入只改变了的数')
    .argument('<file>', '数据文件，没有则新建')
    .argument('<source...>', '表格文件（.xlsx .xls .et .csv .docx）或放这些文件的文件夹')
    .option('--dry-run', '只说明会改什么，不写文件')
    .option(
      '--accept <place>',
      '有冲突的这一处以来源为准，可多次使用；全部 为每一处',
      collect,
      [] as string[],
    )
    .option('--keep <place>', '有冲突的这一处以数据文件为准，可多次使用', collect, [] as string[])
    .addOption(new Option('-t, --template <pack>', '新建数据文件时所用模板包的名称或路径').default('base'))
    .addOption(new Option('--year <year>', '新建数据文件的决算年度').argParser(fourDigits))
    .addOption(new Option('--report <format>', '信息的格式：text、json').default(['text']).argParser(reports))
    .action((file: string, sources: string[], _options, command: Command) => {
      const options = command.optsWithGlobals();
      const { dryRun = false, accept = [], keep = [], template, year, report = ['text'] } = options;
      const given = { ...(template !== undefined && { template }), ...(year !== undefined && { year }) };
      found({
        command: 'import',
        file,
        sources: expandPatterns(sources),
        dryRun,
        accept,
        keep,
        report: onlyReport(report),
        ...given,
      });
    });
}

function template(found: Found): Command {
  return new Command('template')
    .description('建立、检查、整理、列出模板包，列出它们另有的栏目')
    .addCommand(
      new Command('check')
        .description('找出模板包的全部错处')
        .argument('<pack>', '模板包的名称或路径')
        .action((pack: string) => found({ command: 'template check', pack })),
    )
    .addCommand(
      new Command('fields')
        .description('列出模板包另有的栏目：写在哪里、填什么、是否必填')
        .argument('<pack>', '模板包的名称或路径')
        .action((pack: string) => found({ command: 'template fields', pack })),
    )
    .addCommand(
      new Command('new')
        .description('照一个现有的包建一个新的，各文件都有说明，改成自己的')
        .argument('<dir>', '新包的文件夹，例如 ./shanghai')
        .addOption(new Option('--from <pack>', '照哪个包').default('base'))
        .action((dir: string, { from }: { from: string }) => found({ command: 'template new', dir, from })),
    )
    .addCommand(
      new Command('tidy')
        .description('删去自己的包里与所继承的包相同的文件和设置')
        .argument('<pack>', '自己的模板包的路径')
        .action((pack: string) => found({ command: 'template tidy', pack })),
    )
    .addCommand(
      new Command('list').description('列出可用的模板包').action(() => found({ command: 'template list' })),
    )
    .helpCommand('help [command]', '显示帮助');
}
