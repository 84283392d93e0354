import type { GiveDecisionResponse } from '../../../libs/decisions/src/contract.js';
import type { Problem } from '../../../libs/platform/src/contract.js';
import { done, type Answer, type Client } from '../../e2e/support/client.js';
import { daysAgo, today } from '../../e2e/support/dates.js';
import type { RunningOffice } from '../../e2e/support/running-office.js';
import { aCar, addDocument, agreeOn, openCase, seizeOne, showCase, showItem } from '../../e2e/support/story.js';
import type { Hand, ModelRow } from './procedure-model.js';

/** Who works in the office of a walk. */
export interface WalkingOffice {
  readonly office: RunningOffice;
  readonly clients: Readonly<Record<Hand, Client>>;
  readonly ids: { readonly lead: string; readonly officer: string };
}

export async function walkingOffice(office: RunningOffice): Promise<WalkingOffice> {
  const [lead, officer, keeper, head] = [await office.enrol('prosecutor'), await office.enrol('asset-officer'), await office.enrol('custodian'), await office.enrol('team-lead')];
  return { office, clients: { lead: lead.client, officer: officer.client, keeper: keeper.client, head: head.client }, ids: { lead: lead.id, officer: officer.id } };
}

export interface Stands {
  readonly status: string;
  readonly version: number;
}

type Answered = Answer<Problem>;

/** One thing in one case of its own, on which steps are tried through the front door, each with everything that it asks for. */
export class Walk {
  private decisionId: string | undefined;

  private constructor(
    private readonly clients: WalkingOffice['clients'],
    private readonly caseId: string,
    private readonly itemId: string,
    private readonly documentId: string,
  ) {}

  static async begin({ office, clients, ids }: WalkingOffice): Promise<Walk> {
    const { id } = await openCase(clients.lead, { unitId: office.unitId, leadId: ids.lead, assetOfficerId: ids.officer });
    // Long enough ago for every term of years.
    const itemId = await seizeOne(clients.officer, id, aCar(), { seizedOn: daysAgo(1200) });
    await done(clients.officer.post(`/items/${itemId}/valuations`, { moment: 'disposal', valuedOn: today(), value: { amount: '900.00', currency: 'EUR' }, method: 'appraisal', source: 'Rapport' }));
    return new Walk(clients, id, itemId, await addDocument(clients.officer, id));
  }

  item = (): Promise<Stands> => showItem(this.clients.lead, this.itemId);
  case = (): Promise<Stands> => showCase(this.clients.lead, this.caseId);

  /** Takes the step in the way that the law has for it. */
  takeOfItem(row: ModelRow, { version }: Stands): Promise<Answered> {
    if (row.act === 'make-forfeiture-final' || row.act === 'make-withdrawal-final') return this.finalise(row);
    if (row.decision) return this.decide(row, row.decision, version);
    return row.leaves ? this.takeAgreed(row, version) : this.tryOfItem(row, { version });
  }

  /** Only asks for it. */
  tryOfItem({ act: action, by, ground, data }: ModelRow, { version }: Pick<Stands, 'version'>): Promise<Answered> {
    const body = { action, ground, occurredOn: today(), documentId: this.documentId, reason: 'Gaat zo.', ...(data && { data }) };
    return this.clients[by].post(`/items/${this.itemId}/transitions`, body, { version });
  }

  takeOfCase({ act: action, by, ground, data }: ModelRow, { version }: Stands): Promise<Answered> {
    return this.clients[by].post(`/cases/${this.caseId}/transitions`, { action, ground, occurredOn: today(), documentId: this.documentId, ...(data && { data }) }, { version });
  }

  private async decide({ ground }: ModelRow, [kind, capacity]: NonNullable<ModelRow['decision']>, version: number): Promise<Answered> {
    const answer = await this.clients.lead.post<Problem & GiveDecisionResponse>('/decisions', {
      kind,
      capacity,
      decidedOn: today(),
      ground,
      reason: 'Zo beslist.',
      documentId: this.documentId,
      ...(capacity === 'court' && { decidedBy: 'Rechtbank Noordstad' }),
      ...(kind === 'keep' && { reviewOn: daysAgo(-30) }),
      items: [{ id: this.itemId, version }],
    });
    this.decisionId = answer.body.decisions?.[0]?.id ?? this.decisionId;
    return answer;
  }

  private async finalise(row: ModelRow): Promise<Answered> {
    const id = this.decisionId;
    if (id === undefined) return this.tryOfItem(row, await this.item());
    const { version } = await done(this.clients.lead.get<Stands>(`/decisions/${id}`));
    return this.clients.lead.post(`/decisions/${id}/finality`, { finalOn: today(), documentId: this.documentId, reason: 'Registratie nagegaan.' }, { version });
  }

  private async takeAgreed(row: ModelRow, version: number): Promise<Answered> {
    // Who carries it out asked for nothing and approved nothing.
    const [asker, approver] = row.by === 'officer' ? [this.clients.keeper, this.clients.lead] : [this.clients.officer, this.clients.lead];
    const refused = await agreeOn(asker, approver, this.itemId, { action: row.act, ground: row.ground, documentId: this.documentId }).then(() => undefined, String);
    const taken = await this.tryOfItem(row, await this.item().then((now) => (refused === undefined ? now : { version })));
    return taken;
  }
}
