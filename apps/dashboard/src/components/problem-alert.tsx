import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../lib/api/index.ts';
import { problemText } from '../lib/code-texts.ts';

interface ProblemAlertProps {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** A failure in the operator's words. The reference is shown only where somebody has to look it up. */
export function ProblemAlert({ error, title, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation();
  const problem = problemFrom(error);
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={title ?? t('common.failed')}>
      <Text size="sm" c="red.9">
        {problemText(problem.code)}
        {problem.retryAfterSeconds === null ? '' : ` ${t('common.waitSeconds', { seconds: problem.retryAfterSeconds })}`}
      </Text>
      {problem.status >= 500 && problem.correlationId ? (
        <Text size="xs" mt={4} c="red.9">
          {t('common.supportCode')}: <Code>{problem.correlationId}</Code>
        </Text>
      ) : null}
      {onRetry ? (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </Group>
      ) : null}
    </Alert>
  );
}
