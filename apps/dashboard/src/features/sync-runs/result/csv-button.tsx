import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyFailed } from '../../../components/notify.tsx';
import { saveFile } from '../../../lib/csv.ts';
import { readAllItems } from '../api/read-all-items.ts';
import { itemsCsv } from './items-csv.ts';

interface CsvButtonProps {
  readonly runId: string;
  readonly nameOf: (channelAccountId: string) => string;
}

export function CsvButton({ runId, nameOf }: CsvButtonProps) {
  const { t } = useTranslation();
  const save = useMutation({
    mutationFn: async () => saveFile(`narabe-${runId}.csv`, itemsCsv(await readAllItems(runId), nameOf, t)),
    onError: notifyFailed,
  });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {save.isPending ? t('runs.csvMaking') : t('runs.csv')}
    </Button>
  );
}
