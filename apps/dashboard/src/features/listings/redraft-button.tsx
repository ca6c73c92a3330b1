import { Button, Text } from '@mantine/core';
import type { RedraftListings } from '@narabe/contracts/api';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../components/confirm.tsx';
import { notifyDone } from '../../components/notify.tsx';
import { useSession } from '../../lib/session.ts';
import { useRedraftListings } from './api/redraft-listings.ts';

interface RedraftButtonProps {
  readonly label: string;
  readonly choice: RedraftListings;
  /** How many pages that is, where it is known. */
  readonly count?: number;
}

/** Makes many pages again, after saying how many. */
export function RedraftButton({ label, choice, count }: RedraftButtonProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const redraft = useRedraftListings();
  if (!can('operator')) return null;
  const confirm = () =>
    redraft.mutate(choice, {
      onSuccess: ({ requeued }) => {
        notifyDone(t('common.requeued', { count: requeued }));
        setAsking(false);
      },
    });
  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconRefresh size={17} aria-hidden />} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        opened={isAsking}
        title={t('listings.redraftTitle')}
        confirmLabel={label}
        busy={redraft.isPending}
        error={redraft.error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('listings.redraftText')}
        {count === undefined ? null : (
          <Text size="sm" fw={600} mt="xs">
            {t('listings.redraftCount', { count: count })}
          </Text>
        )}
      </Confirm>
    </>
  );
}
