import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { toLocale } from '../lib/locale.js';
import { loadTexts } from './load-texts.js';

const rememberedLanguage = 'zegel-language';

/** The language chosen on this device before; personal data is never kept here. */
function firstLanguage(): string {
  const kept = document.cookie.match(new RegExp(`(?:^|; )${rememberedLanguage}=(nl|en)`))?.[1];
  return toLocale(kept ?? navigator.language);
}

function noteLanguage(language: string): void {
  document.documentElement.lang = language;
  document.cookie = `${rememberedLanguage}=${language}; path=/; max-age=31536000; samesite=strict`;
}

/** Readies the texts every page needs; the other namespaces come with the page. */
export async function startI18n(): Promise<void> {
  const language = firstLanguage();
  document.documentElement.lang = language;
  i18next.on('languageChanged', noteLanguage);
  await i18next
    .use(loadTexts)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['nl', 'en'],
      fallbackLng: false,
      ns: ['common', 'frame'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}
