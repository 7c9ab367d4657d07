--[[
  come-back: a visitor whose outcome allows it is back on the same day, and stands where the served ticket stood.

  served -> served, and a new ticket waiting, deferred        emits ticket.came-back
  refuses TICKET_UNKNOWN, NOT_RETURNABLE, DAY_OVER, SERVICE_IN_VISIT
]]
local ticket_id, new_id = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
local rule = rule_of('service', ticket.service)
if ticket.state ~= 'served' or not (rule and rule.comesBack and rule.comesBack[ticket.outcome or '']) then
  return refuse('NOT_RETURNABLE')
end
local today = day_of(now)
if ticket.day ~= day_name(today) or is_closed(ticket.day) then return refuse('DAY_OVER') end

-- A later ticket for the same service: it has come back already, or the visit has it anyway.
local visit, is_later = read_hash(visit_key(ticket.visit)), false
local others = tickets_of(visit)
for _, other in ipairs(others) do
  if other.service == ticket.service and not ended[other.state] then return refuse('SERVICE_IN_VISIT') end
  if is_later and other.service == ticket.service then return refuse('NOT_RETURNABLE') end
  is_later = is_later or other.id == ticket_id
end
local new = {
  id = new_id, service = ticket.service, state = visit.at and 'deferred' or 'waiting', score = tonumber(ticket.score),
  promisedMs = rule.promisedMs, ahead = redis.call('ZCOUNT', waiting_key(ticket.service), '-inf', ticket.score),
}
redis.call('EXISTS', ticket_key(new_id))

return accept({ type = 'ticket.came-back', visit = ticket.visit, number = ticket.number, from = ticket_id, ticket = new }, function()
  enter(new, { visit = ticket.visit, number = ticket.number, day = ticket.day, priority = visit.priority })
  redis.call('HSET', visit_key(ticket.visit), 'tickets', visit.tickets .. ',' .. new_id)
  redis.call('HDEL', visit_key(ticket.visit), 'departedAt')
  redis.call('PERSIST', visit_key(ticket.visit))
  redis.call('ZADD', q .. 'visits', today, ticket.visit)
  for _, other in ipairs(others) do redis.call('PERSIST', ticket_key(other.id)) end
  touch(ticket.visit)
end)
