// `npm run simulator [-- --port N]`: the practice malls alone.
import './lib/guard.ts';
import { parseArgs } from 'node:util';
import { builtApps } from './lib/apps.ts';
import { turbo } from './lib/build.ts';
import { loadEnvFile } from './lib/env-file.ts';
import { framed, lineWriter } from './lib/output.ts';
import { startProcess } from './lib/process.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';

loadEnvFile();
const { values } = parseArgs({ options: { port: { type: 'string', default: process.env.SIMULATOR_PORT || '4010' } } });
const write = lineWriter(process.stdout);

await runUntilStopped(console.log, async (shutdown, end) => {
  await turbo(['build', '--filter=@narabe/simulator'], write, shutdown);
  const simulator = startProcess(
    { name: 'simulator', ...builtApps().simulator, env: { ...process.env, SIMULATOR_PORT: values.port } },
    write,
  );
  shutdown.add(() => simulator.stop());
  const { url } = await simulator.ready;
  console.log(framed([`Practice malls: ${url}`, `Control:        ${url}/control/health (docs/simulator.md)`, 'Stop with Ctrl-C.']));
  void simulator.ended.then((how) => end(`simulator ${how}`));
});
