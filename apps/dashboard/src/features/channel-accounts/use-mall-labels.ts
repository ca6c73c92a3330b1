import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { channelsQuery } from './api/list-channels.ts';

/** The name of each mall by its channel. */
export function useMallLabels(): (channel: string) => string {
  const { data } = useQuery(channelsQuery());
  return useCallback((channel: string) => data?.find((profile) => profile.channel === channel)?.label ?? channel, [data]);
}
