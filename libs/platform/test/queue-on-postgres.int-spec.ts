import { itKeepsTheRulesOfAQueue } from './support/queue-parity.js';

describe('the queue on PostgreSQL', () => {
  itKeepsTheRulesOfAQueue(async () => ({ url: 'postgres:', stop: async () => undefined }));
});
