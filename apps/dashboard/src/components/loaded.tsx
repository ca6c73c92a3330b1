import { Box, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

/** The part of a query's state that these components need. */
export interface QueryView<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  readonly query: QueryView<T>;
  /** Lines of the placeholder. */
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** Shows loading, failure, or the data; a failed refresh keeps what is there and says so above it. */
export function Loaded<T>({ query, lines = 5, children }: LoadedProps<T>) {
  const { t } = useTranslation();
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? (
          <Box mb="md">
            <ProblemAlert error={query.error} title={t('common.notLoaded')} onRetry={retry} />
          </Box>
        ) : null}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <ProblemAlert error={query.error} title={t('common.notLoaded')} onRetry={retry} />;
  return <LoadingLines lines={lines} />;
}

function LoadingLines({ lines }: { readonly lines: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-busy="true">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <Skeleton key={key} height={44} radius="md" />
      ))}
    </Stack>
  );
}
