import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from '../support/samples.js';
import { ANNOTATION_CLAUSES } from './matterhorn/annotation-clauses.js';
import { inspect } from './matterhorn/clause.js';
import { CONTENT_CLAUSES } from './matterhorn/content-clauses.js';
import { DOCUMENT_CLAUSES } from './matterhorn/document-clauses.js';
import { FONT_CLAUSES } from './matterhorn/font-clauses.js';
import { PdfFile } from './matterhorn/pdf-file.js';
import { SPOILT } from './matterhorn/spoilt.js';
import { STRUCTURE_CLAUSES, TABLE_CLAUSES } from './matterhorn/structure-clauses.js';
import { published } from './published-samples.js';

/** All of the protocol that a machine can judge, and what tables need beyond it. */
const CLAUSES = [
  ...CONTENT_CLAUSES,
  ...DOCUMENT_CLAUSES,
  ...STRUCTURE_CLAUSES,
  ...TABLE_CLAUSES,
  ...ANNOTATION_CLAUSES,
  ...FONT_CLAUSES,
];

it('knows every failure condition of the protocol that a machine can judge', () => {
  expect(
    CLAUSES.filter(({ id }) => /^\d\d-/.test(id))
      .map(({ id }) => id)
      .sort(),
  ).toMatchInlineSnapshot(`
    [
      "01-003",
      "01-004",
      "01-005",
      "01-007",
      "02-001",
      "02-003",
      "02-004",
      "06-001",
      "06-002",
      "06-003",
      "07-001",
      "07-002",
      "09-004",
      "09-005",
      "09-006",
      "09-007",
      "09-008",
      "10-001",
      "11-001",
      "11-002",
      "11-003",
      "11-004",
      "11-005",
      "11-006",
      "13-004",
      "14-002",
      "14-003",
      "14-006",
      "14-007",
      "15-003",
      "17-002",
      "17-003",
      "19-003",
      "19-004",
      "20-001",
      "20-002",
      "20-003",
      "21-001",
      "25-001",
      "26-001",
      "26-002",
      "28-002",
      "28-004",
      "28-005",
      "28-006",
      "28-007",
      "28-008",
      "28-009",
      "28-010",
      "28-011",
      "28-012",
      "28-014",
      "28-015",
      "28-016",
      "28-017",
      "28-018",
      "30-001",
      "30-002",
      "31-001",
      "31-002",
      "31-003",
      "31-004",
      "31-005",
      "31-006",
      "31-007",
      "31-008",
      "31-009",
      "31-011",
      "31-012",
      "31-013",
      "31-014",
      "31-015",
      "31-016",
      "31-017",
      "31-018",
      "31-019",
      "31-020",
      "31-021",
      "31-022",
      "31-023",
      "31-024",
      "31-025",
      "31-026",
      "31-027",
      "31-028",
      "31-029",
      "31-030",
    ]
  `);
});

describe.each(SAMPLES)('PDF/UA-1: %s', (sample) => {
  it('fails no clause', () => {
    const inspected = inspect(PdfFile.read(published(sample, 'pdf')));
    expect(inspected.pages.length).toBeGreaterThan(10);
    expect(inspected.elements.length).toBeGreaterThan(1000);
    const failed = CLAUSES.map(({ id, asks, failures }) => ({
      id,
      asks,
      failures: failures(inspected).slice(0, 5),
    }));
    expect(failed.filter(({ failures }) => failures.length > 0)).toEqual([]);
  });
});

describe('each clause fails a file that breaks it', () => {
  let sound: PdfFile;
  beforeAll(() => {
    sound = PdfFile.read(published('data/jiangan/2024.yaml', 'pdf'));
  });

  it.each(Object.entries(SPOILT))('%s', (id, spoil) => {
    const clause = CLAUSES.find((each) => each.id === id)!;
    expect(clause.failures(inspect(spoil(sound)))).not.toEqual([]);
  });

  it('without exception', () => {
    expect(CLAUSES.map(({ id }) => id).filter((id) => !(id in SPOILT))).toEqual([]);
  });
});
