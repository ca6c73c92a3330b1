import { Anchor, Container } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/empty.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Container component="main" py={80}>
      <Empty title={t('shell.notFoundTitle')} text={t('shell.notFoundText')}>
        <Anchor component={Link} to="/">
          {t('shell.toHome')}
        </Anchor>
      </Empty>
    </Container>
  );
}
