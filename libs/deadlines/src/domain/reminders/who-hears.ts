import type { ReminderLevel } from './reminders-for.js';

/** The people around a case: who handles it, its team leads, and the head of its unit. */
export interface CaseTeam {
  /** Handlers, longest in the case first. */
  readonly members: readonly string[];
  readonly leads: readonly string[];
  readonly headId: string | null;
}

/** What of a person decides whether a deputy is needed, and whom. */
export interface Presence {
  readonly active: boolean;
  readonly away: boolean;
  /** Who stands in for the absence of today. */
  readonly absenceDeputyId: string | null;
  /** Who stands in always. */
  readonly deputyId: string | null;
}

export type Presences = ReadonlyMap<string, Presence>;

/**
 * Who hears an alert of a level, as groups in the order in which they are tried: told is the first group of which someone may see the
 * case. An alert that would reach nobody goes up the ladder, because a deadline without a reader is a missed one.
 */
export function whoHears(level: ReminderLevel, assigneeId: string | null, team: CaseTeam, presences: Presences): readonly (readonly string[])[] {
  const { leads, headId } = team;
  const head = headId === null ? [] : [headId];
  const deputies = deputiesOf(assigneeId, team, presences).map((id) => [id]);
  const acting = assigneeId !== null && isActive(assigneeId, presences) ? [[assigneeId]] : [];
  // An acknowledgement stops what goes to the deputy, but whoever acknowledged and is away now cannot act.
  if (level === 'assignee') return [...acting.map((own) => (isHere(assigneeId, presences) ? own : [...own, ...deputies.slice(0, 1).flat()])), ...deputies, leads, head];
  // Who is here and has no deputy has heard it; for who is away somebody else must.
  if (level === 'deputy') return isHere(assigneeId, presences) ? deputies : [...deputies, leads, head];
  return level === 'team-lead' ? [leads, head] : [head, leads];
}

/** Who stands in: named for the absence, named for always, or the next handler of the case; those who are here come first. */
function deputiesOf(assigneeId: string | null, { members }: CaseTeam, presences: Presences): readonly string[] {
  const presence = assigneeId === null ? undefined : presences.get(assigneeId);
  const named = presence === undefined ? [] : [presence.away ? presence.absenceDeputyId : null, presence.deputyId];
  const candidates = [...new Set([...named, ...members])].filter((id): id is string => id !== null && id !== assigneeId && isActive(id, presences));
  return [...candidates.filter((id) => isHere(id, presences)), ...candidates.filter((id) => !isHere(id, presences))];
}

function isActive(id: string, presences: Presences): boolean {
  return presences.get(id)?.active ?? true;
}

function isHere(id: string | null, presences: Presences): boolean {
  return id !== null && isActive(id, presences) && presences.get(id)?.away !== true;
}
