import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new folder that everyone may enter, as the database's user must reach what is below it. Removed at `dispose`. */
export function tempFolder(): { path: string; [Symbol.dispose](): void } {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'narabe-'));
  fs.chmodSync(folder, 0o755);
  return { path: folder, [Symbol.dispose]: () => fs.rmSync(folder, { recursive: true, force: true }) };
}
