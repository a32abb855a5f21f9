import { nearestName } from '../kernel/nearest-name.js';
import type { Element } from './markup/parse-markup.js';
import type { TemplateProblems } from './template-problems.js';
import type { Design } from './tree.js';
import { type AttributeRule, type ElementRule, TOP, VOCABULARY } from './vocabulary.js';

const RULE = '标记';

/** Holds every element against the vocabulary: its name, place, attributes, and that text stands where it may. */
export function checkElements(top: Element, design: Design, problems: TemplateProblems): void {
  checkChildren(top, TOP, design, problems);
}

/** Holds one element by itself against the vocabulary: its name and attributes. */
export function checkElement(element: Element, design: Design, problems: TemplateProblems): void {
  const rule = ruleOf(element);
  if (rule === undefined) reportUnknown(element, problems);
  else checkAttributes(element, rule, design, problems);
}

function ruleOf({ name }: Element): ElementRule | undefined {
  return Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name] : undefined;
}

function checkChildren(
  element: Element,
  rule: ElementRule,
  design: Design,
  problems: TemplateProblems,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (!rule.text && child.trim() !== '') problems.add(RULE, element.span, strayText(child, element));
      continue;
    }
    const childRule = ruleOf(child);
    if (childRule === undefined) {
      reportUnknown(child, problems);
    } else if (!rule.children.includes(child.name)) {
      problems.add(RULE, child.span, `<${child.name}> 不能放在${nameOf(element)}里`, {
        hint: whatFits(rule),
      });
    } else {
      checkAttributes(child, childRule, design, problems);
      checkChildren(child, childRule, design, problems);
    }
  }
}

function reportUnknown(element: Element, problems: TemplateProblems): void {
  const nearest = nearestName(element.name, Object.keys(VOCABULARY));
  problems.add(
    RULE,
    element.span,
    `没有 <${element.name}> 这种元素`,
    nearest ? { hint: `是否应为 <${nearest}>` } : {},
  );
}

function strayText(text: string, element: Element): string {
  const shown = text.trim().replace(/\s+/g, ' ').slice(0, 12);
  return `${element.name === '' ? '最外层' : `<${element.name}> `}不能直接放文字“${shown}”`;
}

function nameOf(element: Element): string {
  return element.name === '' ? '最外层' : ` <${element.name}> `;
}

function whatFits(rule: ElementRule): string {
  const names = rule.children.map((name) => `<${name}>`);
  if (rule.text) names.unshift('文字');
  return names.length === 0 ? '这里什么也不能放' : `这里可放${names.join('、')}`;
}

function checkAttributes(
  element: Element,
  rule: ElementRule,
  design: Design,
  problems: TemplateProblems,
): void {
  for (const name of Object.keys(element.attributes)) {
    const value = element.attributes[name]!;
    const attribute = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
    if (attribute === undefined) {
      const known = Object.keys(rule.attributes);
      const hint = known.length === 0 ? '该元素没有属性' : `可用的属性：${known.join('、')}`;
      problems.add(RULE, element.span, `<${element.name}> 没有属性 ${name}`, { hint });
      continue;
    }
    const expected = mismatch(attribute.value, value, design);
    if (expected)
      problems.add(RULE, element.span, `<${element.name}> 的 ${name} 写法有误`, { expected, actual: value });
  }
  for (const name of REQUIRED.get(rule) ?? []) {
    if (element.attributes[name] === undefined) {
      const hint = rule.attributes[name]!.meaning;
      problems.add(RULE, element.span, `<${element.name}> 缺少属性 ${name}`, { hint });
    }
  }
}

/** The attributes that an element must have. */
const REQUIRED = new Map(
  Object.values(VOCABULARY).map((rule) => [
    rule,
    Object.keys(rule.attributes).filter((name) => rule.attributes[name]!.required),
  ]),
);

/** What should stand there instead of `value`; undefined if it is right. */
function mismatch(rule: AttributeRule['value'], value: string, design: Design): string | undefined {
  switch (rule.type) {
    case 'words':
      return rule.words.includes(value) ? undefined : rule.words.join('、');
    case 'several': {
      const words = value.split(' ');
      const right = words.every((word, index) => rule.words.includes(word) && words.indexOf(word) === index);
      return right ? undefined : `以空格分隔：${rule.words.join('、')}`;
    }
    case 'integer':
      return /^\d{1,6}$/.test(value) && Number(value) >= rule.min ? undefined : `不小于 ${rule.min} 的整数`;
    case 'number':
      return /^\d{1,6}(\.\d+)?$/.test(value) && Number(value) >= rule.min
        ? undefined
        : `不小于 ${rule.min} 的数`;
    case 'paragraph-style':
      return styleOf(design.styles, value);
    case 'table-style':
      return styleOf(design.tables, value);
    case 'chart-style':
      return styleOf(design.charts, value);
    case 'page-style':
      return styleOf(design.page.sectionStyles ?? {}, value);
    case 'text':
      return value.trim() === '' ? '不为空的文字' : undefined;
    default:
      return rule satisfies never;
  }
}

function styleOf(styles: object, value: string): string | undefined {
  return Object.hasOwn(styles, value) ? undefined : `本包的样式：${Object.keys(styles).join('、')}`;
}
