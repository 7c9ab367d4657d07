--[[
  close-day: a day of the building ends. What is open or booked up to it expires, its visits depart, its counters close.

  planned, waiting, deferred, called, serving, parked -> expired        emits day.closed
  refuses DAY_NOT_OVER, DAY_CLOSED
]]
local day_number = tonumber((input()))
local earlier = replay()
if earlier then return earlier end

local day = day_name(day_number)
if day_number > day_of(now) then return refuse('DAY_NOT_OVER') end
if state.closedDay and day <= state.closedDay then return refuse('DAY_CLOSED') end

local expired, departed, counters, tickets, visits, left_at = {}, {}, {}, {}, {}, {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', q .. 'open', '-inf', day_number)) do
  local ticket = read_hash(ticket_key(id))
  local over = ended[ticket.state]
  tickets[id] = ticket
  left_at[ticket.visit] = math.max(left_at[ticket.visit] or 0, over and tonumber(ticket.endedAt) or now)
  if not over then expired[#expired + 1] = id end
  redis.call('EXISTS', list_of(ticket))
end
for i, id in ipairs(redis.call('ZRANGEBYSCORE', q .. 'visits', '-inf', day_number)) do
  departed[i], visits[id] = id, read_hash(visit_key(id))
end
for _, field in ipairs(redis.call('HKEYS', q .. 'rules')) do
  local id = string.match(field, '^counter:(.+)$')
  local counter = id and read_hash(counter_key(id)) or {}
  -- A counter that holds a ticket of a later day goes on, and so does a free one that was opened on a later day.
  local of_day = counter.ticket and tickets[counter.ticket] or not counter.ticket and counter.officer and day_of(counter.since) <= day_number
  if of_day then counters[#counters + 1] = id end
end

local missed = missed_until(day_number)
local event = { type = 'day.closed', day = day, expired = expired, departed = departed, counters = counters }
event.missed = #missed > 0 and missed or nil

return accept(event, function()
  redis.call('HSET', KEYS[1], 'closedDay', day)
  for _, id in ipairs(expired) do
    leave(id, tickets[id], 'expired')
    redis.call('HSET', ticket_key(id), 'endedAt', now)
  end
  for id, visit in pairs(visits) do depart(id, visit, left_at[id] or now) end
  for _, id in ipairs(missed) do end_appointment(id, 'expired') end
  for _, id in ipairs(counters) do
    redis.call('DEL', undo_key(id))
    redis.call('HSET', counter_key(id), 'state', 'closed', 'since', now)
    redis.call('HDEL', counter_key(id), 'officer', 'pauseReason', 'ticket')
  end
  -- The day's own sequences stay: it may be reopened, and no number is given twice.
  for _, sequence in ipairs(redis.call('ZRANGEBYSCORE', q .. 'sequences', '-inf', day_number - 1)) do
    redis.call('DEL', q .. 'sequence:' .. sequence)
  end
  redis.call('ZREMRANGEBYSCORE', q .. 'sequences', '-inf', day_number - 1)
end)
