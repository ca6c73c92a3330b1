// `npm run copy`: the main job, headless, on a throw-away database and practice malls of its own.
import './lib/guard.ts';
import { copyOnOwnSystem } from './lib/copy/on-own-system.ts';
import { parseCopyOptions } from './lib/copy/options.ts';
import { progressBar, summary } from './lib/copy/show.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';

await runUntilStopped(
  () => undefined,
  async (shutdown, end) => {
    const { json, ...options } = parseCopyOptions(process.argv.slice(2));
    const bar = progressBar();
    const result = await copyOnOwnSystem(options, { shutdown, onEnd: (name, how) => end(`${name} ${how}`), progress: bar.progress });
    bar.end();
    console.log(json ? JSON.stringify(result) : summary(result));
    end();
  },
);
