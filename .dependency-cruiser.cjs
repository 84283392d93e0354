const { MAY_USE, PURE_PACKAGES, PURE_BUILTINS } = require('./tools/lint/contexts.cjs');

const TESTS = '(\\.(spec|int-spec|e2e-spec|browser-spec|long-spec)\\.tsx?$|^(libs|apps)/[^/]+/test/|/testing/)';
const TYPES_ONLY = ['type-only', 'type-import'];
const SERVER_APPS = '^apps/(api|worker|sealer|cli)/';
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Legal rules must run without Nest, TypeORM, BullMQ, the clock or chance. */
const domainIsPure = Object.keys(MAY_USE).map((context) => {
  const packages = (PURE_PACKAGES[context] ?? []).map((name) => `node_modules/${escape(name)}/`);
  const builtins = (PURE_BUILTINS[context] ?? []).map((name) => `^(node:)?${name}$`);
  return {
    name: 'domain-is-pure',
    comment: 'Legal rules import their own folder, types, and the packages that tools/lint/contexts.cjs names.',
    severity: 'error',
    from: { path: `^libs/${context}/src/domain/`, pathNot: TESTS },
    to: {
      pathNot: [`^libs/${context}/src/domain/`, ...packages, ...builtins],
      dependencyTypesNot: TYPES_ONLY,
    },
  };
});

/** One context uses another when tools/lint/contexts.cjs says so. */
const contextsAllowed = Object.entries(MAY_USE).map(([context, allowed]) => ({
  name: 'contexts-by-list',
  comment: 'This context may not use that one: record an event, or give the reason in tools/lint/contexts.cjs.',
  severity: 'error',
  from: { path: `^libs/${context}/`, pathNot: TESTS },
  to: { path: '^libs/', pathNot: [context, ...allowed].map((name) => `^libs/${name}/`) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...domainIsPure,
    ...contextsAllowed,
    {
      name: 'domain-knows-no-other-room',
      comment: 'Not even a type of a row or of a request: the rules come first.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/' },
      to: { path: '^libs/$1/src/(application|persistence|http|jobs)/' },
    },
    {
      name: 'front-door-only',
      comment: 'Another context is imported through its index, never its insides; its contract for types only.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/(?!$1/)[^/]+/src/(?!(index|contract|pure)\\.ts$)' },
    },
    {
      name: 'front-door-only-for-apps',
      comment: 'Apps and migrations compose contexts; they use what the index offers.',
      severity: 'error',
      from: { path: [SERVER_APPS, '^migrations/'] },
      to: { path: '^libs/[^/]+/src/(?!(index|contract|pure)\\.ts$)' },
    },
    {
      name: 'contracts-of-others-are-types',
      comment: 'A contract says what is sent; what runs is behind the index.',
      severity: 'error',
      from: { path: ['^libs/([^/]+)/', '^(apps|migrations)/'], pathNot: TESTS },
      to: { path: '^libs/(?!$1/)[^/]+/src/contract\\.ts$', dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: 'contracts-stand-alone',
      comment: 'The web app compiles them too: a contract knows contracts only.',
      severity: 'error',
      from: { path: '/contract\\.ts$' },
      to: { pathNot: '/contract\\.ts$' },
    },
    {
      name: 'front-door-or-contract-for-tests',
      comment: 'Tests from outside see what others see.',
      severity: 'error',
      from: { path: '^test/' },
      to: { path: '^libs/[^/]+/src/(?!(index|contract|pure)\\.ts$)' },
    },
    {
      name: 'web-imports-contracts',
      comment: 'The browser gets nothing of the server but the types of what is said on the wire.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^libs/', SERVER_APPS, '^migrations/', '^tools/'], pathNot: '/contract\\.ts$' },
    },
    {
      name: 'web-imports-types-only',
      comment: 'Running code of the server stays there.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: TESTS },
      to: { path: ['^libs/', SERVER_APPS], dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: 'server-does-not-know-the-web-app',
      comment: 'The API serves the built files and knows no more of them.',
      severity: 'error',
      from: { path: ['^libs/', SERVER_APPS, '^migrations/'] },
      to: { path: '^apps/web/' },
    },
    {
      name: 'application-points-inwards',
      comment: 'A use case does not know who asks for it.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/application/' },
      to: { path: '^libs/$1/src/(http|jobs)/' },
    },
    {
      name: 'persistence-points-inwards',
      comment: 'Rows know the domain, not the use cases.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/persistence/', pathNot: TESTS },
      to: { path: '^libs/$1/src/(application|http|jobs)/' },
    },
    {
      name: 'http-does-not-touch-rows',
      comment: 'Entities never leave a context, not even into a response.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/http/', pathNot: TESTS },
      to: { path: '^libs/$1/src/(persistence|jobs)/' },
    },
    {
      name: 'jobs-call-use-cases',
      comment: 'A job is another way in, beside http.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/jobs/', pathNot: TESTS },
      to: { path: '^libs/$1/src/(http|persistence)/' },
    },
    {
      name: 'apps-are-leaves',
      comment: 'Nothing in libs or migrations knows which app runs it.',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'development-provider-stands-alone',
      comment: 'What lets anybody in shares nothing with what does not, in either direction.',
      severity: 'error',
      from: { path: '^apps/dev-idp/', pathNot: TESTS },
      to: { path: ['^libs/', '^apps/(?!dev-idp/)', '^tools/', '^migrations/'] },
    },
    {
      name: 'nobody-needs-the-development-provider',
      comment: 'It is started as a process, and asked over the network.',
      severity: 'error',
      from: { path: ['^libs/', '^apps/(?!dev-idp/)', '^tools/', '^migrations/'], pathNot: TESTS },
      to: { path: '^apps/dev-idp/' },
    },
    {
      name: 'tests-are-leaves',
      comment: 'What runs in production does not import tests or their support.',
      severity: 'error',
      from: { path: ['^libs/', '^apps/', '^migrations/', '^tools/'], pathNot: TESTS },
      to: { path: ['^test/', TESTS] },
    },
    {
      name: 'no-dev-packages-at-run-time',
      comment: 'The server is installed without development packages.',
      severity: 'error',
      from: { path: ['^libs/', SERVER_APPS, '^migrations/'], pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: 'no-unknown-packages',
      comment: 'A package that package.json does not name.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'A file that is not there. What ends in ?url is an address that Vite makes.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?url$'] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle is two modules pretending to be one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^\\.(data|cache)/', '\\.gen\\.ts$'] },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: 'tools/lint/resolve.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
