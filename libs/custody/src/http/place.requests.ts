import { fields } from '#platform';
import type { ChangePlaceRequest, ClosePlaceRequest, OpenPlaceRequest } from '../contract.js';
import { PLACE_KIND_IDS } from '../domain/place-kind.js';

export class OpenPlaceBody implements OpenPlaceRequest {
  @fields.OneOf(PLACE_KIND_IDS) readonly kind!: string;
  @fields.Text({ max: 100, description: 'Never the name of a person: places are seen by everyone at work' }) readonly name!: string;
  @fields.IdField({ optional: true }) readonly parentId?: string;
  @fields.IdField({ optional: true }) readonly custodianId?: string;
  @fields.Text({ max: 500, optional: true }) readonly note?: string;
}

export class ChangePlaceBody implements ChangePlaceRequest {
  @fields.Text({ max: 100 }) readonly name!: string;
  @fields.IdField({ optional: true }) readonly parentId?: string;
  @fields.IdField({ optional: true }) readonly custodianId?: string;
  @fields.Text({ max: 500, optional: true }) readonly note?: string;
  @fields.Text({ max: 500, optional: true }) readonly reason?: string;
}

export class ClosePlaceBody implements ClosePlaceRequest {
  @fields.Text({ max: 500 }) readonly reason!: string;
}

export class PlacesQuery {
  @fields.OneOf(['yes', 'no'], { optional: true }) readonly closed?: 'yes' | 'no';
}
