import type { AbsenceRequest, Deputies } from '@contract/access';
import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';

export const deputiesQuery = queryOptions({
  queryKey: ['deputies'],
  queryFn: ({ signal }) => request<Deputies>('/deputies', { signal }),
});

/** Whose deputy or absence it is: 'me', or somebody of the team. */
export type Whose = 'me' | { readonly personId: string };

const pathOf = (whose: Whose): string => (whose === 'me' ? '/me' : `/people/${whose.personId}`);

export const chooseDeputy = (whose: Whose, version: number, deputyId: string | undefined, key: string): Promise<void> =>
  request(`${pathOf(whose)}/deputy`, { method: 'PUT', body: deputyId ? { deputyId } : {}, version, key });

export const recordAbsence = (whose: Whose, body: AbsenceRequest, key: string): Promise<void> =>
  request(`${pathOf(whose)}/absences`, { method: 'POST', body, key });

export const changeAbsence = (whose: Whose, id: string, version: number, body: AbsenceRequest, key: string): Promise<void> =>
  request(`${pathOf(whose)}/absences/${id}`, { method: 'PUT', body, version, key });

export const withdrawAbsence = (whose: Whose, id: string, version: number, key: string): Promise<void> =>
  request(`${pathOf(whose)}/absences/${id}`, { method: 'DELETE', version, key });

export const appointHead = (unitId: string, version: number, headId: string | undefined, key: string): Promise<void> =>
  request(`/units/${unitId}/head`, { method: 'PUT', body: headId ? { headId } : {}, version, key });
