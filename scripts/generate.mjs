// Writes the committed files that are generated from the code, after a build: the schema and the generated pages of docs/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulesReference } from '../dist/check/rules-reference.js';
import { run } from '../dist/cli/run.js';
import { templatesReference } from '../dist/compose/templates-reference.js';
import { valuesReference } from '../dist/compose/values-reference.js';
import { dataReference } from '../dist/read/data-reference.js';
import { reportJsonSchema } from '../dist/read/report-json-schema.js';
import { messagesPage } from './messages/messages-page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  process.stdout.write(`${path}\n`);
}

write('schema/report.schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
write('docs/templates-reference.md', templatesReference(read('templates/base/pack.yaml')));
write('docs/templates-values.md', valuesReference());
write('docs/data.md', dataReference(read('docs/example/2025.yaml')));
write('docs/rules.md', rulesReference());
write('docs/messages.md', await messagesPage(told));

/** What a command line prints. */
async function told(line) {
  const said = { stdout: '', stderr: '' };
  const stderr = { isTTY: false, write: (text) => (said.stderr += text) };
  const stdout = (text) => (said.stdout += text);
  await run(line.split(' '), { stderr, stdout, colour: false, version: '', processors: 1, epoch: undefined });
  return said;
}
