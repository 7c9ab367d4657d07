import { problemCodes } from '@antrean/contracts'
import fastifySwagger from '@fastify/swagger'
import fp from 'fastify-plugin'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { cookieNames } from './auth.ts'

type Json = Record<string, unknown>

/** The provider writes a schema twice, as `X` and `XInput`: where both are alike one is enough. */
const withoutTwins = (document: Json): Json => {
  const schemas = (document.components as { schemas?: Json } | undefined)?.schemas ?? {}
  const twins = Object.keys(schemas).filter((name) => name.endsWith('Input'))
  let text = JSON.stringify(document)
  for (const twin of twins) {
    const name = twin.slice(0, -'Input'.length)
    const alike = !(name in schemas) || sameShape(schemas[name], schemas[twin])
    if (alike) text = text.replaceAll(`"#/components/schemas/${twin}"`, `"#/components/schemas/${name}"`)
    if (alike && !(name in schemas)) text = text.replace(`"${twin}":`, `"${name}":`)
  }
  return withoutUnused(JSON.parse(text))
}

const sameShape = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b).replaceAll('Input"', '"')

const withoutUnused = (document: Json): Json => {
  const schemas = (document.components as { schemas?: Json } | undefined)?.schemas ?? {}
  for (;;) {
    const text = JSON.stringify(document)
    const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`))
    if (unused.length === 0) return document
    for (const name of unused) delete schemas[name]
  }
}

/** OpenAPI 3.1, made from the contracts. */
export const openapi = fp(async (app, { title, prefix }: { title: string; prefix: string }) => {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.1',
      info: {
        title,
        version: '1',
        description: `Errors are application/problem+json with one of these codes: ${problemCodes.join(', ')}.`,
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieNames.secure },
          bearer: { type: 'http', scheme: 'bearer', description: 'the token of a paired device or an integration' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (input) => withoutTwins(jsonSchemaTransformObject(input) as Json) as never,
  })
  app.get(`${prefix}/openapi.json`, { schema: { hide: true } }, async () => app.swagger())
})
