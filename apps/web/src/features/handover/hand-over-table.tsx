import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOverRow } from '../../api/deadlines.js';
import { useLocale } from '../../i18n/use-locale.js';
import { titleOf } from '../../lib/title-of.js';
import { Card } from '../../ui/card.js';
import { DeadlineText } from '../../ui/deadline-text.js';
import { FilterSelect } from '../../ui/filter-select.js';
import type { Option } from '../../ui/form/select-field.js';
import { ScrollBox } from '../../ui/scroll-box.js';
import '../deadlines/agenda.css';
import { momentOf } from '../deadlines/moment-of.js';
import { type Receivers, stay } from './receivers.js';

interface HandOverTableProps {
  readonly rows: readonly HandOverRow[];
  readonly total: number;
  readonly people: readonly Option[];
  readonly toName: string;
  readonly receivers: Receivers;
  readonly onChoose: (deadlineId: string, receiver: string) => void;
}

/** What goes to whom; where the receiver may not see the case it says so, and asks for somebody else. */
export function HandOverTable({ rows, total, people, toName, receivers, onChoose }: HandOverTableProps): ReactElement {
  const { t } = useTranslation('handling');
  const locale = useLocale();
  return (
    <Card title={t('handOver.what')} count={total} flush>
      <ScrollBox label={t('handOver.what')}>
        <table className="plain-table stacked-table">
          <caption className="visually-hidden">{t('handOver.what')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('print.what')}</th>
              <th scope="col">{t('print.about')}</th>
              <th scope="col">{t('print.due')}</th>
              <th scope="col">{t('handOver.goesTo')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ deadline, mayReceive }) => {
              const moment = momentOf(deadline);
              const title = titleOf(deadline.title, locale);
              return (
                <tr key={deadline.id}>
                  <td>{title}</td>
                  <td>
                    {deadline.caseReference} <span className="muted">{deadline.caseTitle}</span>
                  </td>
                  <td>{moment ? <DeadlineText moment={moment} shape="list" /> : t('handOver.notStarted')}</td>
                  <td>
                    <FilterSelect
                      label={t('handOver.goesToOf', { title, case: deadline.caseReference })}
                      all={mayReceive ? toName : t('handOver.choose')}
                      value={receivers[deadline.id] ?? ''}
                      options={[{ value: stay, text: t('handOver.stays') }, ...people]}
                      onChange={(receiver) => onChoose(deadline.id, receiver)}
                    />
                    {!mayReceive && !receivers[deadline.id] && <p className="met-late">{t('handOver.maySee', { name: toName })}</p>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  );
}
