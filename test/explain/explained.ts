import { Explanations } from '../../src/explain/explanations.js';
import { type Sample, sampleOf, treeOf } from '../support/samples.js';

/** The publication of a sample with its explanations. */
export function explained(file: Sample) {
  const { read, accounts } = sampleOf(file);
  const document = treeOf(file);
  return { document, explanations: new Explanations(document, read, accounts) };
}
