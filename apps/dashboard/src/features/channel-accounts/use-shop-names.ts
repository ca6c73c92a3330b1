import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from './api/list-accounts.ts';

/** The operator's name of each shop; one that was removed is said to be. */
export function useShopNames(): (channelAccountId: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(accountsQuery());
  return useCallback((id: string) => (data ? (data.find((account) => account.id === id)?.name ?? t('runs.noSource')) : '…'), [data, t]);
}
