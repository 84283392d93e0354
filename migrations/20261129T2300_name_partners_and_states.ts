import { ForwardOnly } from './support/forward-only.js';

/** Requests and exchanges across borders are of the kinds, and in the states, that the code knows. */
export class NamePartnersAndStates1795993200000 extends ForwardOnly {
  readonly name = 'NamePartnersAndStates1795993200000';
  protected readonly statements = [
    `ALTER TABLE cross_border_request
       ADD CONSTRAINT cross_border_request_instrument_check CHECK (instrument IN ('freezing-certificate', 'confiscation-certificate', 'mutual-legal-assistance',
         'asset-recovery-question', 'european-investigation-order', 'police-information-request', 'un-convention', 'council-of-europe-convention')),
       ADD CONSTRAINT cross_border_request_state_check CHECK (state IN ('draft', 'sent', 'received', 'recognised', 'executing', 'postponed', 'executed',
         'reported', 'refused', 'withdrawn', 'closed'))`,
    `ALTER TABLE exchange
       ADD CONSTRAINT exchange_partner_check CHECK (partner IN ('police', 'royal-marechaussee', 'customs', 'special-investigation-service', 'europol', 'eurojust',
         'maoc-n', 'interpol', 'ministry', 'foreign-office', 'fiu', 'un-body')),
       ADD CONSTRAINT exchange_channel_check CHECK (channel IN ('siena', 'e-mail', 'letter', 'portal', 'phone', 'liaison-officer', 'carin', 'egmont')),
       ADD CONSTRAINT exchange_handling_code_check CHECK (handling_code IN ('none', 'h0', 'h1', 'h2', 'h3', 'intelligence-only'))`,
  ];
}
