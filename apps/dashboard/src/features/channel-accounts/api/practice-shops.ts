import type { PracticeShopList } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

/** The shops of the built-in practice malls. Ask in practice mode only: elsewhere there are none. */
export const practiceShopsQuery = () =>
  queryOptions({
    queryKey: ['practice-shops'],
    queryFn: async ({ signal }) => (await api.get<PracticeShopList>('/api/practice-shops', {}, signal)).items,
  });
