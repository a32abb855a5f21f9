import { spawn } from 'node:child_process';

/** Opens an address or a folder as a double-click would; where the system has nothing for it, nothing happens. */
export function openInSystem(target: string): void {
  const [command, ...args] = commandFor(process.platform);
  const child = spawn(command!, [...args, target], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function commandFor(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return platform === 'darwin' ? ['open'] : ['xdg-open'];
}
