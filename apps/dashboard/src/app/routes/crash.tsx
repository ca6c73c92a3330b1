import { Button, Container } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';

/** A screen that broke: what the API refused, or a new version that replaced the files of this one. */
export function Crash({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <Container component="main" py={80} size="sm">
      <Empty title={t('shell.crashTitle')} text={t('shell.crashText')} icon={<IconAlertTriangle size={28} stroke={1.6} />}>
        <ProblemAlert error={error} />
        <Button onClick={() => window.location.reload()}>{t('common.retry')}</Button>
      </Empty>
    </Container>
  );
}
