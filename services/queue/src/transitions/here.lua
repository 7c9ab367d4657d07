--[[
  Who is in the building: visits that have not departed, and their tickets.
]]
local lifetime = 36 * 3600

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

-- Whoever undoes a command must be the last that touched the visit.
local function touch(visit_id) redis.call('HSET', visit_key(visit_id), 'touched', seq) end

-- The visitor has left: the visit and its tickets are kept for a while, and listed no more.
local function depart(visit_id, visit, at)
  redis.call('HSET', visit_key(visit_id), 'departedAt', at, 'touched', seq)
  redis.call('HDEL', visit_key(visit_id), 'at')
  redis.call('EXPIRE', visit_key(visit_id), lifetime)
  redis.call('ZREM', q .. 'visits', visit_id)
  for id in string.gmatch(visit.tickets, '[^,]+') do redis.call('EXPIRE', ticket_key(id), lifetime) end
end
