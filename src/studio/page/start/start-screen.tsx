import { signal } from '@preact/signals';
import type { FileCard, Folder } from '../../api.js';
import { FileChoice } from '../import/file-choice.js';
import { FileDrop } from '../import/file-drop.js';
import { ImportDialog } from '../import/import-dialog.js';
import { takeKeyboard } from '../keep-focus.js';
import { ask } from '../state/server.js';
import { attempt, openFile } from '../state/studio.js';
import { NewFileDialog } from './new-file-dialog.js';
import { StateMarks } from './state-marks.js';

const making = signal(false);
const importing = signal<readonly File[] | undefined>();

/** The data files of the folder, and the ways to a new one. */
export function StartScreen({ folder }: { folder: Folder }) {
  const { files, readOnly } = folder;
  return (
    <FileDrop
      disabled={readOnly}
      onFiles={(dropped) => {
        importing.value = dropped;
      }}
    >
      <main ref={takeKeyboard} class="start" tabIndex={-1}>
        <header>
          <h1>部门决算公开</h1>
          <p class="where">{folder.folder}</p>
        </header>
        {!readOnly && <Ways files={files} />}
        <FileList folder={folder} />
        <footer>gen-report {folder.version} · 全部在这台电脑上，不联网</footer>
      </main>
      {making.value && (
        <NewFileDialog
          folder={folder}
          onClose={() => {
            making.value = false;
          }}
        />
      )}
      {importing.value && (
        <ImportDialog
          folder={folder}
          sources={importing.value}
          onClose={() => {
            importing.value = undefined;
          }}
        />
      )}
    </FileDrop>
  );
}

function Ways({ files }: { files: readonly FileCard[] }) {
  return (
    <section class="ways" aria-label="新的数据文件">
      <button
        type="button"
        class="way"
        onClick={() => {
          making.value = true;
        }}
      >
        <b>新建</b>
        <span>选一种格式，从空白开始填</span>
      </button>
      <RolloverWay files={files} />
      <ImportWay />
    </section>
  );
}

function RolloverWay({ files }: { files: readonly FileCard[] }) {
  const usable = files.filter(({ state }) => state !== '读不出');
  const roll = (from: string) =>
    attempt(async () => openFile((await ask('POST /api/rollover', { from })).file));
  return (
    <label class="way">
      <b>从上年开始</b>
      <span>沿用名称、职责、科目和指标，金额清空</span>
      <select
        value=""
        disabled={usable.length === 0}
        onChange={({ currentTarget }) => void roll(currentTarget.value)}
      >
        <option value="">{usable.length === 0 ? '还没有上年的数据文件' : '选上年的数据文件……'}</option>
        {usable.map(({ file, name, year }) => (
          <option key={file} value={file}>
            {[name, year].filter(Boolean).join(' ') || file}
          </option>
        ))}
      </select>
    </label>
  );
}

function ImportWay() {
  return (
    <div class="way">
      <b>导入 Excel、Word</b>
      <span>把决算系统导出的表拖到这一页，或者</span>
      <FileChoice
        label="选文件……"
        onFiles={(files) => {
          importing.value = files;
        }}
      />
    </div>
  );
}

function FileList({ folder: { files, formats } }: { folder: Folder }) {
  const titleOf = (format?: string) => formats.find(({ name }) => name === format)?.title ?? format;
  if (files.length === 0) return <p class="empty">这个文件夹里还没有数据文件。</p>;
  return (
    <section aria-labelledby="files">
      <h2 id="files">数据文件</h2>
      <ul class="files">
        {files.map((card) => (
          <li key={card.file}>
            <a class="file" href={`#/${encodeURIComponent(card.file)}`}>
              <b>{card.name ?? card.file}</b>
              <span class="detail">
                {[card.year && `${card.year} 年度`, titleOf(card.format), card.file]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <StateMarks card={card} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
