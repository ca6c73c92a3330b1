import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ja } from './texts/ja/index.ts';

export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'narabe.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof ja };
  }
}

function keptLanguage(): Language {
  return window.localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'ja';
}

/** Japanese is in the first load; English comes when it is asked for. */
async function load(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./texts/en/index.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
}

export async function startTexts(): Promise<void> {
  const language = keptLanguage();
  await i18next.use(initReactI18next).init({
    lng: 'ja',
    fallbackLng: 'ja',
    resources: { ja: { translation: ja } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (language !== 'ja') await chooseLanguage(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  window.localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
}
