import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { LicenceCards, licencesQuery } from '../../features/licences/index.ts';

export function LicencesPage() {
  const { t } = useTranslation();
  const licences = useQuery(licencesQuery());
  return (
    <>
      <PageHeader title={t('settings.licences.title')} text={t('settings.licences.text')} />
      <Loaded query={licences} lines={4}>
        {(list) => <LicenceCards licences={list} />}
      </Loaded>
    </>
  );
}
