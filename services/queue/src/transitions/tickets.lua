--[[
  A ticket's place in the calling order.
]]
-- Milliseconds by which a priority class is put ahead at a service; nil where there is no such class.
local function credit(priority, service_rule)
  if not priority then return 0 end
  local own = service_rule and service_rule.credits[priority]
  return own or tonumber(redis.call('HGET', q .. 'rules', 'priority:' .. priority))
end

local function of_ticket(id, ticket, event)
  event.ticket, event.visit, event.number, event.service = id, ticket.visit, ticket.number, ticket.service
  return event
end

local function wait(id, ticket, score, entry)
  redis.call('ZADD', list_of(ticket), score, place(entry, id))
end

-- Leaves the state in which it is, and the waiting list; score and entry are kept. Returns the time spent waiting so far.
local function leave(id, ticket, to, at)
  at = at or now
  -- Waiting before an appointment's slot, and at night, does not count.
  local from = ticket.state == 'waiting' and tonumber(ticket.countsFrom) or 0
  local spell = string.format('%.0f', math.max(0, at - math.max(ticket.since, from)))
  redis.call('HSET', ticket_key(id), 'state', to, 'since', at)
  if ticket.state == 'serving' then redis.call('HINCRBY', ticket_key(id), 'servedMs', spell) end
  if ticket.state ~= 'waiting' then return ticket.waitedMs or 0 end
  redis.call('ZREM', list_of(ticket), place(ticket.entry, id))
  return redis.call('HINCRBY', ticket_key(id), 'waitedMs', spell)
end
