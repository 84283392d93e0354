import { fields } from '#platform';
import type { AbsenceRequest, AppointHeadRequest, ChooseDeputyRequest } from '../contract.js';

export class ChooseDeputyBody implements ChooseDeputyRequest {
  @fields.IdField({ optional: true }) readonly deputyId?: string;
}

export class AbsenceBody implements AbsenceRequest {
  @fields.DateField() readonly from!: string;
  @fields.DateField({ optional: true }) readonly until?: string;
  @fields.IdField({ optional: true }) readonly deputyId?: string;
}

export class AppointHeadBody implements AppointHeadRequest {
  @fields.IdField({ optional: true }) readonly headId?: string;
}
