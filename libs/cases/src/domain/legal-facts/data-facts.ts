import { fact } from './fact.js';
import { DATASET, JUDICIAL_CATEGORY, POLICE_REGIME } from './fields.js';
import type { LegalFact } from './legal-fact.js';

/** Personal data and how long they may be kept: Sv 125n, the Police Data Act and the Judicial Data Act. */
export const DATA_FACTS: readonly LegalFact[] = [
  fact('search.data-recorded', ['case'], 'Gegevens vastgelegd bij een doorzoeking', 'Data recorded in a search', [DATASET]),
  fact('search.data-reviewed', ['case'], 'Vastgelegde gegevens getoetst', 'Recorded data reviewed', [DATASET]),
  fact('search.data-destroyed', ['case'], 'Vastgelegde gegevens vernietigd', 'Recorded data destroyed', [DATASET]),
  fact('police-data.processed', ['case'], 'Politiegegevens voor het eerst verwerkt', 'Police data first processed', [DATASET, POLICE_REGIME]),
  fact('police-data.purpose-recorded', ['case'], 'Doel van de verwerking vastgelegd', 'Purpose of the processing recorded', [DATASET]),
  fact('police-data.last-needed', ['case'], 'Politiegegevens voor het laatst nodig', 'Police data last needed', [DATASET, POLICE_REGIME]),
  fact('police-data.checked', ['case'], 'Halfjaarlijkse controle van informantgegevens', 'Half-yearly check of informant data', [DATASET]),
  fact('police-data.removed', ['case'], 'Politiegegevens verwijderd', 'Police data removed', [DATASET, POLICE_REGIME]),
  fact('police-data.destroyed', ['case'], 'Politiegegevens vernietigd', 'Police data destroyed', [DATASET]),
  fact('judicial-data.recorded', ['case'], 'Justitiële gegevens vastgelegd', 'Judicial data recorded', [DATASET, JUDICIAL_CATEGORY]),
  fact('judicial-data.deleted', ['case'], 'Justitiële gegevens verwijderd', 'Judicial data deleted', [DATASET]),
  fact('judicial-data.disclosed', ['case'], 'Justitiële gegevens verstrekt', 'Judicial data disclosed', [DATASET]),
  fact('judicial-data.access-requested', ['case'], 'Inzage of correctie van justitiële gegevens verzocht', 'Access to or correction of judicial data requested', [DATASET]),
  fact('judicial-data.access-answered', ['case'], 'Verzoek om inzage of correctie beantwoord', 'Request for access or correction answered', [DATASET]),
];
