// Where dependency-cruiser finds `#cases` (the sources: the built files may not be there yet) and, for the web app,
// `@contract/cases`.
const { readdirSync } = require('node:fs');
const path = require('node:path');

const root = process.cwd();
const { imports } = require(path.join(root, 'package.json'));

const frontDoors = Object.entries(imports).map(([name, built]) => [
  `${name}$`,
  path.join(root, built.replace('./dist/', '').replace(/\.js$/, '.ts')),
]);
const contracts = readdirSync(path.join(root, 'libs')).map((context) => [
  `@contract/${context}$`,
  path.join(root, 'libs', context, 'src', 'contract.ts'),
]);
/** Contracts of the api itself. */
const ofTheApi = ['reference', 'failed-jobs'].map((name) => [`@contract/${name}$`, path.join(root, 'apps/api/src', name, 'contract.ts')]);

module.exports = {
  resolve: { alias: Object.fromEntries([...frontDoors, ...contracts, ...ofTheApi]) },
};
