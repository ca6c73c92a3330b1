import { Button, Group, Text } from '@mantine/core';
import type { PriceRule } from '@narabe/contracts/api';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../components/confirm.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { notifyDone } from '../../components/notify.tsx';
import { useSession } from '../../lib/session.ts';
import { useDeletePriceRule } from './api/delete-rule.ts';
import { ruleWords } from './rule-words.ts';

interface RuleTableProps {
  readonly rules: readonly PriceRule[];
  readonly nameOf: (channelAccountId: string) => string;
  readonly onEdit: (rule: PriceRule) => void;
}

export function RuleTable({ rules, nameOf, onEdit }: RuleTableProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [removing, setRemoving] = useState<PriceRule | null>(null);
  const remove = useDeletePriceRule();
  const columns = useMemo(
    (): Column<PriceRule>[] => [
      {
        id: 'rule',
        header: t('settings.prices.title'),
        kind: 'main',
        cell: (rule) => (
          <Text size="sm" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {ruleWords(rule, t).join('　')}
          </Text>
        ),
      },
      {
        id: 'shop',
        header: t('settings.prices.shop'),
        cell: ({ channelAccountId }) => (channelAccountId === null ? t('settings.prices.allShops') : nameOf(channelAccountId)),
      },
      { id: 'order', header: t('settings.prices.order'), kind: 'number', cell: ({ position }) => position },
      {
        id: 'actions',
        header: '',
        kind: 'nowrap',
        cell: (rule) =>
          can('operator') ? (
            <Group gap="xs" wrap="nowrap" justify="flex-end">
              <Button
                size="xs"
                variant="light"
                onClick={() => onEdit(rule)}
                aria-label={`${t('common.edit')}：${ruleWords(rule, t).join(' ')}`}
              >
                {t('common.edit')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => setRemoving(rule)}
                aria-label={`${t('common.delete')}：${ruleWords(rule, t).join(' ')}`}
              >
                {t('common.delete')}
              </Button>
            </Group>
          ) : null,
      },
    ],
    [t, nameOf, can, onEdit],
  );
  const confirm = () =>
    removing &&
    remove.mutate(removing.id, {
      onSuccess: () => {
        notifyDone(t('settings.prices.deleted'));
        setRemoving(null);
      },
    });
  return (
    <>
      <DataTable label={t('settings.prices.title')} columns={columns} rows={rules} rowId={({ id }) => id} />
      <Confirm
        opened={removing !== null}
        title={t('settings.prices.deleteTitle')}
        confirmLabel={t('common.delete')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={confirm}
        onClose={() => setRemoving(null)}
      >
        {removing ? <strong>{ruleWords(removing, t).join('　')}</strong> : null}
        <br />
        {t('settings.prices.deleteText')}
      </Confirm>
    </>
  );
}
