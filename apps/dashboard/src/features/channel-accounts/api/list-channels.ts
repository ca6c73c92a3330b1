import type { ChannelList } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

/** The malls that can be connected; they change with a release only. */
export const channelsQuery = () =>
  queryOptions({
    queryKey: ['channels'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => (await api.get<ChannelList>('/api/channels', {}, signal)).items,
  });
