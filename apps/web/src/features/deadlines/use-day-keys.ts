import type { LegalDate } from '@contract/platform';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface DayKeys {
  readonly days: readonly LegalDate[];
  /** Where the reader starts, when that day is in the month. */
  readonly start: LegalDate;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly onTurn: (months: number) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 };

/** Walks through the days of a month: arrows by day and week, Home and End in the week, Page Up and Page Down by month. */
export function useDayKeys({ days, start, table, onTurn }: DayKeys): { readonly active: LegalDate; readonly onKeyDown: (event: KeyboardEvent) => void } {
  const [wanted, setWanted] = useState<LegalDate>(start);
  /** The day of the month that takes the focus once its month is there. */
  const pending = useRef<number | null>(null);
  const turnedFrom = useRef<LegalDate | undefined>(undefined);
  const active = days.includes(wanted) ? wanted : (days.find((date) => date === start) ?? days[0] ?? wanted);

  const focusOn = (date: LegalDate): void => {
    setWanted(date);
    table.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  };

  useLayoutEffect(() => {
    if (pending.current === null || days[0] === turnedFrom.current) return;
    const date = days[Math.min(pending.current, days.length) - 1];
    pending.current = null;
    if (date) focusOn(date);
  });

  const turn = (months: number, dayOfMonth: number): void => {
    pending.current = dayOfMonth;
    turnedFrom.current = days[0];
    onTurn(months);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = days.indexOf(active);
    const weekday = (new Date(`${active}T12:00:00Z`).getUTCDay() + 6) % 7;
    const step = { ...steps, Home: -weekday, End: 6 - weekday }[event.key];
    if (step === undefined && event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    if (step === undefined) {
      turn(event.key === 'PageUp' ? -1 : 1, at + 1);
      return;
    }
    const next = days[at + step];
    if (next) focusOn(next);
    else if (event.key.startsWith('Arrow')) turn(step < 0 ? -1 : 1, step < 0 ? 31 : 1);
  };

  return { active, onKeyDown };
}
