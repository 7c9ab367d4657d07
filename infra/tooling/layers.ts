/** Who may import whom. Tests and packages/test-kit may import anything, but nobody goes past a package's one door. */

const test = '\\.test\\.tsx?$|^tests/|/tests/|^packages/test-kit/'
const workspaces = '^(packages|services|infra)/'
const error = 'error'

/** `folder` may import, of the workspaces, only itself and the packages named. */
const only = (folder: string, ...packages: string[]) => ({
  name: `${folder.replace(/.*\//, '')}-imports-only-${packages.join('-') || 'itself'}`,
  severity: error,
  from: { path: `^${folder}/`, pathNot: test },
  to: { path: workspaces, pathNot: [`^${folder}/`, ...packages.map((name) => `^packages/${name}/`)] },
})

const typesOnly = (folder: string) => ({
  name: `${folder.replace(/.*\//, '')}-takes-types-only-from-contracts`,
  severity: error,
  from: { path: `^${folder}/`, pathNot: test },
  to: { path: '^packages/contracts/', dependencyTypesNot: ['type-only'] },
})

export const forbidden = [
  only('packages/contracts'),
  only('packages/domain', 'contracts'),
  only('packages/event-stream', 'contracts'),
  only('packages/service-kit', 'contracts'),
  only('packages/client', 'contracts'),
  only('packages/screens', 'contracts', 'client'),
  only('packages/simulator', 'client', 'contracts', 'domain'),
  ...['queue', 'counter-display', 'reporting'].map((name) =>
    only(`services/${name}`, 'contracts', 'domain', 'event-stream', 'service-kit'),
  ),
  only('infra/local', 'contracts', 'service-kit'),
  typesOnly('packages/client'),
  typesOnly('packages/screens'),
  {
    name: 'only-tests-import-test-kit',
    severity: error,
    from: { pathNot: test },
    to: { path: '^packages/test-kit/' },
  },
  {
    name: 'no-page-imports-another-page',
    severity: error,
    from: { path: '^packages/screens/src/pages/([^/]+)/', pathNot: test },
    to: { path: '^packages/screens/src/pages/', pathNot: '^packages/screens/src/pages/$1/' },
  },
  {
    name: 'nobody-goes-past-the-one-door',
    severity: error,
    from: { path: '^(packages|services|infra)/([^/]+)/|^(tests)/' },
    to: { path: '^(packages|services|infra)/[^/]+/', pathNot: ['^$1/$2/', '^(packages|services|infra)/[^/]+/src/index\\.ts$', '\\.json$'] },
  },
  {
    name: 'no-circles',
    severity: error,
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'every-import-is-found',
    severity: error,
    from: { path: workspaces },
    to: { couldNotResolve: true },
  },
]
