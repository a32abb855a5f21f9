import { existsSync } from 'node:fs';
import { type ImportRecord, parseRecord, recordPath } from '../import/merge/import-record.js';
import { Failure } from '../kernel/diagnostic.js';
import { rootsOf } from '../kernel/roots.js';
import { readSource } from '../read/text/read-source.js';

/**
 * What was imported into a data file before; nothing where there is no record beside it.
 * @throws Failure where the record is damaged
 */
export function readRecord(dataFile: string): ImportRecord {
  const path = recordPath(dataFile);
  if (!existsSync(path)) return new Map();
  try {
    return parseRecord(readSource(path, { roots: rootsOf(dataFile, []) }).text);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const hint = '从备份里恢复它；或删去它，之后导入时已填的不同的数都算冲突。';
    throw new Failure('数据', [
      { rule: '导入', level: '错误', place: path, message: '导入记录已损坏', hint },
    ]);
  }
}
