import type { TermGuide } from '@contract/deadlines';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { termQuery } from '../../api/terms.js';
import { useLocale } from '../../i18n/use-locale.js';
import { homeZone } from '../../lib/format-date.js';
import { titleOf } from '../../lib/title-of.js';
import type { TermSearch } from '../../routes/term-search.js';
import { DateField } from '../../ui/form/date-field.js';
import { FormButtons } from '../../ui/form/form-buttons.js';
import { NumberField } from '../../ui/form/number-field.js';
import { SelectField } from '../../ui/form/select-field.js';
import { ServerForm } from '../../ui/form/server-form.js';
import { TimeField } from '../../ui/form/time-field.js';
import { useServerForm } from '../../ui/form/use-server-form.js';
import { zones } from '../cross-border/zones.js';
import { readQuery, type TermValues, toSearch, toValues } from './term-values.js';

interface CalculatorFormProps {
  readonly guide: TermGuide;
  readonly search: TermSearch;
}

const errorPlaces: Readonly<Record<string, string>> = { start: 'date' };

/** Asks for the code, the length, the start and the calendar; the fields follow from the code. */
export function CalculatorForm({ guide, search }: CalculatorFormProps): ReactElement {
  const { t } = useTranslation('terms');
  const locale = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const codeOf = (code: string): TermGuide['codes'][number] | undefined => guide.codes.find((each) => each.code === code);
  const state = useServerForm<TermValues, TermSearch>({
    defaultValues: toValues(search, homeZone),
    submit: async (values) => {
      const chosen = codeOf(values.code);
      const unit = chosen?.units.some((each) => each.unit === values.unit) ? values.unit : '';
      const asked = toSearch({ ...values, unit }, chosen?.startsAt === 'moment');
      const query = readQuery(asked);
      if (query) await client.fetchQuery(termQuery(query));
      return asked;
    },
    toPath: (path) => errorPlaces[path] ?? path,
    onDone: (asked) => void navigate({ to: '/termijn-berekenen', search: asked, resetScroll: false }),
  });
  const chosen = codeOf(state.form.watch('code'));
  return (
    <ServerForm state={state} label={t('asked')} className="calculator-form">
      <SelectField name="code" label={t('code')} options={guide.codes.map(({ code, title }) => ({ value: code, text: `${code}: ${titleOf(title, locale)}` }))} />
      {chosen && (
        <p className="calculator-meaning">
          {titleOf(chosen.meaning, locale)} <span className="muted">{titleOf(chosen.source, locale)}.</span>
        </p>
      )}
      <div className="form-row">
        <NumberField name="n" label={t('n')} whole {...(chosen?.units.length === 1 && chosen.units[0] ? { unit: t(`unit.${chosen.units[0].unit}` as 'unit.days') } : {})} />
        {chosen && chosen.units.length > 1 && (
          <SelectField name="unit" label={t('unitLabel')} optional placeholder={t(`unit.${chosen.units[0]?.unit}` as 'unit.days')} options={chosen.units.slice(1).map(({ unit }) => ({ value: unit, text: t(`unit.${unit}` as 'unit.days') }))} />
        )}
      </div>
      <div className="form-row">
        <DateField name="date" label={t('start')} {...(chosen?.startsAt === 'moment' ? {} : { hint: t('startHint') })} />
        {chosen?.startsAt === 'moment' && (
          <>
            <TimeField name="time" label={t('time')} />
            <SelectField name="timeZone" label={t('zone')} options={zones} />
          </>
        )}
      </div>
      <SelectField
        name="calendar"
        label={t('calendar')}
        hint={t('calendarHint')}
        optional
        placeholder={t('calendarOfCode', { calendar: titleOf(guide.calendars.find(({ calendar }) => calendar === chosen?.calendar)?.title ?? { nl: '', en: '' }, locale) })}
        options={guide.calendars.filter(({ calendar }) => calendar !== chosen?.calendar).map(({ calendar, title }) => ({ value: calendar, text: titleOf(title, locale) }))}
      />
      <FormButtons submit={t('compute')} busy={state.busy} />
    </ServerForm>
  );
}
