--[[
  close-day: a day of the building ends. What is open or booked up to it expires, its visits depart, its counters close. Tickets of
  services that carry over go on, with their visits.

  planned, waiting, deferred, called, serving, parked -> expired        emits day.closed
  refuses LEAD_LOST, DAY_NOT_OVER, DAY_CLOSED
]]
local day_number, lead = input()
day_number = tonumber(day_number)
local earlier = replay()
if earlier then return earlier end

local day = day_name(day_number)
if superseded(lead) then return refuse('LEAD_LOST') end
if day_number > day_of(now) then return refuse('DAY_NOT_OVER') end
if state.closedDay and day <= state.closedDay then return refuse('DAY_CLOSED') end

local tickets, expired, carried, goes_on = tickets_until(day_number)
local counters, departed, visits, left_at = counters_until(day_number, tickets), {}, {}, {}
for _, ticket in pairs(tickets) do
  left_at[ticket.visit] = math.max(left_at[ticket.visit] or 0, ended[ticket.state] and tonumber(ticket.endedAt) or now)
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', q .. 'visits', '-inf', day_number)) do
  if not goes_on[id] then
    departed[#departed + 1] = id
    visits[id] = read_hash(visit_key(id))
  end
end

local missed, night = missed_until(day_number), night_after(day_number, tickets, carried)
local event = { type = 'day.closed', day = day, expired = expired, departed = departed, counters = counters }
event.carried, event.night, event.missed = night and carried, night, #missed > 0 and missed or nil

return accept(event, function()
  redis.call('HSET', KEYS[1], 'closedDay', day)
  note_lead(lead)
  for _, id in ipairs(expired) do
    leave(id, tickets[id], 'expired')
    redis.call('HSET', ticket_key(id), 'endedAt', now)
  end
  for _, id in ipairs(carried) do carry(id, tickets[id], night) end
  for id, visit in pairs(visits) do depart(id, visit, left_at[id] or now) end
  for _, id in ipairs(missed) do end_appointment(id, 'expired') end
  for _, id in ipairs(counters) do
    want_none(id)
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
