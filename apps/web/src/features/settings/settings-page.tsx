import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { singleKeys } from '../../lib/single-keys.js';
import { Card } from '../../ui/card.js';
import { FactList } from '../../ui/fact-list.js';
import '../../ui/form/field.css';
import { PageHeading } from '../../ui/page-heading.js';
import { useSettings } from '../frame/use-settings.js';
import { useWords } from '../reference/use-words.js';
import { useMe } from '../session/use-me.js';
import { CalendarFeedSettings } from './calendar-feed.js';
import { NotificationSettings } from './notification-settings.js';

const locales = [
  { value: 'nl', text: 'Nederlands' },
  { value: 'en', text: 'English' },
] as const;
const densities = ['compact', 'comfortable'] as const;

/** The reader's own settings; each is kept as soon as it is chosen. */
export function SettingsPage(): ReactElement {
  const { t } = useTranslation('frame');
  const word = useWords();
  const { name, login, roles, units, locale, density, acts } = useMe();
  const { change } = useSettings();
  const [keysOn, setKeysOn] = useState(singleKeys.areOn);
  return (
    <div className="page page-narrow">
      <PageHeading title={t('menu.settings')} />
      <Card title={t('settings.who')}>
        <FactList
          facts={[
            { term: t('settings.name'), value: name },
            { term: t('signIn.login'), value: login },
            { term: t('settings.roles'), value: roles.map((role) => word('roles', role)).join(', ') },
            { term: t('settings.units'), value: units.map((unit) => unit.name).join(', ') },
          ]}
        />
      </Card>
      <Card title={t('settings.show')}>
        <fieldset>
          <legend className="field-label">{t('settings.language')}</legend>
          {locales.map(({ value, text }) => (
            <label key={value} className="check" lang={value}>
              <input type="radio" name="locale" checked={locale === value} onChange={() => change({ locale: value })} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="field-label">{t('settings.density')}</legend>
          {densities.map((value) => (
            <label key={value} className="check">
              <input type="radio" name="density" checked={density === value} onChange={() => change({ density: value })} />
              <span>{t(`settings.${value}`)}</span>
            </label>
          ))}
        </fieldset>
      </Card>
      <NotificationSettings />
      {acts.includes('deadline.view') && <CalendarFeedSettings />}
      <Card title={t('settings.keys')}>
        <label className="check">
          <input
            type="checkbox"
            checked={keysOn}
            onChange={({ target }) => {
              singleKeys.set(target.checked);
              setKeysOn(target.checked);
            }}
          />
          <span>{t('settings.singleKeys')}</span>
        </label>
        <p className="muted">{t('settings.singleKeysWhat')}</p>
      </Card>
      <p>
        <Link to="/toegankelijkheid">{t('menu.accessibility')}</Link>
      </p>
    </div>
  );
}
