--[[
  What it moves in a visit when a ticket leaves its counter or ends.
]]
local with_visitor = { waiting = true, deferred = true, called = true, serving = true }

-- With the visitor at no counter, deferred tickets wait again; where nothing else is left, the next planned one enters.
local function released_by(id, to, elsewhere, tickets)
  local resumed, entered, busy, open, no_show = {}, nil, to == 'transferred', to == 'parked', to == 'no-show'
  for _, other in ipairs(tickets) do
    local over = ended[other.state] or other.id == id
    open = open or not over
    no_show = no_show or (other.state == 'no-show')
    busy = busy or (not over and with_visitor[other.state])
    if not over and other.state == 'deferred' and not elsewhere then resumed[#resumed + 1] = other end
    if not over and other.state == 'planned' then entered = entered or other end
  end
  return resumed, not busy and entered or nil, not open and not busy and not no_show
end

-- A ticket leaves for `to`: completes its event, and returns it with the writes and the other tickets that move.
local function leave_for(to, id, ticket, event)
  local visit = read_hash(visit_key(ticket.visit))
  local here = ticket.state == 'called' or ticket.state == 'serving'
  local resumed, entered, departed = released_by(id, to, visit.at and not here, tickets_of(visit))
  local score = entered and now - (credit(entered.priority, rule_of('service', entered.service)) or 0)

  of_ticket(id, ticket, event)
  event.counter, event.resumed, event.departed = here and ticket.counter or cjson.null, {}, departed
  event.entered = entered and { ticket = entered.id, score = score } or cjson.null
  for i, other in ipairs(resumed) do event.resumed[i] = other.id end
  local moved = { unpack(resumed) }
  if entered then moved[#moved + 1] = entered end

  return event, function()
    leave(id, ticket, to)
    touch(ticket.visit)
    if to ~= 'parked' then redis.call('HSET', ticket_key(id), 'endedAt', now) end
    if here then
      redis.call('HDEL', counter_key(ticket.counter), 'ticket')
      redis.call('HDEL', visit_key(ticket.visit), 'at')
    end
    for _, other in ipairs(resumed) do
      redis.call('HSET', ticket_key(other.id), 'state', 'waiting', 'since', now)
      wait(other.id, other, other.score, other.entry)
    end
    if entered then
      redis.call('HSET', ticket_key(entered.id), 'state', 'waiting', 'since', now, 'enteredAt', now, 'score', score, 'entry', seq)
      wait(entered.id, entered, score, seq)
    end
    if departed then depart(ticket.visit, visit, now) end
  end, moved
end

-- The same at a counter whose officer may take it back.
local function leave_counter_for(to, id, ticket, event, removed)
  local write, moved
  event, write, moved = leave_for(to, id, ticket, event)
  local keep, rule = undoable(ticket.counter, id, id, ticket, moved, removed or {}), rule_of('service', ticket.service)
  return event, function()
    write()
    keep()
    if rule and rule.autoCall then want_next(ticket.counter) end
  end
end
