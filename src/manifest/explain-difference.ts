import type { Diagnostic } from '../kernel/diagnostic.js';
import type { Manifest } from './manifest.js';

/** What differs between the makings of two manifests, besides their data: why the same data gave other bytes. */
export function explainDifference(recorded: Manifest, rebuilt: Manifest): Diagnostic[] {
  const before = conditions(recorded);
  const after = conditions(rebuilt);
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  return differing.map((name) => ({
    rule: '重建条件',
    level: '提醒',
    message: `${name}与清单不同`,
    expected: before.get(name) ?? '没有',
    actual: after.get(name) ?? '没有',
  }));
}

/** Everything that may change the bytes, by its name. */
function conditions({ tool, environment, packs, fonts }: Manifest): Map<string, string> {
  return new Map([
    ['程序', `${tool.name} ${tool.version}，sha256 ${tool.sha256}`],
    ...Object.entries(tool.libraries).map(([name, version]) => [`程序库 ${name} `, version] as const),
    ['Node.js ', environment.node],
    ['zlib ', environment.zlib],
    ['平台', environment.platform],
    ...packs
      .flatMap(({ files }) => files)
      .map(({ path, sha256 }) => [`模板文件 ${path} `, `sha256 ${sha256}`] as const),
    ...fonts.map(({ name, version, sha256 }) => [`字体 ${name} `, `${version}，sha256 ${sha256}`] as const),
  ]);
}
