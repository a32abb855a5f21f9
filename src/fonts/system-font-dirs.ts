import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where operating systems keep their fonts; those that do not exist on this machine are harmless. */
export function systemFontDirs(): readonly string[] {
  const home = homedir();
  return [
    join(home, '.fonts'),
    join(home, '.local/share/fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    join(home, 'Library/Fonts'),
    '/Library/Fonts',
    '/System/Library/Fonts',
    join(home, 'AppData/Local/Microsoft/Windows/Fonts'),
    join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
  ];
}
