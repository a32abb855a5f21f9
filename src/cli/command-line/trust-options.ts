import { statSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option, type OptionValues } from 'commander';
import type { Trust } from './request.js';

/** Adds the options that say what strangers' files may do. */
export function addTrustOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--root <dir>',
        '数据文件只准引用此文件夹和它自己所在文件夹里的文件（默认是它所在的 git 仓库），可多次使用',
      )
        .argParser(collectFolder)
        .default([] as string[]),
    )
    .addOption(
      new Option(
        '--packs <packs>',
        '数据文件只准用这些模板包：名称或路径，逗号分隔，own 代表程序自带的全部',
      ).argParser(packs),
    )
    .addOption(new Option('--no-lowering', '不准模板包把核对规则改低或关闭'));
}

export function trustOf({ root = [], packs, lowering = true }: OptionValues): Trust {
  return { roots: root, lowering, ...(packs !== undefined && { packs }) };
}

function collectFolder(value: string, earlier: readonly string[]): string[] {
  if (!statSync(value, { throwIfNoEntry: false })?.isDirectory())
    throw new InvalidArgumentError(`找不到文件夹 ${value}。`);
  return [...earlier, value];
}

function packs(value: string): string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
