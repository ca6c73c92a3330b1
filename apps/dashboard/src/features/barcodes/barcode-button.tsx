import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session.ts';
import { BarcodeForm, type BarcodeOf } from './barcode-form.tsx';

interface BarcodeButtonProps {
  readonly sku: BarcodeOf;
  readonly label?: string;
}

export function BarcodeButton({ sku, label }: BarcodeButtonProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!can('operator')) return null;
  return (
    <>
      <Button size="xs" variant="light" onClick={() => setOpen(true)} aria-label={`${label ?? t('products.barcodeEdit')}：${sku.code}`}>
        {label ?? t('products.barcodeEdit')}
      </Button>
      {isOpen ? <BarcodeForm sku={sku} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
