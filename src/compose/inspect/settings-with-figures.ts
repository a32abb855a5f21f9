import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { PackSetting } from '../data-shape.js';
import type { PrintedValue } from '../lint/usage.js';
import type { ParsedPack } from '../pack/parsed-pack.js';

const SETTINGS = '设置.';
const UNITS =
  '万元|亿元|元|%|个百分点|平方米|公顷|公里|人次|批次|人|名|个|辆|台|套|件|项|户|家|所|次|批|册|亩|吨|床|班|分';
/** A number that measures something: it has decimals, or its unit. */
const FIGURE = new RegExp(`^[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+ ?(?:${UNITS})?| ?(?:${UNITS}))$`);
const WHOLE = /^\d+$/;
const UNIT_BEHIND = new RegExp(`^ ?(?:${UNITS})`);

/** Figures that a pack prints out of its 设置, where no check sees them. */
export function settingsWithFigures({ usage, settings }: ParsedPack): readonly Diagnostic[] {
  return usage.printed.flatMap((printed): Diagnostic[] => {
    if (!printed.path.startsWith(SETTINGS)) return [];
    const name = printed.path.replaceAll('[]', '');
    const values = settingsAt(settings, name.slice(SETTINGS.length).split('.'));
    const figure = values.find((value) => isFigure(value, printed));
    if (figure === undefined) return [];
    return [
      {
        rule: '设置',
        level: '错误',
        message: `${name} 印出的是数（${figure}），填在设置里就没有核对`,
        hint: '在 pack.yaml 的“字段”里声明这一栏，由各单位填在数据文件里。',
        span: printed.place,
      },
    ];
  });
}

/** Whether a setting is a figure where it is printed: in the value of an attribute it is a measure of the layout. */
function isFigure(value: string, { before, behind }: PrintedValue): boolean {
  if (before.lastIndexOf('<') > before.lastIndexOf('>')) return false;
  return FIGURE.test(value) || (WHOLE.test(value) && UNIT_BEHIND.test(behind));
}

/** Every text at these steps; those of a list go into each of its items. */
function settingsAt(setting: PackSetting | undefined, steps: readonly string[]): string[] {
  if (Array.isArray(setting)) return setting.flatMap((item: PackSetting) => settingsAt(item, steps));
  const [step, ...below] = steps;
  if (step === undefined) return typeof setting === 'string' ? [setting] : [];
  if (typeof setting !== 'object') return [];
  return settingsAt((setting as Readonly<Record<string, PackSetting>>)[step], below);
}
