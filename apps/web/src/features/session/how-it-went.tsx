import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const words = ['expired', 'refused', 'unknown', 'weak', 'other-person', 'away'] as const;

/** Why the way to the provider and back did not sign anybody in; nothing when there is no such news in the address. */
export function HowItWent(): ReactElement | null {
  const { t } = useTranslation('frame');
  const told = new URLSearchParams(window.location.search).get('signIn');
  const word = words.find((one) => one === told);
  return word === undefined ? null : (
    <p className="sign-in-news" role="alert">
      {t(`signIn.news.${word}`)}
    </p>
  );
}
