import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, changeVersioned, type LegalDate } from '#platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { CaseState, SuspectTerm } from '../domain/case-actions/action-rule.js';
import { CaseFile } from './case-file.entity.js';
import { CaseParty } from './case-party.entity.js';

/** Case files and their parties as rows; row-level security decides which of them exist for the reader. */
@Injectable()
export class CaseRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ProblemError `record.not-found`, also for a case the actor may not know of */
  async get(id: string): Promise<CaseFile> {
    const found = await this.uow.manager.findOneBy(CaseFile, { id });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  findByReference(reference: string): Promise<CaseFile | null> {
    return this.uow.manager.findOneBy(CaseFile, { reference });
  }

  async nextReference(year: number): Promise<string> {
    const [row] = await this.uow.manager.query<{ number: string }[]>(`SELECT nextval('case_reference_sequence') AS number`);
    return `Z${year}-${String(row?.number).padStart(6, '0')}`;
  }

  /** The roles of these people; of an id that is nobody's, or of somebody who has left, there is nothing. */
  async rolesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.uow.manager.query<{ id: string; roles: string[] }[]>('SELECT id, roles FROM app_user WHERE id = ANY ($1::uuid[]) AND active', [ids]);
    return new Map(rows.map(({ id, roles }) => [id, roles]));
  }

  async add(cases: readonly Omit<CaseFile, 'version' | 'updatedAt'>[]): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(CaseFile).values(cases as QueryDeepPartialEntity<CaseFile>[]).updateEntity(false).execute();
  }

  change(id: string, expectedVersion: number, changes: Partial<CaseFile>): Promise<number> {
    return changeVersioned(this.uow.manager, CaseFile, id, expectedVersion, changes);
  }

  async getParty(caseId: string, id: string): Promise<CaseParty> {
    const found = await this.uow.manager.findOneBy(CaseParty, { id, caseId });
    if (!found) throw new ProblemError('not-found', 'record.not-found');
    return found;
  }

  async addParty(party: Omit<CaseParty, 'version' | 'updatedAt'>): Promise<void> {
    await this.uow.manager.createQueryBuilder().insert().into(CaseParty).values(party).updateEntity(false).execute();
  }

  changeParty(id: string, expectedVersion: number, changes: Partial<CaseParty>): Promise<number> {
    return changeVersioned(this.uow.manager, CaseParty, id, expectedVersion, changes);
  }

  async addLink(link: { id: string; caseId: string; otherCaseId: string; kind: string; reason: string }): Promise<void> {
    await this.uow.manager.query('INSERT INTO case_link (id, case_id, other_case_id, kind, reason) VALUES ($1, $2, $3, $4, $5)', [
      link.id,
      link.caseId,
      link.otherCaseId,
      link.kind,
      link.reason,
    ]);
  }

  /** Adds a member, or changes the role of one, and opens the case to that person. */
  async addMember(member: { id: string; caseId: string; userId: string; roleInCase: string; since: string }): Promise<void> {
    await this.uow.manager.query('UPDATE case_member SET until = $3 WHERE case_id = $1 AND user_id = $2 AND until IS NULL', [member.caseId, member.userId, member.since]);
    await this.uow.manager.query('INSERT INTO case_member (id, case_id, user_id, role_in_case, since) VALUES ($1, $2, $3, $4, $5)', [
      member.id,
      member.caseId,
      member.userId,
      member.roleInCase,
      member.since,
    ]);
    await this.uow.manager.query('UPDATE case_file SET member_ids = array_append(array_remove(member_ids, $2), $2) WHERE id = $1', [member.caseId, member.userId]);
  }

  /** The membership of somebody that stands, locked until the end of the transaction. */
  async lockMembership(caseId: string, userId: string): Promise<{ readonly id: string; readonly roleInCase: string } | null> {
    const [row] = await this.uow.manager.query<{ id: string; roleInCase: string }[]>(
      'SELECT id, role_in_case AS "roleInCase" FROM case_member WHERE case_id = $1 AND user_id = $2 AND until IS NULL FOR UPDATE',
      [caseId, userId],
    );
    return row ?? null;
  }

  /** The actor's own role in the case, when a member. */
  async findMembership(caseId: string, userId: string): Promise<string | null> {
    const [row] = await this.uow.manager.query<{ role_in_case: string }[]>(
      'SELECT role_in_case FROM case_member WHERE case_id = $1 AND user_id = $2 AND until IS NULL',
      [caseId, userId],
    );
    return row?.role_in_case ?? null;
  }

  /** Whether the actor sees the case only because it was opened in an emergency. */
  async isSeenInEmergency(caseId: string): Promise<boolean> {
    const [row] = await this.uow.manager.query<{ seen: boolean }[]>(`SELECT EXISTS (SELECT 1 FROM emergency_access e JOIN case_file c ON c.id = e.case_id
       WHERE e.case_id = $1 AND e.user_id = actor_id() AND is_running(e) AND NOT case_exists_for(c, actor_reach())) AS seen`, [caseId]);
    return row?.seen === true;
  }

  /** What still keeps a case open: items from which an act leads on, binding terms that run and ask something of somebody, complaints without an answer. */
  async countOpenMatters(caseId: string, today: LegalDate): Promise<{ openItems: number; runningDeadlines: number; pendingComplaints: number }> {
    const [row] = await this.uow.manager.query<{ items: string; deadlines: string; complaints: string }[]>(
      `WITH fact AS (
         SELECT e.type, e.data->>'complaint' AS complaint FROM event e
         WHERE e.case_id = $1 AND NOT EXISTS (SELECT 1 FROM event later WHERE later.corrects = e.id) AND coalesce(e.data->>'void', 'false') <> 'true'
       )
       SELECT (SELECT count(*) FROM item i WHERE i.case_id = $1 AND EXISTS (SELECT 1 FROM item_transition t WHERE t.from_status = i.status)) AS items,
              (SELECT count(*) FROM deadline d WHERE d.case_id = $1 AND d.state = 'open' AND d.nature = 'binding' AND d.expiry <> 'runs-out' AND (d.due_on IS NULL OR d.due_on >= $2)) AS deadlines,
              (SELECT count(*) FROM fact filed WHERE filed.type = 'complaint.filed'
                 AND NOT EXISTS (SELECT 1 FROM fact done WHERE done.type = 'complaint.decided' AND done.complaint IS NOT DISTINCT FROM filed.complaint)) AS complaints`,
      [caseId, today],
    );
    return { openItems: Number(row?.items ?? 0), runningDeadlines: Number(row?.deadlines ?? 0), pendingComplaints: Number(row?.complaints ?? 0) };
  }

  /** Terms of the remedies against a verdict and on the advantage, and of the claim, as planned; each of the suspect whom its event names, and of all when that is no party of the case. */
  async remedyTerms(caseId: string): Promise<Required<NonNullable<CaseState['terms']>>> {
    const rows = await this.uow.manager.query<(SuspectTerm & { rule: string })[]>(
      `SELECT d.rule_id AS rule, d.due_on AS until, (SELECT p.id::text FROM case_party p, event e WHERE p.case_id = d.case_id AND p.id::text = e.data->>'suspect'
           AND e.id = CASE WHEN d.explanation->'trigger'->>'correctedBy' IS NULL THEN d.trigger_event_id ELSE (d.explanation->'trigger'->>'correctedBy')::uuid END) AS suspect
       FROM deadline d WHERE d.case_id = $1 AND d.subject_type = 'case' AND d.state <> 'withdrawn' AND NOT (d.state = 'met' AND d.due_on IS NULL) AND d.rule_id IN ('NL-32', 'NL-33', 'NL-34', 'NL-35', 'NL-39') ORDER BY d.due_on, d.id`,
      [caseId],
    );
    const of = (...rules: readonly string[]): readonly SuspectTerm[] => rows.filter(({ rule }) => rules.includes(rule)).map(({ suspect, until }) => ({ suspect, until }));
    return { remedies: of('NL-32', 'NL-33', 'NL-34'), advantageRemedies: of('NL-39'), advantageClaims: of('NL-35') };
  }

  async partyBelongs(caseId: string, partyId: string): Promise<boolean> {
    return this.uow.manager.existsBy(CaseParty, { id: partyId, caseId });
  }

  async documentBelongs(caseId: string, documentId: string): Promise<boolean> {
    const rows = await this.uow.manager.query<unknown[]>('SELECT 1 FROM document WHERE id = $1 AND case_id = $2', [documentId, caseId]);
    return rows.length > 0;
  }
}
