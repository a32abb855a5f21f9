import { declaredFieldsOf } from '../../compose/pack/declared-fields.js';
import { readChain } from '../../compose/pack/pack-chain.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { schemaText } from '../new-data-file.js';
import { tellFailure } from '../report/tell.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report schema`: the JSON Schema of the data files of a pack. */
export function tellSchema(template: string, surroundings: Surroundings): ExitCode {
  try {
    surroundings.stdout(schemaText(declaredFieldsOf(readChain(template))));
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, undefined, surroundings);
  }
}
