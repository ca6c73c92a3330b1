import { NumberInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choice } from './selection.ts';

interface FiltersProps {
  readonly choice: Choice;
  readonly onChange: (part: Partial<Choice>) => void;
}

export function Filters({ choice, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Select
        label={t('copy.fulfilledBy')}
        allowDeselect={false}
        value={choice.fulfilledBy}
        onChange={(value) => onChange({ fulfilledBy: (value ?? 'any') as Choice['fulfilledBy'] })}
        data={[
          { value: 'any', label: t('copy.fulfilledByAll') },
          { value: 'seller', label: t('copy.fulfilledBySeller') },
          { value: 'mall', label: t('copy.fulfilledByMall') },
        ]}
      />
      <NumberInput
        label={t('copy.minQuantity')}
        description={t('copy.minQuantityHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={0}
        allowDecimal={false}
        value={choice.minQuantity ?? ''}
        onChange={(value) => onChange({ minQuantity: value === '' ? null : Number(value) })}
      />
      <TextInput
        label={t('copy.words')}
        description={t('copy.wordsHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={choice.words}
        maxLength={500}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <Switch
        label={t('copy.onlyActive')}
        checked={choice.onlyActive}
        onChange={(event) => onChange({ onlyActive: event.currentTarget.checked })}
        mt={{ base: 0, sm: 30 }}
      />
    </SimpleGrid>
  );
}
