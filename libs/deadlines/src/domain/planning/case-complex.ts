import { END_OF_PROSECUTION, endOfFile, isOnSomebody, isProsecution, type FileOfComplex } from './end-of-prosecution.js';
import { compareEvents } from './event-index.js';
import type { EffectiveEvent } from './plan-event.js';

/**
 * Art. 552a(3) Sv: the prosecuted case has ended when that of every suspect has (HR 2007 BA3132), also of those whose case was
 * split off: what is prosecuted in one file of the complex is so for the things of all. Ends that a later remedy overtook are left
 * out, for that verdict was not irrevocable; the end of the last suspect, or the later day that was recorded for all, stands as the
 * end of all; and while one of them goes on there is none.
 */
export function withEndOfProsecution(own: FileOfComplex, splitOff: readonly FileOfComplex[] = []): readonly EffectiveEvent[] {
  const others = splitOff.filter(isOnSomebody);
  const isProsecuted = [own, ...others].some(({ events }) => events.some(isProsecution));
  const ownEnd = endOfFile({ ...own, isProsecuted });
  const { last, notIrrevocable } = ownEnd;
  const standing = [
    ...own.events.filter((event) => event.type !== END_OF_PROSECUTION && !notIrrevocable.has(event)),
    ...prosecutionElsewhere(own, others),
  ];
  const files = [...(isOnSomebody(own) || others.length === 0 ? [ownEnd] : []), ...others.map((file) => endOfFile({ ...file, isProsecuted }))];
  const ends = files.map((file) => file.last);
  if (ends.includes(undefined)) return standing;
  const end = ends.filter((each) => each !== undefined).toSorted(compareEvents).at(-1);
  return end === undefined ? standing : [...standing, ofEverybody(end === last ? end : asOf(own, end), files.every(({ isForGood }) => isForGood))];
}

/** The end of the last one stands for all: it names nobody, and says whether all have ended for good. */
function ofEverybody(end: EffectiveEvent, forGood: boolean): EffectiveEvent {
  const { suspect: _, ...data } = end.data;
  return { ...end, type: END_OF_PROSECUTION, data: { ...data, forGood } };
}

/** The first prosecution in another file, where this one has none: its things are held in a prosecuted case too. */
function prosecutionElsewhere(own: FileOfComplex, others: readonly FileOfComplex[]): readonly EffectiveEvent[] {
  if (own.events.some(isProsecution)) return [];
  const [first] = others.flatMap(({ events }) => events.filter(({ type }) => type === 'case.prosecuted')).toSorted(compareEvents);
  return first === undefined ? [] : [asOf(own, first)];
}

/** What happened in another file, as it counts in this one. Its document is not shown: who reads here may not read there. */
function asOf({ events }: FileOfComplex, event: EffectiveEvent): EffectiveEvent {
  const own = events.find(({ subjectType }) => subjectType === 'case')?.subjectId;
  return { ...event, subjectId: own ?? event.subjectId, documentId: null };
}
