--[[
  transfer: the visitor goes on to another service, or to one counter alone, under the same number.

  called, serving -> transferred, and a new ticket waiting        emits ticket.transferred
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_CALLED, CALLED_ELSEWHERE, COUNTER_TAKEN, SERVICE_UNKNOWN, SERVICE_RETIRED, COUNTER_UNKNOWN, COUNTER_RETIRED, SERVICE_NOT_HERE, SERVICE_IN_VISIT
]]
local ticket_id, counter, new_id, to_service, to_counter, where, note = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local refused = not_here(ticket, counter, { called = true, serving = true }, 'NOT_CALLED')
if refused then return refused end
local service = to_service ~= '' and to_service or ticket.service
local rule = rule_of('service', service)
if not rule then return refuse('SERVICE_UNKNOWN') end
if rule.retired and service ~= ticket.service then return refuse('SERVICE_RETIRED') end
local there = to_counter ~= '' and rule_of('counter', to_counter)
if to_counter ~= '' and not there then return refuse('COUNTER_UNKNOWN') end
if there and there.retired then return refuse('COUNTER_RETIRED') end
local _, serves = services_of(there and read_hash(counter_key(to_counter)) or {}, there or { services = {} })
if there and not serves[service] then return refuse('SERVICE_NOT_HERE') end
local visit = read_hash(visit_key(ticket.visit))
for _, other in ipairs(tickets_of(visit)) do
  if other.id ~= ticket_id and other.service == service and not ended[other.state] then return refuse('SERVICE_IN_VISIT') end
end

local new = { id = new_id, service = service, state = 'waiting', promisedMs = rule.promisedMs, counter = there and to_counter or cjson.null }
local placed = { service = service, forCounter = there and to_counter or nil }
local first = redis.call('ZRANGE', list_of(placed), 0, 0, 'WITHSCORES')[2]
local place_at = where == 'kept' and ticket.score + (credit(ticket.priority, rule_of('service', ticket.service)) or 0) or now
new.score = place_at - (credit(ticket.priority, rule) or 0)
if where == 'first' and first then new.score = math.min(new.score, first - 1) end
new.ahead = redis.call('ZCOUNT', list_of(placed), '-inf', new.score)

redis.call('EXISTS', ticket_key(new_id), issued_key(ticket.day))
local event, write = leave_counter_for('transferred', ticket_id, ticket, { type = 'ticket.transferred', place = where, to = new }, { new_id })
return accept(event, function()
  write()
  write_hash(ticket_key(new_id), {
    visit = ticket.visit, number = ticket.number, day = ticket.day, priority = ticket.priority, service = service, state = 'waiting',
    score = new.score, entry = seq, since = now, enteredAt = now,
    promisedMs = rule.promisedMs, forCounter = placed.forCounter, note = note ~= '' and note or nil,
  })
  redis.call('HSET', visit_key(ticket.visit), 'tickets', visit.tickets .. ',' .. new_id)
  count_issued(ticket.day, service, 1)
  wait(new_id, placed, new.score, seq)
end)
