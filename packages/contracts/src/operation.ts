import type * as z from 'zod'
import type { ProblemCode } from './problems.ts'
import type { Role } from './vocabulary.ts'

type Fields = z.ZodObject
/** An HTTP operation as data: the server mounts it, the client calls it, the document lists it. */
export interface Operation {
  /** The command in camel case: OpenAPI's operationId. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  summary: string
  /** Who may; `public` needs nobody signed in, `signed-in` anybody. */
  who: readonly Role[] | 'public' | 'signed-in'
  params?: Fields
  query?: Fields
  body?: z.ZodType
  /** Bytes that a body may have, where 256 kB are too few. */
  bodyLimit?: number
  status: 200 | 201 | 204
  reply: z.ZodType
  /** Codes that it answers with, beside those that any operation may. */
  refusals: readonly ProblemCode[]
}

export const defineOperation = <const O extends Operation>(operation: O): O => operation
