--[[
  A visit gets its number.
]]
-- The next number of a prefix on this service day: the number, and the write that gives it.
local function next_number(prefix, today)
  local sequence = day_name(today) .. ':' .. prefix
  local number = string.format('%s-%03d', prefix, (redis.call('GET', q .. 'sequence:' .. sequence) or 0) + 1)
  return number, function()
    redis.call('INCR', q .. 'sequence:' .. sequence)
    redis.call('ZADD', q .. 'sequences', today, sequence)
  end
end

local function is_closed(day) return state.closedDay and day <= state.closedDay end

-- Writes a new ticket of a visit, and its place where it waits.
local function enter(ticket, of_visit, today)
  write_hash(ticket_key(ticket.id), of_visit)
  write_hash(ticket_key(ticket.id), {
    service = ticket.service, state = ticket.state, score = ticket.score, entry = seq, since = now,
    enteredAt = ticket.state ~= 'planned' and now or nil, waitedMs = 0, servedMs = 0, callCount = 0, recallCount = 0, returnCount = 0,
    promisedMs = ticket.promisedMs, countsFrom = ticket.countsFrom,
  })
  redis.call('ZADD', q .. 'open', today, ticket.id)
  if ticket.state == 'waiting' then wait(ticket.id, ticket, ticket.score, seq) end
end
