// Which context may call which, through its front door. Prefer an event over a call; a new line here needs a reason.

/** Every context stands on these two. */
const FOUNDATION = ['platform', 'access'];

const MAY_USE = {
  platform: [],
  access: ['platform'],
  audit: FOUNDATION,
  cases: FOUNDATION,
  approvals: [...FOUNDATION, 'cases'], // who may see the case may be the second pair of eyes
  items: [...FOUNDATION, 'cases', 'approvals'], // an item lives in a case, and its rights are the case's
  documents: [...FOUNDATION, 'cases'], // a document hangs on a case
  deadlines: [...FOUNDATION, 'cases', 'items', 'notifications'], // planned from a case's events and items; tells people
  decisions: [...FOUNDATION, 'cases', 'items', 'documents'], // a decision moves items, and rests on a document
  'cross-border': [...FOUNDATION, 'cases', 'items'], // a request is about items of a case
  notifications: [...FOUNDATION, 'cases', 'items'], // what people follow
  custody: [...FOUNDATION, 'cases', 'items', 'documents'], // where items are; receipts are documents of their case
  partners: [...FOUNDATION, 'cases'], // what is shared of a case is given by who may work in it
  emergency: [...FOUNDATION, 'cases', 'notifications'], // a case that is not there otherwise is opened, and its people are told
  // what people do with the lists of cases and items: on many rows by the commands of each; the log goes out as the lists do
  lists: [...FOUNDATION, 'audit', 'cases', 'items', 'custody', 'decisions'],
  // a package tells what every one of them keeps of a case, in their words, and goes with the papers themselves
  evidence: [...FOUNDATION, 'audit', 'cases', 'items', 'custody', 'decisions', 'documents'],
  // what is kept how long and then goes: a hold has its end among the deadlines, and files go with their rows
  retention: [...FOUNDATION, 'cases', 'documents', 'deadlines'],
  // an item is valued, costs and is decided about; a corrected value waits for a second person; files of rates are taken in like documents
  valuation: [...FOUNDATION, 'cases', 'items', 'approvals', 'documents'],
  // an import writes by the commands of each, keeps its file, and tells who asked for it that it is done; a list of a store moves what it has elsewhere
  transfer: [...FOUNDATION, 'cases', 'items', 'documents', 'custody', 'notifications'],
};

/** Packages that legal rules may import: no clock, no network, no framework. */
const PURE_PACKAGES = {
  deadlines: ['temporal-polyfill', 'date-holidays'], // the latter a table of holidays
  notifications: ['temporal-polyfill'], // hours of a person's own clock
  items: ['decimal.js', 'ibantools', '@noble/hashes', '@scure/base'],
  transfer: ['decimal.js', 'zod'],
  valuation: ['decimal.js'],
};

/** Node's own modules that legal rules may import: of crypto the digests, of module what loads a table late. */
const PURE_BUILTINS = { approvals: ['crypto'], transfer: ['crypto'], custody: ['crypto'], audit: ['crypto'], documents: ['crypto'], deadlines: ['module'], evidence: ['crypto'] };

module.exports = { MAY_USE, PURE_PACKAGES, PURE_BUILTINS };
