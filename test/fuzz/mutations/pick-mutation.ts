import type { Random } from '../random.js';
import { ANYWHERE } from './anywhere.js';
import { MARKDOWN } from './markdown.js';
import type { Mutation, Mutations } from './mutation.js';
import { TEMPLATE } from './template.js';
import { YAML } from './yaml.js';

export type Language = 'yaml' | 'markdown' | 'template';

const OF_A_LANGUAGE: Readonly<Record<Language, Mutations>> = {
  yaml: YAML,
  markdown: MARKDOWN,
  template: TEMPLATE,
};

/** One of the mutations of a language, with its name: what only this language has as often as what any text has. */
export function pickMutation(language: Language, random: Random): readonly [string, Mutation] {
  const mutations = random.below(2) === 0 ? ANYWHERE : OF_A_LANGUAGE[language];
  return random.pick(Object.entries(mutations));
}
