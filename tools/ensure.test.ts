import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tempFolder } from './lib/testing/temp-folder.ts';

// A stand-in for npm: notes its arguments, and leaves what an installation leaves unless it was told to fail or to be cut off.
const FAKE_NPM = `#!/bin/sh
echo "$@" >> "$NARABE_ROOT/npm-calls"
[ -e "$NARABE_ROOT/fail" ] && exit 1
mkdir -p node_modules/.bin
cp package-lock.json node_modules/.package-lock.json
[ "$1 $2" = "install --no-audit" ] && [ -e "$NARABE_ROOT/no-scripts" ] && exit 0
ln -sf "${process.execPath}" node_modules/.bin/node
`;

let folder: ReturnType<typeof tempFolder>;
const at = (...parts: string[]) => path.join(folder.path, ...parts);

beforeEach(() => {
  folder = tempFolder();
  fs.mkdirSync(at('bin'));
  fs.writeFileSync(at('bin/npm'), FAKE_NPM, { mode: 0o755 });
  fs.writeFileSync(at('package-lock.json'), '{"version":1}');
});
afterEach(() => folder[Symbol.dispose]());

function ensure(): { status: number | null; output: string; npmCalls: number } {
  fs.rmSync(at('npm-calls'), { force: true });
  const env = { ...process.env, NARABE_ROOT: folder.path, PATH: `${at('bin')}:${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'ensure.mjs')], { env, encoding: 'utf8' });
  const calls = fs.existsSync(at('npm-calls')) ? fs.readFileSync(at('npm-calls'), 'utf8').trim().split('\n') : [];
  return { status, output: stdout + stderr, npmCalls: calls.length };
}

it('installs on a fresh clone, with one line, and then has nothing to say', () => {
  const first = ensure();
  expect(first).toMatchObject({ status: 0, npmCalls: 1 });
  expect(first.output.trim().split('\n')).toEqual([expect.stringContaining('packages are missing')]);
  expect(ensure()).toEqual({ status: 0, output: '', npmCalls: 0 });
});

it('installs again when the lock changed', () => {
  ensure();
  fs.writeFileSync(at('package-lock.json'), '{"version":2}');
  const again = ensure();
  expect(again).toMatchObject({ status: 0, npmCalls: 1 });
  expect(again.output).toContain('package-lock.json changed');
});

it('does not trust what an interrupted installation left behind', () => {
  ensure();
  fs.writeFileSync(at('node_modules/.narabe-installing'), '');
  expect(ensure().output).toContain('interrupted');
  expect(ensure().npmCalls).toBe(0);
});

it('fetches Node again when its install script did not run', () => {
  fs.writeFileSync(at('no-scripts'), '');
  expect(ensure()).toMatchObject({ status: 0, npmCalls: 2 });
  expect(fs.existsSync(at('node_modules/.bin/node'))).toBe(true);
});

it('notices a Node that does not run', () => {
  ensure();
  fs.rmSync(at('node_modules/.bin/node'));
  fs.symlinkSync(at('gone'), at('node_modules/.bin/node'));
  expect(ensure().output).toContain('Node 24 is missing');
});

it('tries twice, then says what to do', () => {
  fs.writeFileSync(at('fail'), '');
  const result = ensure();
  expect(result).toMatchObject({ status: 1, npmCalls: 2 });
  expect(result.output).toContain('Check the network');
  fs.rmSync(at('fail'));
  expect(ensure().status).toBe(0);
});
