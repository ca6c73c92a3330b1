// `npm run bench -- NAME [--json]`: one benchmark; `-- list` names them. Figures are ratios within one run where they can be.
import './lib/guard.ts';
import { Problem } from './lib/problem.ts';
import { runUntilStopped } from './lib/run-until-stopped.ts';
import type { Shutdown } from './lib/shutdown.ts';

type Benchmark = { about: string; load: () => Promise<{ run(shutdown: Shutdown): Promise<object> }> };

const BENCHMARKS: Record<string, Benchmark> = {
  'bulk-copy': {
    about: '1,000 SKUs in 250 families, 5 pictures each, to two malls: under the documented quotas (scaled) and with quotas off',
    load: () => import('../bench/bulk-copy.ts'),
  },
};

await runUntilStopped(
  () => undefined,
  async (shutdown, end) => {
    const args = process.argv.slice(2);
    const name = args.find((arg) => !arg.startsWith('--'));
    const list = Object.entries(BENCHMARKS).map(([key, { about }]) => `${key}: ${about}`);
    if (name === 'list') {
      console.log(list.join('\n'));
      return end();
    }
    const benchmark = name ? BENCHMARKS[name] : undefined;
    if (!benchmark) throw new Problem(`Which benchmark? npm run bench -- NAME [--json]\n${list.join('\n')}`);
    const result = await (await benchmark.load()).run(shutdown);
    console.log(JSON.stringify(result, null, args.includes('--json') ? 0 : 2));
    end();
  },
);
