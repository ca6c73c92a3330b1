import { Button, Group, Select } from '@mantine/core';
import { type ChannelAccount, type ListingCounts, type ListingState, listingState } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../components/search-box.tsx';
import { issueText } from '../../../lib/code-texts.ts';
import { formatNumber } from '../../../lib/format/index.ts';

export interface ListingFilter {
  readonly search?: string;
  readonly state?: ListingState;
  readonly channelAccountId?: string;
  readonly reason?: string;
  readonly issue?: string;
}

interface ListingFiltersProps {
  readonly filter: ListingFilter;
  readonly shops: readonly ChannelAccount[];
  readonly counts: ListingCounts | undefined;
  readonly onChange: (filter: ListingFilter) => void;
}

export function ListingFilters({ filter, shops, counts, onChange }: ListingFiltersProps) {
  const { t } = useTranslation();
  const set = (part: ListingFilter) => onChange({ ...filter, ...part });
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const shared = { size: 'sm', clearable: true, placeholder: t('common.all'), style: { flex: '1 1 150px', maxWidth: 280 } } as const;
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <SearchBox
        label={t('listings.searchLabel')}
        value={filter.search ?? ''}
        onSearch={(search) => set({ search: search || undefined })}
      />
      <Select
        {...shared}
        label={t('listings.stateFilter')}
        value={filter.state ?? null}
        onChange={(state) => set({ state: listingState.safeParse(state).data, reason: undefined })}
        data={listingState.options.map((value) => ({
          value,
          label: `${t(`listings.state.${value}`)}${counts ? `（${formatNumber(counts.states[value])}）` : ''}`,
        }))}
      />
      <Select
        {...shared}
        label={t('listings.shopFilter')}
        value={filter.channelAccountId ?? null}
        onChange={(id) => set({ channelAccountId: id ?? undefined })}
        data={shops.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...shared}
        label={t('listings.reasonFilter')}
        value={filter.reason ?? null}
        onChange={(reason) => set({ reason: reason ?? undefined })}
        data={options(counts?.reasons ?? [], filter.reason)}
      />
      <Select
        {...shared}
        label={t('listings.issueFilter')}
        value={filter.issue ?? null}
        onChange={(issue) => set({ issue: issue ?? undefined })}
        data={options(counts?.issues ?? [], filter.issue)}
      />
      {isFiltered ? (
        <Button variant="subtle" size="sm" onClick={() => onChange({})}>
          {t('common.clear')}
        </Button>
      ) : null}
    </Group>
  );
}

/** One entry per code; the chosen one stays even when no page has it any more. */
function options(found: readonly { readonly code: string; readonly count: number }[], chosen: string | undefined) {
  const counts = new Map<string, number>();
  for (const { code, count } of found) counts.set(code, (counts.get(code) ?? 0) + count);
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
  return [...counts].map(([value, count]) => ({ value, label: `${issueText(value).title}（${formatNumber(count)}）` }));
}
