import type { ListViewState } from '../contract.js';

/** Codes, ids, dates and lists of them; a value with a space could be somebody's name. */
const VALUE = /^[A-Za-z0-9][A-Za-z0-9._,:-]{0,999}$/;
const NAME = /^[a-zA-Z]{1,20}$/;
const MOST = 20;

export interface ViewRefusal {
  readonly code: 'list-view.state';
  readonly pointer: string;
}

/** What a kept view may hold: what the address of a list may hold, and nothing that someone typed to search for. */
export function checkViewState(state: Readonly<Record<string, unknown>>): ViewRefusal[] {
  const entries = Object.entries(state);
  const odd = entries.filter(([name, value]) => !NAME.test(name) || name === 'text' || (value !== true && !(typeof value === 'string' && VALUE.test(value))));
  const refusals = odd.map(([name]): ViewRefusal => ({ code: 'list-view.state', pointer: `/state/${name.replace(/~/g, '~0').replace(/\//g, '~1')}` }));
  return entries.length > MOST ? [...refusals, { code: 'list-view.state', pointer: '/state' }] : refusals;
}

/** A state that was checked. */
export function viewStateOf(state: Readonly<Record<string, unknown>>): ListViewState {
  return state as ListViewState;
}
