import type { SyncRunProgress } from '@narabe/contracts/api';
import { Injectable, type MessageEvent } from '@nestjs/common';
import { distinctUntilChanged, filter, interval, map, merge, type Observable, of, tap } from 'rxjs';
import { SyncRunsService } from '../sync-runs/sync-runs.service.ts';
import { ChangeFeed } from './change-feed.ts';
import { pacedReads } from './paced-reads.ts';

const MIN_PERIOD_MS = 250;
/** Notifications give speed, this gives certainty: one that was lost costs only this long. */
const LOOK_AGAIN_MS = 2_000;

const isOpen = (run: SyncRunProgress) => run.state === 'queued' || run.state === 'running';

@Injectable()
export class RunProgressStream {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly runs: SyncRunsService,
  ) {}

  open(sellerId: string, runId: string): Observable<MessageEvent> {
    let latest: SyncRunProgress | undefined;
    // Pages of the run change after it has ended, too, when somebody unblocks them.
    const changes = this.feed.changes.pipe(
      filter((change) => change.sellerId === sellerId && (change.id === runId || change.type === 'listing')),
    );
    const looks = interval(LOOK_AGAIN_MS).pipe(filter(() => latest !== undefined && isOpen(latest)));
    const reads = pacedReads(merge(of('begin'), changes, looks), () => this.runs.progress(sellerId, runId), MIN_PERIOD_MS).pipe(
      tap((progress) => {
        latest = progress;
      }),
    );
    return reads.pipe(
      map((progress) => JSON.stringify(progress)),
      distinctUntilChanged(),
      map((data): MessageEvent => ({ type: 'progress', data })),
    );
  }
}
