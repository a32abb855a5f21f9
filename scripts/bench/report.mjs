import { cpus, loadavg, totalmem } from 'node:os';

// The results as one Markdown table. A ratio compares wall times of the same run; in brackets, processor times.

export const processPart = (results) => part('整个进程，最大的样例', processRows(results));
export const warmPart = (results) => part('同一进程，每多一份', warmRows(results));
export const samplePart = (results) => part('五份样例，整个进程', sampleRows(results));
export const manyPart = (results, count) => part(`${count} 份，PDF 和 DOCX`, manyRows(results));
export const checkPart = (results) => part('`check`，许多份，大的数据文件', checkRows(results));
export const volumePart = (results) => part('页数，PDF 和 DOCX', volumeRows(results));

export const TABLE_HEAD = [
  line(['', '耗时', '处理器时间', '内存峰值', '比值（括号内：处理器时间）', '目标']),
  line(['---', '---:', '---:', '---:', '---', '---']),
].join('\n');

function processRows({ pdf, typst, docx, bareDocx, libreOffice, both, version, node }) {
  return [
    row('`--format pdf`', pdf, against(pdf, typst, 'Typst'), '≤ 1.2 × Typst（1.0）'),
    row('Typst，同文', typst),
    row('`--format docx`', docx, against(docx, bareDocx, 'docx'), '处理器时间 ≤ 1.0 × docx'),
    row('docx 库，只写同一棵文档树', bareDocx),
    row(
      'LibreOffice，DOCX→PDF',
      libreOffice,
      against(docx, libreOffice, 'LibreOffice'),
      '≤ 0.5 × LibreOffice',
    ),
    row('`--format pdf,docx`', both, '', '< 300 MB'),
    row('`--version`', version, against(version, node, 'Node.js'), '≤ 2 × Node.js'),
    row('Node.js，什么也不做', node),
  ];
}

function warmRows({ pdf, typst, docx, both }) {
  return [
    row('PDF', pdf, against(pdf, typst, 'Typst'), '≤ 1.0 × Typst'),
    row('Typst，同文', typst),
    row('DOCX', docx),
    row('PDF 和 DOCX', both),
  ];
}

function sampleRows({ each, together, apart }) {
  return [
    ...each.flatMap(({ name, pages, pdf, typst, check, checkBefore, byNode }) => [
      ...Object.entries({ [`\`${name}\`，${pages} 页，PDF`]: pdf, ...byNode }).map(([title, measured]) =>
        row(title, measured, against(measured, typst, 'Typst'), '≤ 1.2 × Typst（1.0）'),
      ),
      row('`check`', check, against(check, checkBefore, '从前'), '处理器时间 ≤ 0.65 × 从前'),
    ]),
    row('五份一次调用，`pdf,docx`', together, against(together, apart, '五次')),
    row('五份五次调用，`pdf,docx`', apart),
  ];
}

function manyRows({ one, two }) {
  const gain = `${(one.milliseconds / two.milliseconds).toFixed(2)} × 一个工作线程的速度`;
  const memory = ({ afterTwenty, afterwards }, workers) =>
    `20 份后 ${unit(afterTwenty, 'MB')}，其后最高 ${unit(afterwards, 'MB')}${workers > 1 ? '，两个线程合计' : ''}`;
  return [
    row('一个工作线程', { ...one, megabytes: one.afterwards }, memory(one, 1), '平稳，< 400 MB'),
    row(
      '两个工作线程',
      { ...two, megabytes: two.afterwards },
      `${gain}；${memory(two, 2)}`,
      '≥ 1.7 ×，每个 < 400 MB',
    ),
  ];
}

function checkRows({ large, further }) {
  const rows = (name, { check, checkBefore }) => [
    row(name, check, against(check, checkBefore, '从前'), '处理器时间 ≤ 0.5 × 从前'),
    ...(checkBefore ? [row('从前', checkBefore)] : []),
  ];
  return [...rows('每多一份', further), ...rows('3000 个项级科目、507 个绩效项目', large)];
}

function volumeRows(volumes) {
  const [first, ...rest] = volumes;
  const growth = ({ processor, pages }) =>
    `页数 ${(pages / first.pages).toFixed(2)} 倍，处理器时间 ${(processor / first.processor).toFixed(2)} 倍`;
  const name = ({ pages }) => `${pages} 页`;
  return [
    row(name(first), first),
    ...rest.map((one) => row(name(one), one, growth(one), '不超过页数的倍数')),
  ];
}

function part(title, rows) {
  return [[`**${title}**`, '', '', '', '', ''], ...rows].map(line).join('\n');
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

function row(name, measured, ratio = '', target = '') {
  if (measured === undefined) return [name, '未安装', '', '', '', target];
  const { milliseconds, processor, megabytes } = measured;
  return [name, unit(milliseconds, 'ms'), unit(processor, 'ms'), unit(megabytes, 'MB'), ratio, target];
}

function against(ours, other, name) {
  if (other === undefined) return '';
  const ratio = (key) => (ours[key] / other[key]).toFixed(2);
  const processor = other.processor === undefined ? '' : `（${ratio('processor')}）`;
  return `${ratio('milliseconds')} × ${name}${processor}`;
}

function unit(value, name) {
  return value === undefined ? '' : `${Math.round(value)} ${name}`;
}

/** Where, when and with what was measured. */
export function machineLine({ name, pages }, versions) {
  const processors = cpus();
  const machine = [
    new Date().toISOString().slice(0, 10),
    `${processors.length} 核 ${processors[0].model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GB 内存`,
    `开始时负载 ${loadavg()[0].toFixed(1)}`,
    ...versions,
  ];
  return `${machine.join('，')}。最大的样例：\`data/${name}.yaml\`，${pages} 页。`;
}
