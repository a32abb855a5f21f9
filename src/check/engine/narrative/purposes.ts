import type { Figure } from '../../../kernel/figure.js';
import type { Path } from '../../../read/yaml/locate.js';
import type { Audit } from '../rule.js';

/** What is told of the use of each of the “三公” expenses. */
export function purposes({ accounts: { 三公经费 } }: Audit): {
  readonly path: Path;
  readonly purpose: string | undefined;
  readonly spent: Figure;
}[] {
  if (三公经费 === undefined) return [];
  const { 因公出国境费, 公务用车购置费, 公务用车运行维护费, 公务接待费 } = 三公经费;
  const items = Object.entries({ 因公出国境费, 公务用车购置费, 公务用车运行维护费 });
  const receptions = Object.entries({ 国内: 公务接待费.国内, 国境外: 公务接待费.国境外 });
  return [
    ...items.map(([name, { 用途, 决算 }]) => ({ path: [name], purpose: 用途, spent: 决算 })),
    ...receptions.map(([name, { 用途, 决算 }]) => ({
      path: ['公务接待费', name],
      purpose: 用途,
      spent: 决算,
    })),
  ].map((item) => ({ ...item, path: ['三公经费', ...item.path, '用途'] }));
}
