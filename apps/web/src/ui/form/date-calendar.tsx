import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { Icon } from '../icon.js';

/** The month to pick a date from; the week starts on Monday. */
export function DateCalendar(): ReactElement {
  return (
    <Calendar firstDayOfWeek="mon">
      <header className="calendar-head">
        <Button slot="previous">
          <Icon of={ChevronLeft} />
        </Button>
        <Heading />
        <Button slot="next">
          <Icon of={ChevronRight} />
        </Button>
      </header>
      <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGrid>
    </Calendar>
  );
}
