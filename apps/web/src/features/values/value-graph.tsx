import type { CoursePoint } from '@contract/valuation';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDate } from '../../lib/format-date.js';
import { formatMoney } from '../../lib/format-money.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import { graphSize, placePoints } from './graph-points.js';

interface ValueGraphProps {
  readonly course: readonly CoursePoint[];
  readonly today: string;
}

/** The course of value and cost as a drawing, with the same figures as a table below it. */
export function ValueGraph({ course, today }: ValueGraphProps): ReactElement | null {
  const { t } = useTranslation('values');
  const locale = useLocale();
  const titleId = useId();
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return null;
  const { at, line } = placePoints(course);
  const { width, height, top, bottom, left, right } = graphSize;
  const money = (amount: string | null): string => (amount === null ? '–' : formatMoney({ amount, currency: 'EUR' }, locale));
  const day = (date: string): string => formatDate(date, locale, { weekday: false });
  const summary = t('graph.summary', { from: day(first.on), value: money(first.value), until: day(last.on), valueThen: money(last.value), costThen: money(last.cost) });
  return (
    <figure className="value-graph">
      <figcaption>
        <span>{t('graph.title')}</span> <span className="value-key value-key-value">{t('graph.value')}</span> <span className="value-key value-key-cost">{t('graph.cost')}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{summary}</title>
        <line className="value-axis" x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} />
        {today >= first.on && today <= last.on && (
          <>
            <line className="value-today" x1={at(today)} x2={at(today)} y1={top} y2={height - bottom} />
            <text className="value-text" x={Math.min(Math.max(at(today), 30), width - 30)} y={height - 6} textAnchor="middle">
              {t('graph.today')}
            </text>
          </>
        )}
        <polyline className="value-line" points={line('value')} />
        <polyline className="cost-line" points={line('cost')} />
      </svg>
      <details>
        <summary>{t('graph.table')}</summary>
        <ScrollBox label={t('graph.title')}>
          <table className="plain-table">
            <caption className="visually-hidden">{t('graph.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('graph.on')}</th>
                <th scope="col" className="align-end">{t('graph.value')}</th>
                <th scope="col" className="align-end">{t('graph.cost')}</th>
              </tr>
            </thead>
            <tbody>
              {course.map((point) => (
                <tr key={point.on}>
                  <th scope="row">{day(point.on)}</th>
                  <td className="align-end">{money(point.value)}</td>
                  <td className="align-end">{money(point.cost)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </figure>
  );
}
