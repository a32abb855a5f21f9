import { Command, Option } from 'commander';
import { expandPatterns } from './expand-patterns.js';
import { auditReports, reports } from './option-values.js';
import type { Request } from './request.js';
import { QUIET } from './shared-options.js';
import { trustOf } from './trust-options.js';

const REPORT =
  '怎样说明：text、json、github、sarif；另可写成文件 audit.html、audit.xlsx：html、xlsx，逗号分隔';

const TEMPLATE =
  '模板包的名称或路径：缺少、次序或题目与这种格式不同的表、部分、附件和说明；与 --against 同用时，是生成所用的模板包';

/** `gen-report audit <文件…>` */
export function describeAuditCommand(found: (request: Request) => void): Command {
  return new Command('audit')
    .description('通读做好的公开文本（PDF、Word，不论谁做的）：表、文、自评表的数彼此相符，不看数据文件')
    .argument('<files...>', 'PDF 或 Word（.docx）文件')
    .addOption(new Option('-t, --template <pack>', TEMPLATE))
    .addOption(new Option('--against <data>', '这份文件是由哪个数据文件生成的：列出生成以后改动的各处'))
    .addOption(new Option('--strict', '把提醒也当作错误'))
    .addOption(new Option('--report <formats>', REPORT).default(['text']).argParser(reports))
    .addOption(new Option('-o, --out <dir>', '写成的文件放在哪里').default('out'))
    .addOption(new Option('--verbose', '列出写有数而没有可比的数的句子'))
    .addOption(QUIET)
    .action((files: string[], _options, command: Command) => {
      const options = command.optsWithGlobals();
      const { strict = false, quiet = false, verbose = false, report, out, against, template } = options;
      const told = {
        ...{ strict, quiet, verbose, ...auditReports(report), outDir: out, trust: trustOf(options) },
        ...(against !== undefined && { against }),
        ...(template !== undefined && { template }),
      };
      found({ command: 'audit', files: expandPatterns(files), ...told });
    });
}
