--[[
  What the end of a day does to the tickets and counters of that day and of earlier ones.
]]
local can_be_carried = { waiting = true, deferred = true, parked = true }

-- Nobody waits while the building is closed: what is carried waits on when its service opens.
local function night_after(day_number, tickets, carried)
  if not carried[1] then return nil end
  local opens = {}
  for _, id in ipairs(carried) do
    local service = tickets[id].service
    opens[service] = opens[service] or opens_after(day_number, rule_of('service', service).hours)
  end
  return { from = math.min(now, start_of(day_number + 1)), to = opens }
end

-- Open tickets expire, or are carried where their service says so; planned ones only behind a carried one of their visit.
local function tickets_until(day_number)
  local ids = tickets_here(day_number)
  local tickets, carries, carried, expired, goes_on = {}, {}, {}, {}, {}
  for _, id in ipairs(ids) do
    local ticket = read_hash(ticket_key(id))
    if carries[ticket.service] == nil then carries[ticket.service] = (rule_of('service', ticket.service) or {}).carryOver or false end
    if carries[ticket.service] and can_be_carried[ticket.state] then goes_on[ticket.visit] = true end
    tickets[id] = ticket
    redis.call('EXISTS', list_of(ticket))
  end
  for _, id in ipairs(ids) do
    local ticket = tickets[id]
    local stays = can_be_carried[ticket.state] or (ticket.state == 'planned' and goes_on[ticket.visit])
    if carries[ticket.service] and stays then
      carried[#carried + 1] = id
    elseif not ended[ticket.state] then
      expired[#expired + 1] = id
    end
  end
  return tickets, expired, carried, goes_on
end

-- A counter that holds a ticket of a later day goes on, and so does a free one that was opened on a later day.
local function counters_until(day_number, tickets)
  local counters = {}
  for _, field in ipairs(redis.call('HKEYS', q .. 'rules')) do
    local id = string.match(field, '^counter:(.+)$')
    local counter = id and read_hash(counter_key(id)) or {}
    local of_day = counter.ticket and tickets[counter.ticket] or not counter.ticket and counter.officer and day_of(counter.since) <= day_number
    if of_day then counters[#counters + 1] = id end
  end
  return counters
end

-- The visitor has gone home and comes back: whom another counter kept waits again.
local function carry(id, ticket, night)
  redis.call('HDEL', visit_key(ticket.visit), 'at')
  touch(ticket.visit)
  redis.call('HSET', ticket_key(id), 'countsFrom', night.to[ticket.service])
  if ticket.state ~= 'waiting' and ticket.state ~= 'deferred' then return end
  leave(id, ticket, 'waiting', math.max(ticket.since, night.from))
  wait(id, ticket, ticket.score, ticket.entry)
end
