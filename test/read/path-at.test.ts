import { expect, it } from 'vitest';
import { valueAt } from '../../src/kernel/value-at.js';
import { Scalar, type Tree } from '../../src/read/scalar.js';
import { SourceText } from '../../src/read/text/source-text.js';
import { createLocator, type Path } from '../../src/read/yaml/locate.js';
import { parseYaml } from '../../src/read/yaml/parse-yaml.js';
import { pathAt } from '../../src/read/yaml/path-at.js';
import { plainTree } from '../../src/read/yaml/plain-tree.js';

const TOWN = `名称: 石桥镇人民政府
科目:
  - 编码: "2010301" # 行政运行
    支出: {基本支出: {一般公共预算: 1}}
  - 编码: 2010399
职责: [甲, 乙]
空:
`;

function pathsIn(value: Tree, path: Path = []): Path[] {
  const inside =
    value instanceof Scalar ? [] : Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inside.flatMap(([step, child]) => pathsIn(child as Tree, [...path, step]))];
}

it('leads from every place back to the value that stands there', () => {
  const source = new SourceText('镇.yaml', TOWN);
  const root = parseYaml(source);
  const tree = plainTree(root!, source, []);
  const locator = createLocator(root, source);
  const paths = pathsIn(tree).slice(1);
  expect(paths).toHaveLength(13);
  for (const path of paths) {
    expect(pathAt(root, source, locator.value(path)), path.join('.')).toEqual(path);
    expect(valueAt(tree, path)).toBeDefined();
  }
  expect(pathAt(root, source, source.span(TOWN.indexOf('#'), TOWN.indexOf('#') + 1))).toEqual(['科目', 0]);
});
