import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PublicationChanges } from '../../api.js';
import { addressOf, ask, Declined, Unreachable } from '../state/server.js';
import { useView, type View } from '../state/view.js';
import { ExplanationBox } from './explanation-box.js';
import { changePages, listenToPages, showFigures, showPlace, showSection } from './pages-frame.js';

/** The page as it will be published: the last that could be composed, greyed where the file has gone on without it. */
export function PublicationPane() {
  const view = useView();
  const { session } = view;
  const shown = session.look.value?.publication;
  const old = shown !== session.saved.value.sha256 || session.typed.count.value > 0;
  const look = session.look.value;
  const isSeen = look?.sha256 === session.saved.value.sha256 && !look.isEarly;
  const failed = isSeen && shown !== session.saved.value.sha256;
  return (
    <aside class="publication" id="publication" aria-label="页面" tabIndex={-1}>
      {shown === undefined ? (
        <p class="empty">{session.stage.value ?? whyNoPage(view)}</p>
      ) : (
        <Frames version={shown} old={old} />
      )}
      {!failed && session.look.value?.state === '未通过' && (
        <p class="behind">草稿：{whatIsOpen(view)}，不能公开。</p>
      )}
      {failed && shown !== undefined && <p class="behind">数据有错误，这是上一次能生成的样子。</p>}
      {!failed && session.stage.value && <p class="behind">{session.stage.value}……</p>}
      <ExplanationBox />
    </aside>
  );
}

function whyNoPage({ session }: View): string {
  return session.look.value ? '数据里的错误改正以后，这里显示印出来的样子。' : '正在排版……';
}

/** What keeps the page from being published. */
function whatIsOpen({ findings }: View): string {
  const errors = findings.value.filter(({ level }) => level === '错误');
  const unfilled = errors.reduce((all, { unfilled: own = 0 }) => all + own, 0);
  const wrong = errors.filter((finding) => finding.unfilled === undefined).length;
  return [unfilled > 0 ? `还有 ${unfilled} 处待填` : '', wrong > 0 ? `有 ${wrong} 处错误` : '']
    .filter(Boolean)
    .join('，');
}

/**
 * The blocks that have changed are replaced where they stand; where that cannot be done, the next version loads behind the
 * present one and takes its place, at the same height, when it is there.
 */
function Frames({ version, old }: { version: string; old: boolean }) {
  const view = useView();
  const { wanted, ready, loaded, front } = usePages(version);
  const versions = [...new Set([ready.value, wanted.value])].filter((one) => one !== undefined);
  useShownPlace(front);
  return (
    <div class={`frames ${old ? 'old' : ''}`}>
      {versions.map((one) => (
        <iframe
          key={one}
          class={one === ready.value ? 'front' : ''}
          title="印出来的样子"
          sandbox="allow-same-origin"
          src={addressOf('GET /api/publication', { file: view.session.file }, one)}
          onLoad={({ currentTarget }) => loaded(currentTarget, one)}
        />
      ))}
    </div>
  );
}

/** Keeps the frame in front at the newest version. */
function usePages(version: string) {
  const view = useView();
  /** The version that a frame was last loaded with, and that of the frame in front. */
  const wanted = useSignal(version);
  const ready = useSignal<string | undefined>(undefined);
  const front = useRef<HTMLIFrameElement>(null);
  const shown = useRef<string | undefined>(undefined);
  const running = useRef(Promise.resolve());
  const loaded = (frame: HTMLIFrameElement, loadedVersion: string) => {
    const pages = frame.contentDocument;
    if (!pages) return;
    const before = front.current?.contentWindow;
    if (before && front.current !== frame) frame.contentWindow?.scrollTo(before.scrollX, before.scrollY);
    listenToPages(pages, view);
    front.current = frame;
    shown.current = pages.documentElement.dataset.version;
    ready.value = loadedVersion;
  };
  useEffect(() => {
    const update = async () => {
      const pages = front.current?.contentDocument;
      const from = shown.current;
      if (from === version) return;
      const news =
        pages && from !== undefined && ready.value === wanted.value
          ? await changesSince(view.session.file, from)
          : undefined;
      if (news?.changes && pages && front.current?.contentDocument === pages) {
        changePages(pages, news.changes);
        shown.current = news.publication;
      } else wanted.value = version;
    };
    running.current = running.current.then(update);
  }, [version, view]);
  return { wanted, ready, loaded, front };
}

/** Undefined where the server does not tell. */
async function changesSince(file: string, from: string): Promise<PublicationChanges | undefined> {
  try {
    return await ask('GET /api/publication-changes', { file, from });
  } catch (error) {
    if (error instanceof Declined || error instanceof Unreachable) return undefined;
    throw error;
  }
}

/** Follows the field that has the keyboard, and the figures of what is explained. */
function useShownPlace(front: { current: HTMLIFrameElement | null }): void {
  const view = useView();
  useSignalEffect(() => {
    const path = view.focused.value;
    const section = view.section.value;
    const pages = front.current?.contentDocument;
    if (!pages) return;
    if (path) showPlace(pages, path);
    else if (section) showSection(pages, section.title, view.nthOfItsTitle(section));
  });
  useSignalEffect(() => {
    const figures = view.explanation.value?.figures ?? [];
    const pages = front.current?.contentDocument;
    if (pages) showFigures(pages, figures);
  });
  useEffect(
    () => () => {
      view.explanation.value = undefined;
    },
    [view],
  );
}
