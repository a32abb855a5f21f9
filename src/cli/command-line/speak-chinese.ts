import type { Command, CommanderError } from 'commander';

/** Makes the help of a command Chinese. */
export function speakChinese(command: Command): void {
  const titles: Record<string, string> = {
    'Usage:': '用法:',
    'Arguments:': '参数:',
    'Options:': '选项:',
    'Global Options:': '生成的选项:',
    'Commands:': '命令:',
  };
  command.helpOption('-h, --help', '显示帮助').configureHelp({
    ...command.configureHelp(),
    styleTitle: (title) => titles[title] ?? title,
    argumentDescription: ({ description, defaultValue }) => description + defaultNote(defaultValue),
    optionDescription: (option) => option.description + defaultNote(option.defaultValue),
  });
}

function defaultNote(value: unknown): string {
  const shown = Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : '';
  return shown === '' ? '' : `（默认 ${shown}）`;
}

const MISSING: Readonly<Record<string, string>> = {
  dir: '没有给出新包的文件夹，例如 gen-report template new ./shanghai --from base。',
  pack: '没有给出模板包，例如 gen-report template check base。',
  manifest: '没有给出清单文件，例如 gen-report verify out/manifest.json。',
  words: '没有说明是哪个数，例如 gen-report explain data/2024.yaml 收入.总计。',
};

/** What is wrong with a command line, in Chinese. */
export function wordComplaint({ code, message }: CommanderError): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const near = /Did you mean (--[\w-]+)\?/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return `没有选项 ${quoted}。${near === undefined ? '用 --help 查看全部选项。' : `是不是 ${near}？`}`;
    case 'commander.optionMissingArgument':
      return `选项 ${quoted} 后面要跟一个值。`;
    case 'commander.missingArgument':
      return MISSING[quoted] ?? '没有给出数据文件，例如 gen-report check data/2024.yaml。';
    case 'commander.excessArguments':
      return '参数太多。用 --help 查看用法。';
    case 'commander.invalidArgument':
      return message.slice(message.indexOf('invalid.') + 'invalid.'.length).trim();
    case 'commander.unknownCommand':
      return `没有命令 ${quoted}。用 --help 查看全部命令。`;
    case 'commander.help':
      return '要写明做什么，例如 gen-report template list。用 --help 查看用法。';
    default:
      return message;
  }
}
