import { cpus, loadavg, totalmem } from 'node:os';

/** The results as Markdown. A ratio compares wall times of the same run. */
export function report(results, versions) {
  const { pdf, typst, docx, libreOffice, both, check, tenfold, warm } = results;
  const rows = [
    ['整个进程', '耗时', '处理器时间', '内存峰值', '比值', '目标'],
    ['---', '---:', '---:', '---:', '---', '---'],
    row('`--format pdf`', pdf, [typst, 'Typst'], '≤ 2 × Typst'),
    row('Typst，同文', typst),
    row('`--format docx`', docx, [libreOffice, 'LibreOffice'], '≤ 0.5 × LibreOffice'),
    row('LibreOffice，DOCX→PDF', libreOffice),
    row('`--format pdf,docx`', both, undefined, '< 300 MB'),
    row('`check`', check),
    row('附件十倍，`pdf,docx`', tenfold, [both, '原附件'], '≤ 11 × 原附件'),
    ['**同一进程，每多一份**', '', '', '', '', ''],
    row('PDF', warm.pdf, [warm.typst, 'Typst'], '≤ 250 ms'),
    row('Typst，同文', warm.typst),
    row('DOCX', warm.docx),
    row('PDF 和 DOCX', warm.both),
    row('附件十倍，PDF 和 DOCX', warm.tenfold, [warm.both, '原附件'], '≤ 11 × 原附件'),
  ];
  return `${machine(versions)}\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function row(name, measured, [other, otherName] = [], target = '') {
  if (measured === undefined) return [name, '未安装', '', '', '', target];
  const { milliseconds, processor, megabytes } = measured;
  const ratio = other === undefined ? '' : `${(milliseconds / other.milliseconds).toFixed(2)} × ${otherName}`;
  return [name, unit(milliseconds, 'ms'), unit(processor, 'ms'), unit(megabytes, 'MB'), ratio, target];
}

function unit(value, name) {
  return value === undefined ? '' : `${Math.round(value)} ${name}`;
}

function machine(versions) {
  const processors = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${processors.length} 核 ${processors[0].model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GB 内存`,
    `测完时负载 ${loadavg()[0].toFixed(1)}`,
    ...versions,
  ].join('，');
}
