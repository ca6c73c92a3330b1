import { Group, Select } from '@mantine/core';
import { type ChannelAccount, type SyncRunItemState, syncRunItemState } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';

export interface ItemFilter {
  readonly kind?: 'listing' | 'sku' | 'line';
  readonly state?: SyncRunItemState;
  readonly channelAccountId?: string;
  readonly reason?: string;
}

interface ItemFiltersProps {
  readonly filter: ItemFilter;
  readonly shops: readonly ChannelAccount[];
  readonly onChange: (part: ItemFilter) => void;
}

const KINDS = ['listing', 'sku', 'line'] as const;

export function ItemFilters({ filter, shops, onChange }: ItemFiltersProps) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <Select
        label={t('runs.itemsKind')}
        size="sm"
        style={{ flex: '1 1 150px', maxWidth: 240 }}
        clearable
        placeholder={t('common.all')}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ kind: KINDS.find((each) => each === kind) })}
        data={KINDS.map((value) => ({ value, label: t(`runs.itemKind.${value}`) }))}
      />
      <Select
        label={t('runs.itemsState')}
        size="sm"
        style={{ flex: '1 1 150px', maxWidth: 240 }}
        clearable
        placeholder={t('common.all')}
        value={filter.state ?? null}
        onChange={(state) => onChange({ state: syncRunItemState.safeParse(state).data })}
        data={syncRunItemState.options.map((value) => ({ value, label: t(`runs.itemState.${value}`) }))}
      />
      <Select
        label={t('runs.itemsShop')}
        size="sm"
        style={{ flex: '1 1 150px', maxWidth: 240 }}
        clearable
        placeholder={t('common.all')}
        value={filter.channelAccountId ?? null}
        onChange={(channelAccountId) => onChange({ channelAccountId: channelAccountId ?? undefined })}
        data={shops.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Group>
  );
}
