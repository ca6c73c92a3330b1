import type { SyncRunDetail, SyncRunProgress } from '@narabe/contracts/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { runQuery } from './get-run.ts';

/** How often the run is read while the event stream is broken. */
const POLL_MS = 3_000;

/** A run and its progress as it happens: by server-sent events, by polling while those do not come through. */
export function useFollowedRun(id: string) {
  const queryClient = useQueryClient();
  const [isLive, setLive] = useState(false);
  const query = useQuery({
    ...runQuery(id),
    refetchInterval: ({ state }) => (!isLive && (state.data?.state === 'running' || state.data?.state === 'queued') ? POLL_MS : false),
  });
  useEffect(() => {
    const source = new EventSource(`/api/sync-runs/${id}/events`);
    source.addEventListener('open', () => setLive(true));
    source.addEventListener('error', () => setLive(false));
    source.addEventListener('progress', (event: MessageEvent<string>) => {
      const progress = JSON.parse(event.data) as SyncRunProgress;
      queryClient.setQueryData<SyncRunDetail>(runQuery(id).queryKey, (run) => run && { ...run, ...progress });
    });
    return () => source.close();
  }, [id, queryClient]);
  return { query, isLive };
}
