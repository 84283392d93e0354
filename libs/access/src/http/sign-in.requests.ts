import { fields } from '#platform';

export class BeginQuery {
  /** Where to go afterwards: an address of this site. */
  @fields.AddressField({ max: 500, optional: true }) readonly to?: string;
  /** Ask again although somebody is signed in, before an act that needs it. */
  @fields.OneOf(['yes'], { optional: true }) readonly again?: 'yes';
  /** Set once the browser was sent to the address people know. */
  @fields.OneOf(['yes'], { optional: true }) readonly here?: 'yes';
}

export class LogoutBody {
  @fields.Text({ max: 10_000 }) readonly logout_token!: string;
}
