/** Who may import whom: docs/architecture.md. Held by tests/architecture/import-direction.test.ts. */
const layer = (name) => `^${name}/`;

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      from: { pathNot: '^(app|proxy|instrumentation|e2e)' },
      to: { path: layer('app') },
    },
    {
      name: 'db-and-components-never-meet',
      severity: 'error',
      from: { path: layer('db') },
      to: { path: layer('components') },
    },
    {
      name: 'components-and-db-never-meet',
      severity: 'error',
      from: { path: layer('components') },
      to: { path: layer('db') },
    },
    {
      name: 'lib-stands-on-itself',
      severity: 'error',
      from: { path: layer('lib') },
      to: { path: '^(app|db|components|bin|bench|tests|e2e)/' },
    },
    {
      name: 'lib-is-pure',
      severity: 'error',
      from: { path: layer('lib'), pathNot: '\\.test\\.tsx?$' },
      to: {
        dependencyTypes: ['npm', 'core'],
        pathNot:
          'node_modules/(zod|d3-scale|d3-shape|date-fns|@date-fns/tz|jstat|papaparse|saxes|yauzl|@types/)|^(node:)?(crypto|buffer|util)$',
      },
    },
    {
      name: 'sql-only-under-db',
      severity: 'error',
      from: { pathNot: '^(db|drizzle\\.config|tests|bench|e2e)' },
      to: { path: 'node_modules/(drizzle-orm|postgres|pg|pg-copy-streams)/' },
    },
    {
      name: 'lib-topics-stand-apart',
      severity: 'error',
      from: {
        path: '^lib/(activation|cases|recommendations|hate-incidents|police-powers)/',
        pathNot: '\\.test\\.tsx?$',
      },
      to: {
        path: '^lib/(activation|cases|recommendations|hate-incidents|police-powers)/',
        pathNot: '^lib/($1|activation)/',
      },
    },
    {
      name: 'findings-know-nothing-of-what-follows-them',
      severity: 'error',
      from: { path: '^lib/activation/' },
      to: { path: '^lib/(cases|recommendations|hate-incidents|police-powers)/' },
    },
    {
      name: 'component-topics-stand-apart',
      severity: 'error',
      from: {
        path: '^components/(activation|cases|recommendations|hate-incidents|police-powers|data-imports)/',
      },
      to: {
        path: '^components/(activation|cases|recommendations|hate-incidents|police-powers|data-imports)/',
        pathNot: '^components/$1/',
      },
    },
    {
      name: 'product-does-not-lean-on-tests',
      severity: 'error',
      from: { path: '^(app|db|components|lib|bin)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(tests|e2e|bench)/', pathNot: '^bench/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.candour|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
