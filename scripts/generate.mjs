// Writes the committed files that are generated from the code, after a build: the schema and the generated pages of docs/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { statusJsonSchema } from '../dist/cli/status/file-status.js';
import { editorSchema } from '../dist/read/editor-schema.js';
import { dataReference } from '../dist/reference/data-reference.js';
import { messagesPage } from '../dist/reference/messages-page.js';
import { rulesReference } from '../dist/reference/rules-reference.js';
import { templatesReference } from '../dist/reference/templates-reference.js';
import { valuesReference } from '../dist/reference/values-reference.js';
import { accountsJsonSchema } from '../dist/render/json/accounts-json-schema.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  process.stdout.write(`${path}\n`);
}

write('schema/report.schema.json', `${JSON.stringify(editorSchema(), null, 2)}\n`);
write('schema/accounts.schema.json', `${JSON.stringify(accountsJsonSchema(), null, 2)}\n`);
write('schema/status.schema.json', `${JSON.stringify(statusJsonSchema(), null, 2)}\n`);
write('docs/templates-reference.md', templatesReference(read('templates/base/pack.yaml')));
write('docs/templates-values.md', valuesReference());
write(
  'docs/data.md',
  dataReference(read('docs/example/department/2025.yaml'), read('docs/example/2025.yaml')),
);
write('docs/rules.md', rulesReference());
write('docs/messages.md', await messagesPage(read('docs/example/messages.yaml')));
