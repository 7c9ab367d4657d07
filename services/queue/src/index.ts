export { type EpochStart, startEpoch } from './epoch/start-epoch.ts'
export { publicationOf } from './transitions/publish-catalogue/publication.ts'
export { registry } from './transitions/registry.ts'
export { type Accepted, type Caller, type Input, type Reply, type Transitions, transitionsOn } from './transitions/transitions.ts'
