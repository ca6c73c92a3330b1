import { Box, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CsvInput } from './csv-input.tsx';
import { type Choice, codesOf, MODES, type Mode } from './selection.ts';

interface WhatToCopyProps {
  readonly choice: Choice;
  readonly error?: string;
  readonly onChange: (part: Partial<Choice>) => void;
}

/** All products, or those that a list or a file names. */
export function WhatToCopy({ choice, error, onChange }: WhatToCopyProps) {
  const { t } = useTranslation();
  const { mode } = choice;
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('copy.modeLabel')}
        value={mode}
        onChange={(value) => onChange({ mode: value as Mode })}
        data={MODES.map((value) => ({ value, label: t(`copy.modes.${value}`) }))}
        fullWidth
        styles={{ root: { flexWrap: 'wrap' } }}
      />
      {mode === 'all' ? (
        <Text size="sm" c="dimmed">
          {t('copy.allText')}
        </Text>
      ) : null}
      {mode === 'skus' ? (
        <CodesInput label={t('copy.skusLabel')} value={choice.skus} error={error} onChange={(skus) => onChange({ skus })} />
      ) : null}
      {mode === 'ids' ? (
        <CodesInput label={t('copy.idsLabel')} value={choice.ids} error={error} onChange={(ids) => onChange({ ids })} />
      ) : null}
      {mode === 'csv' ? <CsvInput error={error} onRead={(csv) => onChange({ csv })} /> : null}
    </Stack>
  );
}

interface CodesInputProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string;
  readonly onChange: (value: string) => void;
}

function CodesInput({ label, value, error, onChange }: CodesInputProps) {
  const { t } = useTranslation();
  const count = codesOf(value).length;
  return (
    <Box>
      <Textarea
        label={label}
        description={t('copy.listHelp')}
        autosize
        minRows={5}
        maxRows={14}
        spellCheck={false}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
      />
      {count > 0 ? (
        <Text size="sm" mt={4} role="status">
          {t('copy.listCount', { count })}
        </Text>
      ) : null}
    </Box>
  );
}
