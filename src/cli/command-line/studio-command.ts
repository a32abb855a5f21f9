import { Command, InvalidArgumentError, Option } from 'commander';
import type { Request } from './request.js';
import { trustOf } from './trust-options.js';

/** `gen-report studio [文件夹或数据文件]` */
export function describeStudioCommand(found: (request: Request) => void): Command {
  return new Command('studio')
    .description('在浏览器中填写、核对、看版面、生成；只在本机，不联网')
    .argument('[place]', '文件夹，或其中的一个数据文件', '.')
    .addOption(new Option('--port <n>', '端口，0 为任选一个').argParser(portNumber).default(0))
    .addOption(new Option('--no-open', '不自动打开浏览器，只写出网址'))
    .addOption(new Option('--read-only', '只看，不准改动任何文件'))
    .addOption(new Option('--keep', '没有网页打开也不结束；不写则十分钟后自动结束'))
    .action((place: string, _options, command: Command) => {
      const { port, open, readOnly = false, keep = false, ...rest } = command.optsWithGlobals();
      found({ command: 'studio', place, port, open, readOnly, keep, trust: trustOf(rest) });
    });
}

function portNumber(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('端口是 0 到 65535 的整数。');
  return Number(value);
}
