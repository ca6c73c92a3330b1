import type { LicenceList } from '@narabe/contracts/api';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

export const licencesQuery = () =>
  queryOptions({
    queryKey: ['licences'],
    queryFn: async ({ signal }) => (await api.get<LicenceList>('/api/licences', {}, signal)).items,
  });
