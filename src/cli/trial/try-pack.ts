import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { auditDocument } from '../../audit/audit-document.js';
import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { levelFindings } from '../../check/level-findings.js';
import { composeDocument } from '../../compose/compose-document.js';
import { loadPack } from '../../compose/pack/pack.js';
import { type PackChain, readChain } from '../../compose/pack/pack-chain.js';
import { packRules } from '../../compose/pack/pack-rules.js';
import { deriveAccounts } from '../../derive/derive-accounts.js';
import { type Diagnostic, Failure } from '../../kernel/diagnostic.js';
import { PACKAGE_ROOT } from '../../kernel/package-root.js';
import type { Span } from '../../kernel/span.js';
import { printTree } from '../../print/print-tree.js';
import type { PrintedText } from '../../print/printed-document.js';
import { type ReportFile, readReport } from '../../read/read-report.js';

/** Data files of invented bureaus that have all that a pack may print, every figure once. */
const TRIAL = new URL('trial/', PACKAGE_ROOT);
const HINT =
  '核对模板这一处：取的数、加的列、写的话。试排的数据没有错；确是这种格式的，在 pack.yaml 的“规则”里改级别。';

/**
 * What a reader says of the pages that a pack without mistakes makes of the trial bureaus, whose figures agree: at the
 * places in its templates, one for each.
 */
export function tryPack(nameOrPath: string): readonly Diagnostic[] {
  const chain = readChain(nameOrPath);
  const told = new Map<string, Diagnostic>();
  for (const name of readdirSync(TRIAL).sort())
    for (const diagnostic of tryWith(readReport(fileURLToPath(new URL(name, TRIAL)), []), chain)) {
      const key = placeKey(diagnostic.span) ?? diagnostic.message;
      if (!told.has(key)) told.set(key, diagnostic);
    }
  return [...told.values()];
}

function tryWith(read: ReportFile, chain: PackChain): readonly Diagnostic[] {
  const { accounts } = deriveAccounts(read, readCatalogue());
  try {
    const { printed, behind } = printTree(composeDocument(read, accounts, loadPack(chain)));
    // Cells of one column, which one cell of the template makes, are wrong together.
    const handOf = (text: PrintedText) => ('row' in text && placeKey(behind(text)?.span)) || text;
    const { findings } = auditDocument(printed, readCatalogue(), handOf);
    const found = findings.map(({ mark, related, hint = HINT, ...finding }) => {
      const span = behind(mark.text)?.span;
      return { ...finding, hint, ...(span && { span }) };
    });
    return levelFindings(found, read, packRules(chain));
  } catch (error) {
    if (!(error instanceof Failure) || error.fault !== '数据') throw error;
    return [untried(error)];
  }
}

function placeKey(span: Span | undefined): string | undefined {
  return span && `${span.file}:${span.start.line}:${span.start.column}`;
}

/** What a pack cannot do without may be what the trial bureaus do not have. */
function untried({ diagnostics }: Failure): Diagnostic {
  return {
    rule: '试排',
    level: '提醒',
    message: '这种格式要的内容，试排的数据没有，没有通读成文',
    hint: `${diagnostics[0]?.message ?? ''}。用本单位的数据文件核对：gen-report check 数据文件 --template 模板包。`,
  };
}
