import { StartScreen } from './start/start-screen.js';
import { handedOver } from './state/drafts.js';
import { connected, folder, session } from './state/studio.js';
import { told } from './state/telling.js';
import { WorkScreen } from './work/work-screen.js';

/** The whole page: the start screen, or the file that is open. */
export function App() {
  return (
    <>
      <Notices />
      <Screen />
      <p class="told" role="status">
        {told.value}
      </p>
    </>
  );
}

function Screen() {
  const open = session.value;
  if (!folder.value) return <Waiting />;
  return open ? <WorkScreen key={open.file} session={open} /> : <StartScreen folder={folder.value} />;
}

function Waiting() {
  return (
    <main class="waiting">
      <h1>部门决算公开</h1>
      <p>正在打开……</p>
    </main>
  );
}

/** What stops saving, above everything else. */
function Notices() {
  const unsaved = session.value?.typed.count.value ?? 0;
  if (handedOver.value)
    return (
      <p class="notice" role="alert">
        程序重新启动过，这一页不再有用：请用它新打开的那一页，没有保存的 {unsaved} 处已经转到那里。
      </p>
    );
  if (connected.value) return null;
  return (
    <p class="notice" role="alert">
      程序没有答复，可能已经关闭。填写的内容都还在这里{unsaved > 0 && `（${unsaved} 处没有保存）`}
      ；重新运行程序，这一页会自动接上。
    </p>
  );
}
