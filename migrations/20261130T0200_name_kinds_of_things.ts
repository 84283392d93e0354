import { ForwardOnly } from './support/forward-only.js';

/** Things, their identifiers, the people of a case and who decides are of the kinds that the code knows. */
export class NameKindsOfThings1796004000000 extends ForwardOnly {
  readonly name = 'NameKindsOfThings1796004000000';
  protected readonly statements = [
    `ALTER TABLE item
       ADD CONSTRAINT item_asset_class_check CHECK (asset_class IN ('cash', 'bank-balance', 'crypto-asset', 'vehicle', 'vessel', 'aircraft', 'jewellery', 'art', 'electronics',
         'livestock', 'perishables', 'forbidden-goods', 'documents', 'other-goods', 'real-estate', 'securities', 'company-shares', 'claim')),
       ADD CONSTRAINT item_grounds_check CHECK (grounds <@ ARRAY['nl-sv-94', 'nl-sv-94a', 'eu-2018-1805-7', 'treaty', 'other-law']),
       ADD CONSTRAINT item_blocks_check CHECK (blocks <@ ARRAY['complaint-pending', 'third-party-attachment', 'evidence-interest', 'foreign-request', 'security'])`,
    `ALTER TABLE item_identifier
       ADD CONSTRAINT item_identifier_kind_check CHECK (kind IN ('iban', 'bic', 'vin', 'dutch-plate', 'imo-number', 'container-number', 'crypto-address', 'cadastral-designation',
         'imei', 'isin', 'eni', 'lei', 'kvk', 'cas-number', 'iccid', 'animal-chip', 'bag-id'))`,
    `ALTER TABLE case_party
       ADD CONSTRAINT case_party_role_check CHECK (role IN ('suspect', 'convict', 'holder', 'owner', 'beneficial-owner', 'straw-man', 'claimant', 'victim', 'guarantor', 'lawyer',
         'tenant', 'creditor'))`,
    `ALTER TABLE decision
       ADD CONSTRAINT decision_capacity_check CHECK (capacity IN ('prosecutor', 'assistant-prosecutor', 'examining-magistrate', 'court', 'minister'))`,
  ];
}
