import type { BuildingId } from '@antrean/contracts'

/*
 * The live state of a building: every key shares one hash tag, so a building lives on one node of a cluster. Scripts get the
 * first of these and build the others from it; only they write.
 *
 *   state              hash    epoch seq lastAt runId closedDay version(of the catalogue) offset(minutes east of UTC)
 *                              lead(fencing token of the schedule's lead that gave the last command)
 *   rules              hash    hours:<agency, or - for the building>:<weekday, 0 Sunday, or day>  [[from, to, last number], …] in ms
 *                              after midnight     closeDayAt  <such as 24:00>
 *                              service:<id>  what queue's rules.ts writes of a service: prefix, promise, credits, settings
 *                              counter:<id>  {"services":[…],"handicaps":{<service>:ms}}     priority:<id>  <credit in ms>
 *   catalogue          string  JSON for readers, never decoded in Lua
 *   ticket:<id>        hash    visit number service state day priority score entry enteredAt since waitedMs waitingMs calledAt
 *                              callCount recallCount returnCount servingAt servedMs endedAt outcome counter forCounter promisedMs countsFrom note
 *                              (fields that are null are absent, and counts that are 0 may be)
 *   visit:<id>         hash    number day tokenHash channel priority arrivedAt departedAt at(the counter where it is) tickets(ids, by
 *                              comma) touched(seq of the last event that moved it)
 *   counter:<id>       hash    state officer since ticket pauseReason services(by comma)
 *   waiting:<service>, waiting-counter:<counter>   zset   <entry, 12 digits>:<ticket>  by score
 *   suspended          hash    <service>  <since>:<cause>
 *   undo:<counter>     string  JSON: what the counter's last command moved, as it was before
 *   visits             zset    ids of visits that have not departed, by service day (days since 1970)
 *   sequence:<day>:<prefix>    string, the last number given; until the day is closed
 *   issued:<day>       hash    <service>  numbers given, also for transfers; 48 h
 *   auto-call          zset    counters that wait for their next visitor, since when
 *   sequences          zset    <day>:<prefix> of the sequences that exist, by service day (days since 1970)
 *   command:<digest>   string  <request digest>:<cursor>, 24 h
 *   events             stream  <epoch>-<seq>  e <JSON>
 */
export const buildingKey = (building: BuildingId, name: string): string => `q:{${building}}:${name}`

export const stateKey = (building: BuildingId): string => buildingKey(building, 'state')
export const eventsKey = (building: BuildingId): string => buildingKey(building, 'events')

/** Scripts publish `<building> <cursor>` here: a doorbell, the stream is the truth. */
export const doorbell = 'antrean:events'
