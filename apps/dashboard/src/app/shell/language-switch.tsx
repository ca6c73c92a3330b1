import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '../../lib/i18n.ts';

const NAMES: readonly { value: Language; label: string }[] = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
];

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('common.language')}
      size="xs"
      data={[...NAMES]}
      value={i18n.language === 'en' ? 'en' : 'ja'}
      onChange={(value) => void chooseLanguage(value === 'en' ? 'en' : 'ja')}
    />
  );
}
