export * from './day/arrivals.ts'
export * from './day/demand.ts'
export * from './day/random.ts'
export * from './day/visitor.ts'
