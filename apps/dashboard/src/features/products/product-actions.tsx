import { Button } from '@mantine/core';
import type { ProductDetail } from '@narabe/contracts/api';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../../components/confirm.tsx';
import { notifyDone, notifyFailed, notifyUndoable } from '../../components/notify.tsx';
import { useSession } from '../../lib/session.ts';
import { useMoveProduct } from './api/move-product.ts';

/** Archive with undo, or take back. */
export function ProductActions({ product }: { readonly product: ProductDetail }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isAsking, setAsking] = useState(false);
  const move = useMoveProduct(product.id);
  const restore = () => move.mutate('restore', { onSuccess: () => notifyDone(t('products.restored')), onError: notifyFailed });
  const archive = () =>
    move.mutate('archive', {
      onSuccess: () => {
        setAsking(false);
        notifyUndoable(t('products.archived'), restore);
      },
    });
  if (!can('operator')) return null;
  if (product.state === 'archived') {
    return (
      <Button variant="default" leftSection={<IconArchiveOff size={18} aria-hidden />} loading={move.isPending} onClick={restore}>
        {t('products.restore')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="default" leftSection={<IconArchive size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {t('products.archive')}
      </Button>
      <Confirm
        opened={isAsking}
        title={t('products.archiveTitle')}
        confirmLabel={t('products.archive')}
        busy={move.isPending}
        error={move.error}
        onConfirm={archive}
        onClose={() => setAsking(false)}
      >
        {t('products.archiveText')}
      </Confirm>
    </>
  );
}
