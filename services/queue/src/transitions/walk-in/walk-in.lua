--[[
  walk-in: an officer serves someone who came without a number, and who gets one all the same.

  -> serving        emits visit.walked-in
  refuses DAY_CLOSED, COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY, COUNTER_PAUSED, SERVICE_UNKNOWN, SERVICE_RETIRED, SERVICE_NOT_HERE, SERVICE_SUSPENDED
]]
local visit, ticket_id, token_hash, counter_id, service = input()
local earlier = replay()
if earlier then return earlier end

local today = day_of(now)
local day = day_name(today)
if is_closed(day) then return refuse('DAY_CLOSED') end
local counter, counter_rule, refused = free_counter(counter_id)
if refused then return refused end
local rule = rule_of('service', service)
if not rule then return refuse('SERVICE_UNKNOWN') end
if rule.retired then return refuse('SERVICE_RETIRED') end
local _, serves = services_of(counter, counter_rule)
if not serves[service] then return refuse('SERVICE_NOT_HERE') end
if is_suspended(service) then return refuse('SERVICE_SUSPENDED') end
local number, give_number = next_number(rule.prefix, today)
redis.call('EXISTS', visit_key(visit), ticket_key(ticket_id))

return accept({
  type = 'visit.walked-in', visit = visit, number = number, tokenHash = token_hash, day = day, ticket = ticket_id, service = service,
  counter = counter_id, promisedMs = rule.promisedMs,
}, function()
  give_number()
  redis.call('ZADD', q .. 'visits', today, visit)
  write_hash(visit_key(visit), {
    number = number, day = day, tokenHash = token_hash, channel = 'counter', arrivedAt = now, touched = seq, tickets = ticket_id, at = counter_id,
  })
  local ticket = { id = ticket_id, service = service, state = 'serving', score = now, promisedMs = rule.promisedMs }
  enter(ticket, { visit = visit, number = number, day = day, counter = counter_id, servingAt = now })
  redis.call('HSET', counter_key(counter_id), 'ticket', ticket_id)
  redis.call('DEL', undo_key(counter_id))
  want_none(counter_id)
end)
