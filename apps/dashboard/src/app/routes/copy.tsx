import type { ChannelAccount, ChannelProfile } from '@narabe/contracts/api';
import { IconBuildingStore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { LinkButton } from '../../components/links.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { accountsQuery, channelsQuery } from '../../features/channel-accounts/index.ts';
import { CopyForm } from '../../features/sync-runs/index.ts';
import { useSession } from '../../lib/session.ts';

export function CopyPage() {
  const { t } = useTranslation();
  const accounts = useQuery(accountsQuery());
  const channels = useQuery(channelsQuery());
  return (
    <>
      <PageHeader title={t('copy.title')} text={t('copy.text')} />
      <Loaded query={accounts}>
        {(list) => <Loaded query={channels}>{(profiles) => <Ready accounts={list} profiles={profiles} />}</Loaded>}
      </Loaded>
    </>
  );
}

function Ready({ accounts, profiles }: { readonly accounts: readonly ChannelAccount[]; readonly profiles: readonly ChannelProfile[] }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const navigate = useNavigate();
  const withRole = (role: 'source' | 'target') => {
    const malls = new Set(profiles.filter((profile) => profile.role === role || profile.role === 'both').map(({ channel }) => channel));
    return accounts.filter((account) => malls.has(account.channel));
  };
  const [sources, targets] = [withRole('source'), withRole('target')];
  if (!can('operator')) return <Empty title={t('common.readOnly')} />;
  if (sources.length === 0 || targets.length === 0) {
    return (
      <Empty
        title={t('copy.needShops')}
        text={sources.length === 0 ? t('copy.needSourceText') : t('copy.needTargetText')}
        icon={<IconBuildingStore size={28} stroke={1.6} />}
      >
        <LinkButton to="/shops">{t('copy.goShops')}</LinkButton>
      </Empty>
    );
  }
  return (
    <CopyForm
      sources={sources}
      targets={targets}
      onStarted={(runId) => void navigate({ to: '/runs/$runId', params: { runId }, search: {} })}
    />
  );
}
