import { spawn } from 'node:child_process';
import { root } from '../paths.ts';
import { Problem } from '../problem.ts';

/** Runs a Node script to its end and returns what it printed. @throws Problem with that text when it fails */
export function runTool(script: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(text) : reject(new Problem(text.trim() || `${script} ended with code ${code}`))));
  });
}
