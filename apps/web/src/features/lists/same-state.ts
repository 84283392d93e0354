import type { ListViewState } from '@contract/lists';

/** Whether two states of a list are the same, in whatever order they are written. */
export function sameState(one: ListViewState, other: ListViewState): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

/** What the address says, as a view keeps it. */
export function viewStateOf(state: object): ListViewState {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value === true || (typeof value === 'string' && value !== '')));
}
