import { Alert, Button, Group, Modal, Radio, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { barcodeExemption, isGtin } from '@narabe/contracts/api';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../components/notify.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { usePatchSku } from './api/patch-sku.ts';

export interface BarcodeOf {
  readonly id: string;
  readonly code: string;
  readonly barcode: string | null;
}

interface BarcodeFormProps {
  readonly sku: BarcodeOf;
  readonly onClose: () => void;
}

/** Digits as a person types them: any width, with spaces or hyphens. */
const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '');

/** A barcode, or the reason for having none. Neither is ever guessed. */
export function BarcodeForm({ sku, onClose }: BarcodeFormProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'have' | 'none'>('have');
  const [typed, setTyped] = useState(sku.barcode ?? '');
  const [exemption, setExemption] = useState<string>('own_brand');
  const [problem, setProblem] = useState<string | null>(null);
  const patch = usePatchSku();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = digitsOf(typed);
    if (mode === 'have' && !isGtin(digits)) return setProblem(digits === '' ? t('products.barcodeNeeded') : t('products.barcodeInvalid'));
    setProblem(null);
    const reason = barcodeExemption.safeParse(exemption).data ?? null;
    patch.mutate(
      { id: sku.id, patch: mode === 'have' ? { barcode: digits } : { barcodeExemption: reason } },
      {
        onSuccess: () => {
          notifyDone(t('products.barcodeSaved', { sku: sku.code }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('products.barcodeTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t('products.barcodeText', { sku: sku.code })}</Text>
          {patch.error ? <ProblemAlert error={patch.error} /> : null}
          <SegmentedControl
            aria-label={t('products.barcodeMode')}
            fullWidth
            value={mode}
            onChange={(value) => setMode(value === 'none' ? 'none' : 'have')}
            data={[
              { value: 'have', label: t('products.barcodeHave') },
              { value: 'none', label: t('products.barcodeExempt') },
            ]}
          />
          {mode === 'have' ? (
            <TextInput
              label={t('products.barcodeField')}
              description={t('products.barcodeHelp')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={30}
              value={typed}
              error={problem}
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-autofocus
            />
          ) : (
            <>
              <Radio.Group label={t('products.exemption')} value={exemption} onChange={setExemption}>
                <Stack gap="xs" mt="xs">
                  {barcodeExemption.options.map((value) => (
                    <Radio key={value} value={value} label={t(`products.exemptions.${value}`)} />
                  ))}
                </Stack>
              </Radio.Group>
              <Alert color="yellow" variant="light">
                <Text size="sm">{t('products.exemptionWarning')}</Text>
              </Alert>
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={patch.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
