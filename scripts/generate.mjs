// Writes the committed files that are generated from the code, after a build: schema/report.schema.json, docs/templates-reference.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templatesReference } from '../dist/compose/templates-reference.js';
import { reportJsonSchema } from '../dist/read/report-json-schema.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  process.stdout.write(`${path}\n`);
}

write('schema/report.schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
write('docs/templates-reference.md', templatesReference());
