import t, { type Test } from 'tap'
import { cruiseCheckout } from './cruise.ts'

/** A checkout of these files; each is its path and the imports that it makes. */
const checkout = (t: Test, files: Record<string, string>): string => {
  type Folder = { [name: string]: string | Folder }
  const tree: Folder = {}
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/')
    const last = names.pop() as string
    const folder = names.reduce<Folder>((at, name) => {
      at[name] ??= {}
      return at[name] as Folder
    }, tree)
    folder[last] = text
  }
  return t.testdir(tree as Parameters<Test['testdir']>[0])
}

const leaf = 'export const one = 1\nexport type One = number\n'
const contracts = { 'packages/contracts/src/index.ts': leaf, 'packages/contracts/src/inside.ts': leaf }

const broken = async (t: Test, files: Record<string, string>): Promise<string[]> => {
  const { violations } = await cruiseCheckout(checkout(t, { ...contracts, ...files }))
  return violations.map((violation) => violation.split(':')[0] as string).sort()
}

t.test('a service may use the contracts', async (t) => {
  t.same(await broken(t, { 'services/queue/src/main.ts': "import '../../../packages/contracts/src/index.ts'\n" }), [])
})

t.test('a service may not import another service, and a package no service', async (t) => {
  const files = {
    'services/queue/src/main.ts': "import '../../reporting/src/index.ts'\n",
    'services/reporting/src/index.ts': leaf,
    'packages/domain/src/index.ts': "import '../../../services/reporting/src/index.ts'\n",
  }
  t.same(await broken(t, files), ['domain-imports-only-contracts', 'queue-imports-only-contracts-domain-event-stream-service-kit'])
})

t.test('nobody goes past the one door of a package', async (t) => {
  t.same(await broken(t, { 'services/queue/src/main.ts': "import '../../../packages/contracts/src/inside.ts'\n" }), [
    'nobody-goes-past-the-one-door',
  ])
})

t.test('screens take types from the contracts, and nothing that runs', async (t) => {
  const page = (text: string) => ({ 'packages/screens/src/pages/kiosk/main.ts': text })
  const door = '../../../../contracts/src/index.ts'
  t.same(await broken(t, page(`import type { One } from '${door}'\nexport type Two = One\n`)), [])
  t.same(await broken(t, page(`import { one } from '${door}'\nconsole.log(one)\n`)), ['screens-takes-types-only-from-contracts'])
})

t.test('a page may not import another page', async (t) => {
  const files = {
    'packages/screens/src/pages/kiosk/main.ts': "import '../board/main.ts'\nimport '../../shared/text.ts'\n",
    'packages/screens/src/pages/board/main.ts': leaf,
    'packages/screens/src/shared/text.ts': leaf,
  }
  t.same(await broken(t, files), ['no-page-imports-another-page'])
})

t.test('an import that leads nowhere, and one that leads back, are found', async (t) => {
  const files = {
    'services/queue/src/a.ts': "import './b.ts'\n",
    'services/queue/src/b.ts': "import './a.ts'\nimport './missing.ts'\n",
  }
  t.same(await broken(t, files), ['every-import-is-found', 'no-circles'])
})
