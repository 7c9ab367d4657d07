--[[
  Keys, tickets of a visit, and a ticket's place in the calling order.
]]
local ended = { served = true, ['no-show'] = true, cancelled = true, transferred = true, expired = true }

local function ticket_key(id) return q .. 'ticket:' .. id end
local function visit_key(id) return q .. 'visit:' .. id end
local function counter_key(id) return q .. 'counter:' .. id end
local function waiting_key(service) return q .. 'waiting:' .. service end
local function place(entry, id) return string.format('%012d:%s', entry, id) end

-- The list in which a ticket waits: its service's, or that of the one counter to which it was sent.
local function list_of(ticket)
  return ticket.forCounter and q .. 'waiting-counter:' .. ticket.forCounter or waiting_key(ticket.service)
end

-- A service or a counter as the catalogue has it; nil where it does not.
local function rule_of(kind, id)
  local rule = redis.call('HGET', q .. 'rules', kind .. ':' .. id)
  return rule and cjson.decode(rule)
end

local function is_suspended(service) return redis.call('HEXISTS', q .. 'suspended', service) == 1 end

-- Milliseconds by which a priority class is put ahead at a service; nil where there is no such class.
local function credit(priority, service_rule)
  if not priority then return 0 end
  local own = service_rule and service_rule.credits[priority]
  return own or tonumber(redis.call('HGET', q .. 'rules', 'priority:' .. priority))
end

local function write_hash(key, hash)
  local flat = {}
  for field, value in pairs(hash) do
    flat[#flat + 1] = field
    flat[#flat + 1] = value
  end
  redis.call('HSET', key, unpack(flat))
end

local function set_or_drop(key, field, value)
  if value then redis.call('HSET', key, field, value) else redis.call('HDEL', key, field) end
end

local function tickets_of(visit)
  local tickets = {}
  for id in string.gmatch(visit.tickets, '[^,]+') do
    local ticket = read_hash(ticket_key(id))
    ticket.id = id
    redis.call('EXISTS', list_of(ticket))
    tickets[#tickets + 1] = ticket
  end
  return tickets
end

-- Ids of all tickets of the visits that have not departed, of visits up to a service day.
local function tickets_here(until_day)
  local ids = {}
  for _, visit in ipairs(redis.call('ZRANGEBYSCORE', q .. 'visits', '-inf', until_day)) do
    for id in string.gmatch(redis.call('HGET', visit_key(visit), 'tickets'), '[^,]+') do ids[#ids + 1] = id end
  end
  return ids
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

-- Whoever undoes a command must be the last that touched the visit.
local function touch(visit_id) redis.call('HSET', visit_key(visit_id), 'touched', seq) end
