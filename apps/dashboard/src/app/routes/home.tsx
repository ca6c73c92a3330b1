import { Grid, Stack } from '@mantine/core';
import type { ChannelAccount, ChannelProfile } from '@narabe/contracts/api';
import { IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkAnchor, LinkButton } from '../../components/links.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { AccountLines, accountsQuery, channelsQuery, PracticeButton } from '../../features/channel-accounts/index.ts';
import { Checklist, Decisions, PageStates } from '../../features/home/index.ts';
import { listingCountsQuery } from '../../features/listings/index.ts';
import { RunLines, runsQuery } from '../../features/sync-runs/index.ts';
import { useSession } from '../../lib/session.ts';

const SHOWN_RUNS = 5;

export function HomePage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const accounts = useQuery(accountsQuery());
  const channels = useQuery(channelsQuery());
  const runs = useQuery(runsQuery({ limit: SHOWN_RUNS }));
  const counts = useQuery(listingCountsQuery());
  const hasPages = counts.data !== undefined && Object.values(counts.data.states).some((count) => count > 0);
  const isReady = accounts.data && channels.data && runs.data;
  const has = (role: 'source' | 'target') => hasRole(accounts.data ?? [], channels.data ?? [], role);
  return (
    <>
      <PageHeader
        title={t('home.title')}
        text={t('home.greeting', { name: me.user.name })}
        actions={
          <LinkButton to="/copy" leftSection={<IconRocket size={18} aria-hidden />}>
            {t('home.startCopy')}
          </LinkButton>
        }
      />
      <Stack>
        {isReady ? (
          <Checklist
            progress={{ hasSource: has('source'), hasTarget: has('target'), hasCopied: (runs.data?.items.length ?? 0) > 0 }}
            practice={<PracticeButton />}
          />
        ) : null}
        {hasPages && counts.data ? <PageStates counts={counts.data} /> : null}
        <Grid>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Loaded query={counts} lines={4}>
              {(data) => <Decisions counts={data} />}
            </Loaded>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack>
              <Section title={t('home.shopsTitle')} actions={<More to="/shops" label={t('home.allShops')} />}>
                <Loaded query={accounts} lines={3}>
                  {(list) => <AccountLines accounts={list} />}
                </Loaded>
              </Section>
              <Section title={t('home.runsTitle')} actions={<More to="/runs" label={t('home.allRuns')} />}>
                <Loaded query={runs} lines={3}>
                  {({ items }) => <RunLines runs={items} />}
                </Loaded>
              </Section>
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}

function More({ to, label }: { readonly to: '/shops' | '/runs'; readonly label: string }) {
  return (
    <LinkAnchor to={to} size="sm">
      {label}
    </LinkAnchor>
  );
}

/** The company has a shop that can play this part. */
function hasRole(accounts: readonly ChannelAccount[], profiles: readonly ChannelProfile[], role: 'source' | 'target'): boolean {
  return accounts.some(({ channel }) =>
    profiles.some((profile) => profile.channel === channel && (profile.role === role || profile.role === 'both')),
  );
}
