import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { appointmentOperations, catalogueOperations, type Operation, queueOperations, reportOperations } from '@antrean/contracts'
import { Validator } from '@seriousme/openapi-schema-validator'
import t from 'tap'
import { startStack } from '../stack/stack.ts'

t.setTimeout(240_000)

interface Described {
  operationId?: string
  requestBody?: unknown
  parameters?: { name: string; in: string }[]
  security?: unknown[]
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}

interface Document {
  openapi: string
  paths: Record<string, Record<string, Described>>
}

const documents: Record<string, { path: string; operations: Operation[] }> = {
  queue: {
    path: '/api/queue/openapi.json',
    operations: Object.values({ ...queueOperations, ...appointmentOperations, ...catalogueOperations }),
  },
  reports: { path: '/api/reports/openapi.json', operations: Object.values(reportOperations) },
}

const kept = (name: string) => new URL(`../../docs/api/${name}.openapi.json`, import.meta.url)
/** `TAP_SNAPSHOT=1` takes what the services say now as what is agreed. */
const isAgreedNow = process.env['TAP_SNAPSHOT'] === '1'

const stack = await startStack(t)

for (const [name, { path, operations }] of Object.entries(documents))
  t.test(`the document of ${name}`, async (t) => {
    const text = await (await fetch(stack.url + path)).text()
    const document = JSON.parse(text) as Document
    const validator = new Validator()
    const { valid, errors } = await validator.validate(JSON.parse(text))
    t.ok(valid, `is valid: ${JSON.stringify(errors ?? null)?.slice(0, 1_000)}`)
    t.match(document.openapi, /^3\.1\./)
    t.doesNotThrow(() => validator.resolveRefs(), 'every reference is found')

    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    t.strictSame(
      described.map(({ operationId }) => operationId).sort(),
      operations.map(({ id }) => id).sort(),
      'has every operation and no other',
    )
    for (const { id, method, path, status, who, body } of operations) {
      const found = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      t.equal(found?.operationId, id, `${id} stands at its path`)
      t.ok(found?.responses[status], `${id} answers ${status}`)
      t.match(
        found?.responses['default']?.content,
        { 'application/problem+json': { schema: { $ref: /Problem$/ } } },
        `${id} may answer a problem`,
      )
      t.equal(Boolean(found?.security?.length), who !== 'public', `${id} says whether one must sign in`)
      t.equal(Boolean(found?.requestBody), body !== undefined, `${id} says what it takes`)
    }

    const pretty = `${JSON.stringify(document, null, 2)}\n`
    if (isAgreedNow) {
      await mkdir(new URL('.', kept(name)), { recursive: true })
      await writeFile(kept(name), pretty)
    }
    const agreed = JSON.parse(await readFile(kept(name), 'utf8'))
    t.strictSame(document, agreed, 'is what was agreed; if the change is meant, run this test with TAP_SNAPSHOT=1')
  })
