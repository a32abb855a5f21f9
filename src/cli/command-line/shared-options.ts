import { type Command, Option, type OptionValues } from 'commander';
import { dataFiles } from './data-files.js';
import { onlyReport, reports, shard } from './option-values.js';
import type { GenerateOptions } from './request.js';
import { addTrustOptions, trustOf } from './trust-options.js';

export const QUIET = new Option('-q, --quiet', '不显示进度');

/** In what form findings are told. */
function reportOption(): Option {
  const description = '核对信息的格式：text、json、github、sarif；text 以外写到标准输出';
  return new Option('--report <format>', description).default(['text']).argParser(reports);
}

/** The options of every command that checks data files. */
export function shareOptions(command: Command): Command {
  return addTrustOptions(command)
    .addOption(new Option('-t, --template <pack>', '模板包的名称或路径，代替数据文件中的“格式”'))
    .addOption(new Option('--units', '连同数据文件在“所属单位”中列出的各单位'))
    .addOption(
      new Option('--shard <i/n>', '只做第 i 份，共 n 份：文件分给几台机器，各份大小相近').argParser(shard),
    )
    .addOption(new Option('--strict', '把提醒也当作错误'))
    .addOption(reportOption())
    .addOption(new Option('--verbose', '列出尾差、所用字体等细节'))
    .addOption(QUIET);
}

/** What was asked for by those of a command that writes publications. */
export function generating(files: readonly string[], options: OptionValues): GenerateOptions {
  const { format, out, fontDir, systemFonts, explanations = false, flat = false } = options;
  const own = { formats: format, outDir: out, fontDirs: fontDir, systemFonts, explanations, flat };
  return { ...dataFiles(files), ...sharedOptions(options), ...own };
}

/** What was asked for by the shared ones. */
export function sharedOptions(options: OptionValues) {
  const { template, strict = false, quiet = false, report = ['text'] } = options;
  const { units = false, verbose = false, waivers = false, shard: part } = options;
  const told = {
    units,
    strict,
    quiet,
    report: onlyReport(report),
    verbose,
    waivers,
    ...(part && { shard: part }),
  };
  return { ...(template !== undefined && { template }), ...told, trust: trustOf(options) };
}
