import type { Me, SettingsRequest } from '@contract/access';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { idempotencyKey } from '../../api/idempotency-key.js';
import { meQuery, saveSettings } from '../../api/session.js';
import { toasterState } from '../../ui/toaster-state.js';
import { useMe } from '../session/use-me.js';

interface Settings {
  readonly change: (part: Partial<SettingsRequest>) => void;
}

/** The reader's own settings: at work at once, kept by the server, put back when it will not keep them. */
export function useSettings(): Settings {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const { locale, density } = useMe();

  const show = useCallback(
    (settings: SettingsRequest) => {
      client.setQueryData<Me>(meQuery.queryKey, (me) => me && { ...me, ...settings });
      void i18n.changeLanguage(settings.locale);
    },
    [client, i18n],
  );

  const change = useCallback(
    (part: Partial<SettingsRequest>) => {
      const before: SettingsRequest = { locale, density };
      const wanted: SettingsRequest = { ...before, ...part };
      show(wanted);
      saveSettings(wanted, idempotencyKey()).then(
        // Words the server made (problems, mail) are in the other language from now on.
        () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'reference' }),
        () => {
          show(before);
          toasterState.show({ key: 'settingsNotSaved' });
        },
      );
    },
    [client, show, locale, density],
  );
  return { change };
}
