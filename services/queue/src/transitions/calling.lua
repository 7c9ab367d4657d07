--[[
  Who can be called to a counter, and the call: the ticket is called, the visit's other waiting tickets are deferred.
]]
-- What was sent to this counter alone and is not suspended, in order: { id, entry, score }.
local function sent_to(counter_id)
  local line, sent = redis.call('ZRANGE', q .. 'waiting-counter:' .. counter_id, 0, -1, 'WITHSCORES'), {}
  for i = 1, #line, 2 do
    local id = string.sub(line[i], 14)
    if not is_suspended(redis.call('HGET', ticket_key(id), 'service')) then
      sent[#sent + 1] = { id = id, entry = tonumber(string.sub(line[i], 1, 12)), score = tonumber(line[i + 1]) }
    end
  end
  return sent
end

local function call_to(counter_id, id, ticket, chosen)
  local others, deferred = {}, {}
  for _, other in ipairs(tickets_of(read_hash(visit_key(ticket.visit)))) do
    if other.id ~= id and other.state == 'waiting' then
      others[#others + 1] = other
      deferred[#deferred + 1] = other.id
    end
  end
  local call_count = (ticket.callCount or 0) + 1
  local event = { type = 'ticket.called', counter = counter_id, callCount = call_count, deferred = deferred, chosen = chosen }
  local keep = undoable(counter_id, cjson.null, id, ticket, others, {})

  return of_ticket(id, ticket, event), function()
    local waited = leave(id, ticket, 'called')
    write_hash(ticket_key(id), { counter = counter_id, calledAt = now, waitingMs = waited, callCount = call_count, recallCount = 0 })
    redis.call('HDEL', ticket_key(id), 'endedAt')
    for _, other in ipairs(others) do leave(other.id, other, 'deferred') end
    redis.call('HSET', visit_key(ticket.visit), 'at', counter_id)
    redis.call('HSET', counter_key(counter_id), 'ticket', id)
    want_none(counter_id)
    keep()
  end
end
