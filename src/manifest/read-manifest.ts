import type { z } from 'zod';
import { Failure } from '../kernel/diagnostic.js';
import type { Roots } from '../kernel/roots.js';
import { readSource } from '../read/text/read-source.js';
import { contradictions } from './contradictions.js';
import { type Manifest, type ManifestPart, manifestSchema, partSchema } from './manifest.js';

/**
 * Reads a manifest, which must lie inside the roots.
 * @throws Failure (数据) where there is none, or the file is not one that this program understands
 */
export function readManifest(path: string, roots: Roots): Manifest {
  return readAs(manifestSchema, path, roots);
}

/** The same of the manifest of a part. */
export function readPart(path: string, roots: Roots): ManifestPart {
  return readAs(partSchema, path, roots);
}

function readAs<T extends Manifest>(schema: z.ZodType<T>, path: string, roots: Roots): T {
  const { text } = readSource(path, { roots });
  const parsed = schema.safeParse(parseJson(text, path));
  if (!parsed.success) throw refuse(path, `“${parsed.error.issues[0]?.path.join('.')}”处与清单的格式不符`);
  const [wrong] = contradictions(parsed.data);
  if (wrong !== undefined) throw refuse(path, `“${wrong}”处与清单的其他各处不符`);
  return parsed.data;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(path, '不是 JSON 文件');
  }
}

function refuse(path: string, actual: string): Failure {
  const hint = '清单由 gen-report manifest 写出；若由较新的版本写出，请先更新程序。';
  return new Failure('数据', [
    { rule: '清单', level: '错误', message: `${path} 不是可以核验的清单`, actual, hint },
  ]);
}
