import { useSignal } from '@preact/signals';
import type { Generated, OutputFormat } from '../../api.js';
import { Dialog } from '../dialog.js';
import { ask } from '../state/server.js';
import { attempt } from '../state/studio.js';
import { useView } from '../state/view.js';

const FORMATS: readonly { format: OutputFormat; title: string; usual: boolean }[] = [
  { format: 'pdf', title: 'PDF（公开、归档）', usual: true },
  { format: 'docx', title: 'Word（DOCX）', usual: true },
  { format: 'html', title: '网页（HTML）', usual: true },
  { format: 'xlsx', title: '全部表格（XLSX）', usual: true },
  { format: 'html-inline', title: '贴进网站编辑器的网页片段', usual: false },
  { format: 'csv', title: '全部表格（CSV）', usual: false },
  { format: 'json', title: '数据（JSON）', usual: false },
];

/** 生成: which formats, and then what was written. */
export function GenerateDialog({ onClose }: { onClose: () => void }) {
  const { session } = useView();
  const wanted = useSignal<ReadonlySet<OutputFormat>>(
    new Set(FORMATS.filter(({ usual }) => usual).map(({ format }) => format)),
  );
  const running = useSignal(false);
  const generated = useSignal<Generated | undefined>(undefined);
  const generate = async () => {
    running.value = true;
    await session.save();
    generated.value = await attempt(() =>
      ask('POST /api/generate', { file: session.file, formats: [...wanted.value] }),
    );
    running.value = false;
    session.stage.value = undefined;
  };
  const toggle = (format: OutputFormat, on: boolean) => {
    wanted.value = new Set([...wanted.value, format].filter((one) => on || one !== format));
  };
  if (generated.value) return <WhatWasWritten generated={generated.value} onClose={onClose} />;
  return (
    <Dialog
      title="生成"
      onClose={onClose}
      action={running.value ? '正在生成……' : '生成'}
      disabled={running.value || wanted.value.size === 0}
      onSubmit={() => void generate()}
    >
      <fieldset class="choices">
        <legend>写出哪几种文件</legend>
        {FORMATS.map(({ format, title }) => (
          <label key={format}>
            <input
              type="checkbox"
              checked={wanted.value.has(format)}
              onChange={({ currentTarget }) => toggle(format, currentTarget.checked)}
            />
            {title}
          </label>
        ))}
      </fieldset>
      {running.value && <p role="status">{session.stage.value ?? '正在生成'}……</p>}
    </Dialog>
  );
}

function WhatWasWritten({ generated, onClose }: { generated: Generated; onClose: () => void }) {
  const { session } = useView();
  const { written, findings } = generated;
  const errors = findings.filter(({ level }) => level === '错误');
  return (
    <Dialog title={written.length > 0 ? '已生成' : '没有生成'} onClose={onClose}>
      {written.length > 0 ? (
        <>
          <ul class="written">
            {written.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => void attempt(() => ask('POST /api/reveal', { file: session.file }))}
          >
            打开文件夹
          </button>
        </>
      ) : (
        <>
          <p>有 {errors.length} 处错误，原有文件没有改动。改好以后再生成：</p>
          <ul class="problems">
            {errors.slice(0, 20).map(({ id, rule, message }) => (
              <li key={id} class="wrong">
                <b>{rule}</b> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
