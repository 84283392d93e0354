import { fields } from '#platform';
import type { ApiClientRequest, ClientRole } from '../contract.js';
import { CLIENT_ROLES } from '../domain/api-scopes.js';

export class ApiClientBody implements ApiClientRequest {
  @fields.Text({ max: 100, description: 'What the system is called, as the log will name it.' }) readonly name!: string;
  @fields.OneOf(CLIENT_ROLES) readonly role!: ClientRole;
  @fields.IdField() readonly unitId!: string;
  @fields.TextList({ min: 1, max: 100, maxLength: 60, description: 'Acts of the table of rights.' }) readonly scopes!: readonly string[];
  @fields.WholeNumber({ min: 1, max: 366, description: 'Days until the key ends.' }) readonly days!: number;
}
