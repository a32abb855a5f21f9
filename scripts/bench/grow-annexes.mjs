import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from 'yaml';

/**
 * Writes the data file anew into `folder`, every 绩效项目 standing there `times` times under names of
 * its own and nothing stated of their sum; gives its path.
 */
export function growAnnexes(file, times, folder) {
  mkdirSync(folder);
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const stated of ['自评', '全部项目']) document.deleteIn(['绩效', stated]);
  const projects = document.getIn(['绩效', '项目']);
  const own = [...projects.items];
  for (let copy = 2; copy <= times; copy += 1) {
    for (const project of own) {
      const next = project.clone();
      next.set('名称', `${project.get('名称')}（第${copy}期）`);
      projects.add(next);
    }
  }
  const path = join(folder, basename(file));
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  const beside = join(dirname(file), basename(file, '.yaml'));
  if (existsSync(beside)) cpSync(beside, join(folder, basename(beside)), { recursive: true });
  return path;
}
