import type { ChannelAccount, ChannelAccountList } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

const CHECKING_LOOK_MS = 1_500;

const isChecking = (accounts: readonly ChannelAccount[] | undefined) => accounts?.some((account) => account.state === 'checking') ?? false;

/** The shops of the company; looked at often while one of them is being checked, in case an event was lost. */
export const accountsQuery = () =>
  queryOptions({
    queryKey: ['channel-accounts'],
    queryFn: async ({ signal }) => (await api.get<ChannelAccountList>('/api/channel-accounts', {}, signal)).items,
    refetchInterval: (query) => (isChecking(query.state.data) ? CHECKING_LOOK_MS : false),
  });
