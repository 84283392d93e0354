import type { EventKind } from '@contract/notifications';
import type { ReactElement } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../ui/scroll-box.js';
import '../../ui/table/data-table.css';
import './settings.css';

interface NotificationChoicesProps {
  readonly kinds: readonly EventKind[];
}

const mails = ['at-once', 'digest', 'off'] as const;

/** For each kind of event: on the page or not, and how by mail. */
export function NotificationChoices({ kinds }: NotificationChoicesProps): ReactElement {
  const { t } = useTranslation('channels');
  const { register } = useFormContext();
  return (
    <ScrollBox label={t('choices.title')}>
      <table className="plain-table">
        <caption className="visually-hidden">{t('choices.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('choices.kind')}</th>
            <th scope="col">{t('choices.inApp')}</th>
            <th scope="col">{t('choices.mail')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind, index) => (
            <tr key={kind}>
              <th scope="row" id={`kind-${kind}`}>
                {t(`kind.${kind}`)}
              </th>
              <td>
                {kind === 'escalation' ? (
                  <span className="muted">{t('choices.always')}</span>
                ) : (
                  <label className="check">
                    <input {...register(`choices.${index}.inApp`)} type="checkbox" />
                    <span>
                      {t('choices.show')}
                      <span className="visually-hidden"> ({t(`kind.${kind}`)})</span>
                    </span>
                  </label>
                )}
              </td>
              <td>
                <select {...register(`choices.${index}.mail`)} className="input mail-choice" aria-label={t('choices.mailOf', { kind: t(`kind.${kind}`) })}>
                  {mails.map((mail) => (
                    <option key={mail} value={mail}>
                      {t(`mail.${mail}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
