--[[
  A visit gets its number.
]]
-- Numbers of visits that were carried over from a day that is closed.
local function carried_numbers(today)
  local taken = {}
  for _, id in ipairs(state.closedDay and redis.call('ZRANGEBYSCORE', q .. 'visits', '-inf', today - 1) or {}) do
    local visit = redis.call('HMGET', visit_key(id), 'number', 'day')
    if visit[2] <= state.closedDay then taken[visit[1]] = true end
  end
  return taken
end

-- The next number of a prefix on this service day: the number, and the write that gives it.
local function next_number(prefix, today)
  local sequence = day_name(today) .. ':' .. prefix
  local next, taken = (redis.call('GET', q .. 'sequence:' .. sequence) or 0) + 1, carried_numbers(today)
  while taken[string.format('%s-%03d', prefix, next)] do next = next + 1 end
  redis.call('EXISTS', issued_key(day_name(today)))
  return string.format('%s-%03d', prefix, next), function()
    redis.call('SET', q .. 'sequence:' .. sequence, next)
    redis.call('ZADD', q .. 'sequences', today, sequence)
  end
end

local function is_closed(day) return state.closedDay and day <= state.closedDay end

-- Writes a new ticket of a visit, and its place where it waits.
local function enter(ticket, of_visit)
  write_hash(ticket_key(ticket.id), of_visit)
  write_hash(ticket_key(ticket.id), {
    service = ticket.service, state = ticket.state, score = ticket.score, entry = seq, since = now,
    enteredAt = ticket.state ~= 'planned' and now or nil, promisedMs = ticket.promisedMs, countsFrom = ticket.countsFrom,
  })
  count_issued(of_visit.day, ticket.service, 1)
  if ticket.state == 'waiting' then wait(ticket.id, ticket, ticket.score, seq) end
end
