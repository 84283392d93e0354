import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueOn } from '../../api/valuation.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { formatDecimal } from '../../lib/format-number.js';
import { Button } from '../../ui/button.js';
import { LoadError } from '../../ui/load-error.js';

interface ValueOnDateProps {
  readonly itemId: string;
  readonly today: string;
}

/** Asks what the item was or will be worth on any date. */
export function ValueOnDateField({ itemId, today }: ValueOnDateProps): ReactElement {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const id = useId();
  const [on, setOn] = useState(today);
  const asking = useMutation({ mutationFn: () => valueOn(itemId, on) });
  const day = (date: string): string => formatDate(date, locale, { weekday: false });
  const { data } = asking;
  return (
    <>
      <form
        className="value-on-date"
        onSubmit={(event) => {
          event.preventDefault();
          if (on !== '') asking.mutate();
        }}
      >
        <div>
          <label htmlFor={id}>{t('onDate.label')}</label>
          <input id={id} className="input" type="date" value={on} onChange={({ target }) => setOn(target.value)} />
        </div>
        <Button type="submit" busy={asking.isPending}>
          {t('onDate.ask')}
        </Button>
      </form>
      <p role="status">
        {data?.value && data.from
          ? t('onDate.is', { value: formatMoney(data.value, locale), on: day(data.on), percent: formatDecimal(data.percent ?? '0', locale), mark: formatMoney(data.from.value, locale), markOn: day(data.from.on) })
          : data && t('onDate.none', { on: day(data.on) })}
      </p>
      {asking.error && <LoadError error={asking.error} onRetry={() => asking.mutate()} />}
    </>
  );
}
