import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ChannelAccount, PriceRule } from '@narabe/contracts/api';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../components/notify.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fieldProblemText } from '../../lib/code-texts.ts';
import { useSavePriceRule } from './api/save-rule.ts';
import { type PricedProduct, RulePreview } from './rule-preview.tsx';
import { inputOf, NEW_RULE, ROUNDINGS, type RoundingName, type RuleValues, valuesOf } from './rule-values.ts';

interface RuleFormProps {
  /** null: a new one. */
  readonly rule: PriceRule | null;
  readonly shops: readonly ChannelAccount[];
  readonly products: readonly PricedProduct[];
  readonly isSample: boolean;
  readonly onClose: () => void;
}

const numberOf = (value: string | number): number | '' => (value === '' ? '' : Number(value));
const MODES = ['up', 'down', 'nearest'] as const;

export function RuleForm({ rule, shops, products, isSample, onClose }: RuleFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<RuleValues>(rule ? valuesOf(rule) : NEW_RULE);
  const save = useSavePriceRule();
  const set = (part: Partial<RuleValues>) => setValues((before) => ({ ...before, ...part }));
  const input = inputOf(values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!input) return;
    const onSuccess = () => {
      notifyDone(t('settings.prices.saved'));
      onClose();
    };
    save.mutate({ id: rule?.id ?? null, rule: input }, { onSuccess });
  };
  const below = { inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[] };
  const title = t(rule ? 'settings.prices.edit' : 'settings.prices.add');
  return (
    <Modal opened onClose={onClose} size="xl" title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {save.error ? <ProblemAlert error={save.error} /> : null}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('settings.prices.shop')}
              value={values.channelAccountId ?? ''}
              allowDeselect={false}
              onChange={(id) => set({ channelAccountId: id || null })}
              data={[{ value: '', label: t('settings.prices.allShops') }, ...shops.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <NumberInput
              {...below}
              label={t('settings.prices.order')}
              min={0}
              max={1000}
              allowDecimal={false}
              value={values.position}
              onChange={(value) => set({ position: numberOf(value) })}
            />
            <NumberInput
              {...below}
              label={t('settings.prices.rate')}
              description={t('settings.prices.rateHelp')}
              min={0.01}
              max={10_000}
              decimalScale={2}
              suffix="%"
              value={values.ratePercent}
              error={values.ratePercent === '' || values.ratePercent <= 0 ? fieldProblemText('missing') : undefined}
              onChange={(value) => set({ ratePercent: numberOf(String(value).replace('%', '')) })}
            />
            <NumberInput
              {...below}
              label={t('settings.prices.addYen')}
              description={t('settings.prices.addYenHelp')}
              allowDecimal={false}
              thousandSeparator=","
              value={values.addYen}
              onChange={(value) => set({ addYen: numberOf(value) })}
            />
            <Select
              label={t('settings.prices.rounding')}
              allowDeselect={false}
              value={values.rounding}
              onChange={(name) => name && set({ rounding: name as RoundingName })}
              data={(Object.keys(ROUNDINGS) as RoundingName[]).map((value) => ({ value, label: t(`settings.prices.${value}`) }))}
            />
            <Select
              label={t('settings.prices.mode')}
              allowDeselect={false}
              value={values.mode}
              onChange={(mode) => set({ mode: MODES.find((each) => each === mode) ?? 'nearest' })}
              data={MODES.map((value) => ({ value, label: t(`settings.prices.modes.${value}`) }))}
            />
            <NumberInput
              {...below}
              label={t('settings.prices.floor')}
              description={t('settings.prices.floorHelp')}
              min={1}
              allowDecimal={false}
              thousandSeparator=","
              value={values.floorYen}
              onChange={(value) => set({ floorYen: numberOf(value) })}
            />
          </SimpleGrid>
          <Text fw={600} size="sm">
            {t('settings.prices.preview')}
          </Text>
          {isSample ? (
            <Text size="sm" c="dimmed">
              {t('settings.prices.previewNone')}
            </Text>
          ) : null}
          {input ? <RulePreview rule={input} products={products} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={!input} loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
