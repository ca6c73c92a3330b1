import type { PreviewPriceRule, PricePreview } from '@narabe/contracts/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api/index.ts';

/** What a rule would make of these prices; nothing is saved. */
export const pricePreviewQuery = (preview: PreviewPriceRule) =>
  queryOptions({
    queryKey: ['price-preview', preview],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    queryFn: async () => (await api.post<PricePreview>('/api/price-rules/preview', preview)).items,
  });
