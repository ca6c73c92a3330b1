import { Paper } from '@mantine/core';
import { IconCategory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { MappingTable, mappingsQuery } from '../../features/categories/index.ts';
import { useMallLabels } from '../../features/channel-accounts/index.ts';

export function CategoriesPage() {
  const { t } = useTranslation();
  const mappings = useQuery(mappingsQuery());
  const labelOf = useMallLabels();
  return (
    <>
      <PageHeader title={t('settings.categories.title')} text={t('settings.categories.text')} />
      <Paper p={{ base: 'md', sm: 'lg' }}>
        <Loaded query={mappings}>
          {(list) =>
            list.length === 0 ? (
              <Empty
                title={t('settings.categories.empty')}
                text={t('settings.categories.emptyText')}
                icon={<IconCategory size={28} stroke={1.6} />}
              />
            ) : (
              <MappingTable mappings={list} labelOf={labelOf} />
            )
          }
        </Loaded>
      </Paper>
    </>
  );
}
