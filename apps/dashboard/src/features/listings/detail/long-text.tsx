import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../../lib/plain-text.ts';

const SHOWN = 140;
const LOOKS_LIKE_HTML = /<[a-z][^>]*>/i;

/** A value of a field, readable: HTML as its text, long ones cut until asked for. */
export function LongText({ value }: { readonly value: string | null }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (value === null || value === '') {
    return (
      <Text size="sm" c="dimmed" span>
        {t('listings.detail.fieldEmpty')}
      </Text>
    );
  }
  const text = LOOKS_LIKE_HTML.test(value) ? plainText(value) : value;
  const isLong = text.length > SHOWN;
  return (
    <Text size="sm" span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {isLong && !isWhole ? `${text.slice(0, SHOWN)}…` : text}
      {isLong ? (
        <Anchor component="button" type="button" size="xs" ml={6} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'common.showLess' : 'common.showMore')}
        </Anchor>
      ) : null}
    </Text>
  );
}
