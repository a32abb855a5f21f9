import { schoolForm } from '../import/word-forms.js';
import { simplePdf, table, words } from '../support/simple-pdf.js';
import type { Input } from './input.js';
import { ANYWHERE } from './mutations/anywhere.js';
import { BYTES, type ByteMutation, PARTS } from './mutations/archive.js';
import type { Random } from './random.js';

const ROWS = [
  ['科目', '合计', '基本支出', '项目支出'],
  ['合计', '30.00', '10.00', '20.00'],
  ['教育支出', '30.00', '10.00', '20.00'],
];
const PAGES = [
  { content: words(200, 700, '禾岭县教育局2024年度部门决算', 16) },
  {
    content:
      words(220, 780, '支出决算表', 14) +
      words(430, 760, '单位：万元', 10) +
      table([80, 200, 300, 400, 500], [740, 715, 690, 665], ROWS) +
      words(84, 600, '2024年支出30.00万元，其中基本支出10.00万元，占33.33%。'),
  },
  { content: words(84, 700, '第三部分　情况说明'), rotate: 90 },
];

/** Sound files that somebody finished. */
const SOURCES: Readonly<Record<string, Uint8Array>> = {
  '公开.pdf': Uint8Array.from(simplePdf(PAGES)),
  '自评.docx': Uint8Array.from(schoolForm()),
};
const NUMBERS = ['0', '-1', '1e99', '99999999999', '4294967296', '3 0 R', 'null', '<<>>', '[', '/Pages'];

/** What may happen to a PDF whose streams are not packed. */
const OF_PDF: Readonly<Record<string, ByteMutation>> = {
  ...BYTES,
  'as text': (bytes, random, scale) => {
    const [, mutate] = random.pick(Object.entries(ANYWHERE));
    return Buffer.from(mutate(Buffer.from(bytes).toString('latin1'), random, scale), 'latin1');
  },
  'another number': (bytes, random) => {
    const text = Buffer.from(bytes).toString('latin1');
    const { index, 0: number } = random.pick([...text.matchAll(/\d+/g)]);
    return Buffer.from(
      text.slice(0, index) + random.pick(NUMBERS) + text.slice(index + number.length),
      'latin1',
    );
  },
  'an object in place of another': (bytes, random) => {
    const text = Buffer.from(bytes).toString('latin1');
    const [one, other] = [1, 2].map(() => random.pick([...text.matchAll(/(\d+) 0 R/g)])[0]);
    return Buffer.from(text.replaceAll(one!, other!), 'latin1');
  },
};

/** A finished file that was spoilt, and is to be read. */
export function auditInput(random: Random, scale: number): Input {
  const name = random.below(4) === 0 ? '自评.docx' : '公开.pdf';
  const mutations = name.endsWith('.pdf') ? OF_PDF : PARTS;
  const [title, mutate] = random.pick(Object.entries(mutations));
  const argv = ['audit', name, '--report', random.pick(['json', 'text', 'sarif'])];
  const files = { ...SOURCES, [name]: mutate(SOURCES[name]!, random, scale) };
  return { title: `${argv.join(' ')}; ${name}: ${title}`, files, argv };
}
