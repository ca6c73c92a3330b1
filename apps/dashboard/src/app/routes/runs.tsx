import { Paper, Select } from '@mantine/core';
import { syncRunState } from '@narabe/contracts/api';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { LinkButton } from '../../components/links.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pager } from '../../components/pager.tsx';
import { useShopNames } from '../../features/channel-accounts/index.ts';
import { RunTable, runsQuery } from '../../features/sync-runs/index.ts';

const route = getRouteApi('/in/runs');
const PAGE_SIZE = 30;

export function RunsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useShopNames();
  const runs = useQuery(runsQuery({ state: search.state, cursor: search.cursor, limit: PAGE_SIZE }));
  return (
    <>
      <PageHeader title={t('runs.title')} text={t('runs.text')} />
      <Paper p={{ base: 'md', sm: 'lg' }}>
        <Select
          label={t('runs.stateFilter')}
          size="sm"
          w={200}
          mb="md"
          clearable
          placeholder={t('common.all')}
          value={search.state ?? null}
          onChange={(state) => void navigate({ search: { state: syncRunState.safeParse(state).data } })}
          data={syncRunState.options.map((value) => ({ value, label: t(`runs.state.${value}`) }))}
        />
        <Loaded query={runs}>
          {({ items, nextCursor }) =>
            items.length === 0 ? (
              <Empty title={t('runs.empty')} text={t('runs.emptyText')} icon={<IconHistory size={28} stroke={1.6} />}>
                <LinkButton to="/copy">{t('home.startCopy')}</LinkButton>
              </Empty>
            ) : (
              <>
                <RunTable runs={items} nameOf={nameOf} />
                <Pager
                  place={search}
                  nextCursor={nextCursor}
                  onMove={(place) => void navigate({ search: { state: search.state, ...place } })}
                />
              </>
            )
          }
        </Loaded>
      </Paper>
    </>
  );
}
