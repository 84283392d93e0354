import { fields } from '#platform';
import type { SettingsRequest, SignInRequest } from '../contract.js';

export class SignInBody implements SignInRequest {
  @fields.Text({ max: 100 }) readonly login!: string;
  @fields.Text({ max: 200 }) readonly password!: string;
}

export class SettingsBody implements SettingsRequest {
  @fields.OneOf(['nl', 'en']) readonly locale!: 'nl' | 'en';
  @fields.OneOf(['compact', 'comfortable']) readonly density!: 'compact' | 'comfortable';
}

export class SignOutQuery {
  /** Things that were never sent are on the device. */
  @fields.OneOf(['unsent'], { optional: true }) readonly keep?: 'unsent';
}
