import { type NewValue, Noted } from '../../edit/written-value.js';
import { sheetsIn } from '../../foreign/sheet/read-sheets.js';
import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { GivenFile, ImportReady } from '../../studio/server/workshop.js';
import { type ImportWish, importInto } from '../making/import-into.js';
import { pathFinder, withPaths } from '../report/field-paths.js';

/** An import from files at hand, told place by place; writes nothing. @throws Failure as `import` does */
export async function importForStudio(wish: ImportWish, sources: readonly GivenFile[]): Promise<ImportReady> {
  const sheets: SourceSheet[] = [];
  for (const { name, bytes } of sources) sheets.push(...(await sheetsIn(name, bytes)));
  const prepared = importInto(
    wish,
    sheets,
    sources.map(({ name }) => name),
  );
  const { imported, source, isRefused } = prepared;
  return {
    changes: imported.written.map(({ path, value, before, place }) => ({
      name: path.join('.'),
      before,
      after: shownValue(value),
      place,
    })),
    conflicts: imported.conflicts.map(({ name, ours, theirs, place, last }) => ({
      ...{ name, ours, theirs, place },
      ...(last && { last: last.值 }),
    })),
    same: imported.same,
    kept: imported.kept,
    left: [...imported.left].map(([name, count]) => ({ name, count })),
    tables: [...new Set(imported.tables)],
    unknown: imported.others.map(({ file, name }) => `${file} ${name}`),
    diagnostics: withPaths(imported.diagnostics, pathFinder(source)),
    isRefused,
    files: prepared.files(),
  };
}

function shownValue(value: NewValue): string {
  if (value instanceof Noted) return value.text;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
