--[[
  add-service: a visit gets one more service under its number.

  -> waiting, deferred, planned        emits ticket.added
  refuses VISIT_UNKNOWN, VISIT_ENDED, SERVICE_UNKNOWN, SERVICE_RETIRED, SERVICE_SUSPENDED, QUOTA_REACHED, LAST_NUMBER_PASSED, CLOSED_NOW, SERVICE_IN_VISIT, TOO_MANY_SERVICES
]]
local visit_id, ticket_id, service, override = input()
local earlier = replay()
if earlier then return earlier end

local visit = read_hash(visit_key(visit_id))
if not visit.number then return refuse('VISIT_UNKNOWN') end
if visit.departedAt then return refuse('VISIT_ENDED') end
local rule = rule_of('service', service)
if not rule then return refuse('SERVICE_UNKNOWN') end
local refused = no_number(service, rule, visit.day, override)
if refused then return refused end
local tickets, ordered = tickets_of(visit), false
for _, other in ipairs(tickets) do
  if other.service == service and not ended[other.state] then return refuse('SERVICE_IN_VISIT') end
  ordered = ordered or other.state == 'planned'
end
if #tickets >= 8 then return refuse('TOO_MANY_SERVICES') end

local score = now - (credit(visit.priority, rule) or 0)
local ticket_state = ordered and 'planned' or visit.at and 'deferred' or 'waiting'
local ahead = ticket_state ~= 'planned' and redis.call('ZCOUNT', waiting_key(service), '-inf', score) or 0
local ticket = { id = ticket_id, service = service, state = ticket_state, score = score, ahead = ahead, promisedMs = rule.promisedMs }
ticket.countsFrom = opens_later(rule.hours)
redis.call('EXISTS', ticket_key(ticket_id))

return accept({ type = 'ticket.added', visit = visit_id, number = visit.number, ticket = ticket }, function()
  enter(ticket, { visit = visit_id, number = visit.number, day = visit.day, priority = visit.priority })
  redis.call('HSET', visit_key(visit_id), 'tickets', visit.tickets .. ',' .. ticket_id)
  touch(visit_id)
end)
