import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../state/server.js';
import { attempt, folder } from '../state/studio.js';
import { useView } from '../state/view.js';
import type { SchemaNode } from './schema-at.js';

/** The lines of the data file. The editor is loaded when it is first wanted. */
export function TextPane() {
  const view = useView();
  const { session, editor } = view;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    void attempt(async () => {
      const [{ openYamlEditor }, schema] = await Promise.all([
        import('./yaml-editor.js'),
        ask('GET /api/schema', { file: session.file }),
      ]);
      if (gone || !host.current) return;
      editor.value = openYamlEditor(host.current, {
        text: session.text.value,
        schema: schema as SchemaNode,
        readOnly: folder.value?.readOnly ?? false,
        onChange: (text, composing) => session.typeText(text, composing),
      });
    });
    return () => {
      gone = true;
      editor.value?.close();
      editor.value = undefined;
    };
  }, [session]);
  useSignalEffect(() => editor.value?.setText(session.text.value));
  useSignalEffect(() => editor.value?.setFindings(view.findings.value));
  useSignalEffect(() => {
    const place = view.textPlace.value;
    if (place) editor.value?.goTo(place);
  });
  return (
    <div class="text-pane">
      {!session.saved.value.outline && (
        <p class="notice" role="alert">
          这份文件现在读不懂，只能改文字：{session.saved.value.findings[0]?.message}
        </p>
      )}
      <div ref={host} class="editor" />
      {!editor.value && <p class="empty">正在打开……</p>}
    </div>
  );
}
