import { computed, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Explanation, FieldPath, FileFinding, OutlineSection } from '../../api.js';
import type { TextPlace, YamlEditor } from '../yaml/yaml-editor.js';
import { nextOpen } from './next-open.js';
import { allSections, fieldsOf, sectionOfPath, withInner } from './outline-fields.js';
import { pathKey } from './paths.js';
import { ask } from './server.js';
import type { Session } from './session.js';

export type Tab = '填写' | 'YAML' | '页面';
/** What lies over the work screen: files are to be imported, none where they are still to be chosen. */
export type OpenDialog = '生成' | '按键' | readonly File[];

/** Where in the open file the user is, and the ways from one place to another. */
export class View {
  readonly session: Session;
  readonly tab = signal<Tab>('填写');
  readonly sectionId = signal<string | undefined>();
  readonly onlyUnfilled = signal(false);
  /** Whether the page stands beside the fields: a wide table may need its place. */
  readonly beside = signal(true);
  /** The field that has, or last had, the keyboard. */
  readonly focused = signal<FieldPath | undefined>();
  /** The editor of lines, while it is open. */
  readonly editor = signal<YamlEditor | undefined>();
  /** Where it shall go. */
  readonly textPlace = signal<TextPlace | undefined>();
  readonly dialog = signal<OpenDialog | undefined>();
  readonly explanation = signal<Explanation | undefined>();

  /** Whether the keyboard is in the fields. */
  readonly filling = signal(false);

  /** Of a file that cannot be understood only the lines can be shown, but nobody's field is taken away while she types in it. */
  readonly shownTab = computed<Tab>(() => {
    const isReadable = this.session.saved.value.outline !== undefined;
    return this.tab.value === '填写' && !isReadable && !this.filling.value ? 'YAML' : this.tab.value;
  });

  readonly section = computed(() => {
    const sections = allSections(this.session.outline.value);
    return sections.find(({ id }) => id === this.sectionId.value) ?? sections[0];
  });

  /** What is told of the file now: by the last look, or by reading it, where it cannot be understood. */
  readonly findings = computed<readonly FileFinding[]>(() => {
    const { outline, findings } = this.session.saved.value;
    return outline ? (this.session.look.value?.findings ?? findings) : findings;
  });

  /** By {@link pathKey} of the field. */
  readonly findingsByPath = computed(() => {
    const found = new Map<string, FileFinding[]>();
    for (const finding of this.findings.value) {
      if (!finding.path || finding.level === '尾差') continue;
      const key = pathKey(finding.path);
      found.set(key, [...(found.get(key) ?? []), finding]);
    }
    return found;
  });

  /** What is to be filled in or put right, in the order of the publication. */
  readonly open = computed(() => {
    const urgent = this.findings.value.filter(({ level, unfilled }) => level === '错误' || unfilled);
    const paths = allSections(this.session.outline.value).flatMap(({ id, fields }) => [
      ...fields
        .flatMap(withInner)
        .flatMap(({ missing, kind, path }) => (missing && kind !== '组' ? [path] : [])),
      ...urgent.flatMap(({ section, path }) => (section === id && path ? [path] : [])),
    ]);
    return [...new Map(paths.map((path) => [pathKey(path), path])).values()];
  });

  constructor(session: Session) {
    this.session = session;
    this.sectionId.value = allSections(session.outline.value).find(({ missing }) => missing > 0)?.id;
    const { outline, findings } = session.saved.value;
    if (!outline && findings[0]) this.goToFinding(findings[0]);
  }

  /** Which it is of the sections with the same title, from 0. */
  nthOfItsTitle({ id, title }: OutlineSection): number {
    const same = allSections(this.session.outline.value).filter((one) => one.title === title);
    return same.findIndex((one) => one.id === id);
  }

  /** Shows the lines, or the fields, and there the same place as before. */
  turnTo(tab: Tab): void {
    const path = this.editor.value?.pathAtCursor() ?? [];
    if (tab === '填写' && path.length > 0) this.goTo(path);
    if (tab === 'YAML' && this.tab.value === '填写')
      this.textPlace.value = { path: this.focused.value ?? this.#firstPath() };
    this.tab.value = tab;
  }

  openSection(id: string): void {
    this.sectionId.value = id;
    this.focused.value = undefined;
    if (this.tab.value !== '页面') this.tab.value = '填写';
  }

  /** Opens the section of a field and gives the field the keyboard. */
  goTo(path: FieldPath): void {
    const section = sectionOfPath(this.session.outline.value, path);
    if (!section) return;
    this.sectionId.value = section.id;
    this.tab.value = '填写';
    this.focused.value = path;
    requestAnimationFrame(() => giveKeyboard(path));
  }

  /** To where a finding can be mended: its field, or else its line. */
  goToFinding({ path, line, column = 1 }: FileFinding): void {
    if (path && this.session.saved.value.outline) this.goTo(path);
    else if (line !== undefined) {
      this.tab.value = 'YAML';
      this.textPlace.value = { line, column };
    }
  }

  #firstPath(): FieldPath {
    return this.section.value?.fields[0]?.path ?? [];
  }

  /** The next thing to fill in after the field that has the keyboard, or the one before it. */
  goToOpen(step: 1 | -1): void {
    const open = this.open.value;
    const path = nextOpen(open, this.focused.value, fieldsOf(this.session.outline.value), step);
    if (path) this.goTo(path);
  }

  /** Asks why a figure of the page, or a field, is what it is. */
  async explain(asked: { figure: string } | { path: FieldPath }): Promise<void> {
    const what = 'figure' in asked ? asked : { path: pathKey(asked.path) };
    this.explanation.value = await ask('GET /api/explain', { file: this.session.file, ...what });
  }
}

/** The field itself, or the nearest around it that is on the screen. */
function giveKeyboard(path: FieldPath): void {
  for (let length = path.length; length > 0; length--) {
    const key = pathKey(path.slice(0, length));
    const element = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`);
    if (!element) continue;
    const control = element.matches('input,textarea,select')
      ? element
      : (element.querySelector<HTMLElement>('input,textarea,select') ?? element.querySelector('button'));
    element.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
    return;
  }
}

const Context = createContext<View | undefined>(undefined);
export const ViewProvider = Context.Provider;

/** The view of the open file. */
export function useView(): View {
  return useContext(Context)!;
}
