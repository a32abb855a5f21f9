import { Command, Option } from 'commander';
import { expandPatterns } from './expand-patterns.js';
import type { Request } from './request.js';
import { QUIET, reportOption } from './shared-options.js';

/** `gen-report audit <文件…>` */
export function describeAuditCommand(found: (request: Request) => void): Command {
  return new Command('audit')
    .description('通读做好的公开文本（.docx，不论谁做的）：表、文、自评表的数彼此相符，不看数据文件')
    .argument('<files...>', 'Word 文件')
    .addOption(new Option('--strict', '把提醒也当作错误'))
    .addOption(reportOption())
    .addOption(new Option('--verbose', '列出写有数而没有可比的数的句子'))
    .addOption(QUIET)
    .action((files: string[], _options, command: Command) => {
      const { strict = false, quiet = false, report = 'text', verbose = false } = command.optsWithGlobals();
      found({ command: 'audit', files: expandPatterns(files), strict, quiet, report, verbose });
    });
}
