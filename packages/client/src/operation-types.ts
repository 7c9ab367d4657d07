import type { OperationId, Operations } from './routes.ts'

/** What a zod schema of the contracts takes and gives, without zod. */
type Taken<S> = S extends { _zod: { input: infer I } } ? Fields<NonNullable<I>> : unknown
/** An empty object's type forbids every field, also those of the other parts. */
type Fields<I> = string extends keyof I ? unknown : I
type Given<S> = S extends { _zod: { output: infer O } } ? O : undefined
type Part<O, Name extends string> = O extends { [N in Name]: infer S } ? Taken<S> : unknown
type Flat<T> = { [K in keyof T]: T[K] }

/** Path parameters, query and body of an operation, as one object. */
export type Input<Id extends OperationId> = Flat<
  Part<Operations[Id], 'params'> & Part<Operations[Id], 'query'> & Part<Operations[Id], 'body'>
>
export type Reply<Id extends OperationId> = Given<Operations[Id]['reply']>
