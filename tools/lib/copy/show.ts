import cliProgress from 'cli-progress';
import { framed } from '../output.ts';
import type { Progress } from './run-copy.ts';
import type { CopyResult } from './summarise.ts';

/** A bar on a terminal, nothing elsewhere. It goes to stderr: stdout belongs to the result. */
export function progressBar(): { progress: Progress; end(): void } {
  if (!process.stderr.isTTY) return { progress: () => undefined, end: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: 'copying {bar} {percentage}% | SKUs {taken}/{skus} | pages {pagesDone}/{pages} | {duration_formatted}',
    stream: process.stderr,
    hideCursor: true,
  });
  bar.start(1, 0, { taken: 0, skus: 0, pagesDone: 0, pages: 0 });
  return {
    progress: (seen) => {
      bar.setTotal(Math.max(1, seen.skus + seen.pages));
      bar.update(seen.taken + seen.pagesDone, seen);
    },
    end: () => bar.stop(),
  };
}

const SHOWN_DIFFERENCES = 10;

/** The result for a person. */
export function summary(result: CopyResult): string {
  const lines = [
    `${result.catalog.skus} SKUs copied in ${result.seconds} s (quotas ${result.quotas}, ×${result.quotaScale})`,
    ...Object.entries(result.malls).map(
      ([mall, { live, blocked, failed, pages, calls, throttled }]) =>
        `${mall.padEnd(8)} live ${live}  blocked ${blocked}  failed ${failed}  pages ${pages}  calls ${calls} (${throttled} throttled)`,
    ),
    ...Object.entries({ ...result.blockedReasons, ...result.failedReasons }).map(
      ([code, count]) => `  ${String(count).padStart(5)} × ${code}`,
    ),
    `read back: ${result.verified.pages} pages, ${result.verified.stock} stock rows, ${result.verified.images} pictures, ${result.verified.differences.length} differences`,
    ...result.verified.differences.slice(0, SHOWN_DIFFERENCES).map((difference) => `  ${JSON.stringify(difference).slice(0, 150)}`),
  ];
  return framed(lines);
}
