import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { AccountList, accountsQuery, ConnectMenu, channelsQuery, PracticeButton } from '../../features/channel-accounts/index.ts';

export function ShopsPage() {
  const { t } = useTranslation();
  const accounts = useQuery(accountsQuery());
  const channels = useQuery(channelsQuery());
  const actions = (
    <>
      {accounts.data && accounts.data.length > 0 ? <PracticeButton /> : null}
      <ConnectMenu profiles={channels.data ?? []} />
    </>
  );
  return (
    <>
      <PageHeader title={t('shops.title')} text={t('shops.text')} actions={actions} />
      <Loaded query={accounts} lines={3}>
        {(list) => <AccountList accounts={list} profiles={channels.data ?? []} />}
      </Loaded>
    </>
  );
}
