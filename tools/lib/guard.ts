// First import of every tool. A file started directly runs on the machine's own Node, which may be too old for what follows.
import path from 'node:path';

const NEEDED_NODE_MAJOR = 24;

/** The line to show when `version` (like `v22.1.0`) cannot run our tools, or nothing when it can. */
export function refusal(version: string, script: string): string | undefined {
  const major = Number(version.replace(/^v/, '').split('.')[0]);
  if (major >= NEEDED_NODE_MAJOR) return undefined;
  const name = path.basename(script).replace(/\.ts$/, '');
  const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  return `Node ${version} is too old for this project. Use \`${command}\`: it runs on the Node ${NEEDED_NODE_MAJOR} in node_modules.`;
}

const line = refusal(process.version, process.argv[1] ?? 'start');
if (line) {
  console.error(line);
  process.exit(1);
}
