import type { Mutation } from '../model/scripts.ts'

const one = (name: string, file: string, find: string, replace = ''): Mutation => ({ name, file, find, replace })

/** Mistakes that a person could make in the Lua, one at a time. */
export const mutations: Mutation[] = [
  one('the latest is called first', 'call-next/call-next.lua', 'score < best or', 'score > best or'),
  one('equal scores go by the later entry', 'call-next/call-next.lua', 'entry < best_entry', 'entry > best_entry'),
  one('a handicap counts for nothing', 'call-next/call-next.lua', '(rule.handicaps[service] or 0)', '0'),
  one('a suspended service is called', 'call-next/call-next.lua', 'is_suspended(service) and {} or', 'false and {} or'),
  one('what was sent to one counter is called late', 'call-next/call-next.lua', 'if sent then', 'if false then'),
  one('one may be overtaken without a reason', 'call/call.lua', 'overtook > 0 and', 'overtook > 1 and'),
  one('who is at another counter is called', 'call/call.lua', "if visit.at then return refuse('VISIT_AT_COUNTER') end"),
  one("a called visitor's other tickets wait on", 'calling.lua', "other.state == 'waiting'", "other.state == 'never'"),
  one('a counter calls while it holds a ticket', 'counters.lua', "if counter.ticket then return nil, nil, refuse('COUNTER_BUSY') end"),
  one("anybody acts at an officer's counter", 'counters.lua', "if officer_of(counter) ~= by then return refuse('COUNTER_TAKEN') end"),
  one("a service's own credit is not looked at", 'tickets.lua', 'return own or', 'return'),
  one('who is called stays in the line', 'tickets.lua', "redis.call('ZREM', list_of(ticket), place(ticket.entry, id))"),
  one('waiting before an appointment counts', 'tickets.lua', "ticket.state == 'waiting' and tonumber(ticket.countsFrom) or 0", '0'),
  one('a number is left out', 'visits.lua', 'sequence) or 0) + 1, carried', 'sequence) or 0) + 2, carried'),
  one('a carried number is given again', 'visits.lua', 'while taken[', 'while false and taken['),
  one('a no-show ends the visit', 'release.lua', 'not open and not busy and not no_show', 'not open and not busy'),
  one('the next planned one enters too early', 'release.lua', 'not busy and entered or nil', 'entered'),
  one('what is deferred waits while the visitor is elsewhere', 'release.lua', 'and not elsewhere then', 'then'),
  one('a counter keeps the ticket that has left', 'release.lua', "redis.call('HDEL', counter_key(ticket.counter), 'ticket')"),
  one('what others moved is undone', 'undo/undo.lua', 'tonumber(visit.touched) ~= kept.seq or', 'false or'),
  one('an undone transfer leaves its ticket', 'undo/undo.lua', "redis.call('DEL', ticket_key(id))"),
  one(
    'a kept place keeps the old credit',
    'transfer/transfer.lua',
    'new.score = place_at - (credit(ticket.priority, rule) or 0)',
    'new.score = place_at',
  ),
  one('first is not before the first', 'transfer/transfer.lua', 'first - 1', 'first + 0'),
  one('one return too many', 'return/return.lua', 'count > rule.returns', 'count > rule.returns + 1'),
  one('a return stands one place further back', 'return/return.lua', 'math.max(rule.behind, 1) - 1', 'math.max(rule.behind, 1)'),
  one(
    'one recall too many is asked for',
    'mark-no-show/mark-no-show.lua',
    'tonumber(ticket.recallCount) < rule.recalls',
    'tonumber(ticket.recallCount) <= rule.recalls',
  ),
  one('a new priority class does not move the line', 'set-priority/set-priority.lua', "if ticket.state == 'waiting' then", 'if false then'),
  one(
    'a planned ticket is carried alone',
    'day-end.lua',
    "(ticket.state == 'planned' and goes_on[ticket.visit])",
    "ticket.state == 'planned'",
  ),
  one('one number more than the quota', 'opening.lua', 'service) or 0) >= rule.quota', 'service) or 0) > rule.quota'),
  one('one place more than the slot has', 'appointments.lua', '>= rule.appointments.capacity', '> rule.appointments.capacity'),
  one('instants go back', 'prelude.lua', 'math.max(tonumber(instant) or clock, tonumber(state.lastAt) or 0)', 'tonumber(instant) or clock'),
  one('a key serves two requests', 'prelude.lua', "if same ~= request then return refuse('KEY_REUSED') end"),
]
