--[[
  Keys, tickets of a visit, and a ticket's place in the calling order.
]]
local ended = { served = true, ['no-show'] = true, cancelled = true, transferred = true, expired = true }

local function ticket_key(id) return q .. 'ticket:' .. id end
local function visit_key(id) return q .. 'visit:' .. id end
local function counter_key(id) return q .. 'counter:' .. id end
local function waiting_key(service) return q .. 'waiting:' .. service end
local function place(entry, id) return string.format('%012d:%s', entry, id) end

-- Milliseconds by which a priority class is put ahead; nil where there is no such class.
local function credit(priority)
  if not priority then return 0 end
  return tonumber(redis.call('HGET', q .. 'rules', 'priority:' .. priority))
end

local function write_hash(key, hash)
  local flat = {}
  for field, value in pairs(hash) do
    flat[#flat + 1] = field
    flat[#flat + 1] = value
  end
  redis.call('HSET', key, unpack(flat))
end

local function tickets_of(visit)
  local tickets = {}
  for id in string.gmatch(visit.tickets, '[^,]+') do
    local ticket = read_hash(ticket_key(id))
    ticket.id = id
    redis.call('EXISTS', waiting_key(ticket.service))
    tickets[#tickets + 1] = ticket
  end
  return tickets
end

local function of_ticket(id, ticket, event)
  event.ticket, event.visit, event.number, event.service = id, ticket.visit, ticket.number, ticket.service
  return event
end

local function wait(id, service, score, entry)
  redis.call('ZADD', waiting_key(service), score, place(entry, id))
end

-- Leaves the state in which it is, and the waiting list; score and entry are kept. Returns the time spent waiting so far.
local function leave(id, ticket, to)
  redis.call('HSET', ticket_key(id), 'state', to, 'since', now)
  if ticket.state ~= 'waiting' then return ticket.waitedMs end
  redis.call('ZREM', waiting_key(ticket.service), place(ticket.entry, id))
  return redis.call('HINCRBY', ticket_key(id), 'waitedMs', string.format('%.0f', now - ticket.since))
end
