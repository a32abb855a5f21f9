import type { Catalogue } from '../../catalogue/read-catalogue.js';
import type { PrintedDocument } from '../../print/printed-document.js';
import type { Numbers } from '../figures/numbers.js';
import { ProjectTexts } from '../forms/project-texts.js';
import { ResultTexts } from '../forms/result-texts.js';
import type { Ledger } from '../ledger.js';
import type { Publisher } from '../publisher.js';
import { checkYears, yearOfAccounts } from './check-years.js';
import { Concept } from './concepts.js';
import { compareProcurement } from './procurement-shares.js';
import { readChart } from './read-charts.js';
import { SectionReader } from './section-reader.js';
import { sectionsOf } from './sections.js';

/** Holds the sentences of a document against each other and against the tables in the ledger. */
export function readSentences(
  printed: PrintedDocument,
  ledger: Ledger,
  catalogue: Catalogue,
  numbers: Numbers,
  publisher: Publisher,
): void {
  const concept = new Concept(catalogue, ledger, publisher);
  const year = publisher.kind === '预算' ? undefined : yearOfAccounts(printed);
  const projects = new ProjectTexts(ledger, numbers);
  const results = new ResultTexts(ledger, projects.names);
  for (const { kind = '绩效', headings, blocks } of sectionsOf(printed)) {
    const reading = { ledger, concept, publisher, numbers };
    const reader = new SectionReader(kind, headings, reading);
    for (const block of blocks) {
      if (block.type === 'chart') readChart(block, kind, reading);
      if (block.type !== 'paragraph' || block.role !== 'text') continue;
      const project = kind === '绩效' ? projects.keyOf(block) : undefined;
      if (kind === '绩效') {
        projects.readAll(block);
        results.read(block, project, headings);
      } else if (year !== undefined) checkYears(block, year, ledger);
      reader.read(block, project);
      if (kind === '政府采购') compareProcurement(block, ledger);
    }
  }
}
