import { Box, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface PageHeaderProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading of a page; it names the browser tab as well. */
export function PageHeader({ title, text, actions }: PageHeaderProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} | ${t('common.appName')}`;
  }, [title, t]);
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <Box maw={720}>
        <Title order={1}>{title}</Title>
        {text ? (
          <Text c="dimmed" mt={4} size="sm" component="div">
            {text}
          </Text>
        ) : null}
      </Box>
      {actions ? <Group gap="sm">{actions}</Group> : null}
    </Group>
  );
}
