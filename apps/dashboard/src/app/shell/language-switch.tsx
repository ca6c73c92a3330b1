import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '../../lib/i18n.ts';

const NAMES: readonly { value: Language; label: string }[] = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
];

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <VisuallyHidden component="legend">{t('common.language')}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        data={[...NAMES]}
        value={i18n.language === 'en' ? 'en' : 'ja'}
        onChange={(value) => void chooseLanguage(value === 'en' ? 'en' : 'ja')}
      />
    </fieldset>
  );
}
