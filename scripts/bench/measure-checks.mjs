import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { growAnnexes } from './grow-annexes.mjs';
import { growSubjects } from './grow-subjects.mjs';
import { run, runInRounds } from './measure.mjs';

const MAKE_BUREAUS = fileURLToPath(new URL('../province/make-bureaus.mjs', import.meta.url));
/** Generated bureaus in one check, of which a second check has the first half. */
const BUREAUS = 78;
/** A bureau larger than any: its 项级科目, and how many times the 13 项目 of the first sample stand in it. */
const LARGE = { subjects: 3000, times: 39 };

/** By the names of `mains`, versions of the program, the commands that check files with each. */
export function checkCommands(mains, files) {
  return mapped(mains, (main) => [process.execPath, main, 'check', ...files, '--quiet']);
}

/** The check of a data file grown from `file`. */
export function measureLarge(mains, file, rounds, folder) {
  const grown = growAnnexes(file, LARGE.times, join(folder, 'large'));
  growSubjects(grown, LARGE.subjects);
  return runInRounds(checkCommands(mains, [grown]), rounds, folder);
}

/** What each file costs when many have been checked: the difference of twice as many. */
export function measureFurther(mains, rounds, folder) {
  const bureaus = join(folder, 'bureaus');
  run([process.execPath, MAKE_BUREAUS, bureaus, String(BUREAUS)]);
  const files = readdirSync(bureaus, { recursive: true, encoding: 'utf8' })
    .filter((path) => /bureau-\d+.\d{4}\.yaml$/.test(path))
    .sort()
    .map((path) => join(bureaus, path));
  const check = (some) => checkCommands(mains, [...some, '--root', bureaus]);
  const half = Object.entries(check(files.slice(0, BUREAUS / 2)));
  const halves = Object.fromEntries(half.map(([name, command]) => [`half of ${name}`, command]));
  const measured = runInRounds({ ...check(files), ...halves }, rounds, folder);
  const each = (name, key) => (measured[name][key] - measured[`half of ${name}`][key]) / (BUREAUS / 2);
  return mapped(mains, (_, name) => ({
    milliseconds: each(name, 'milliseconds'),
    processor: each(name, 'processor'),
    megabytes: measured[name].megabytes,
  }));
}

function mapped(object, value) {
  return Object.fromEntries(Object.entries(object).map(([name, one]) => [name, value(one, name)]));
}
