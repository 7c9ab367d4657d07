--[[
  call-next: a free counter calls whoever is next for it: the smallest of score + handicap over its services.

  waiting -> called        emits ticket.called, or is empty when nobody waits
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY, COUNTER_PAUSED
]]
local counter_id = input()
local earlier = replay()
if earlier then return earlier end

local forbidden, counter, rule = not_free(counter_id)
if forbidden then return forbidden end
if counter.state == 'paused' then return refuse('COUNTER_PAUSED') end

rule = cjson.decode(rule)
local id, best, best_entry
for _, service in ipairs(rule.services) do
  local head = redis.call('ZRANGE', waiting_key(service), 0, 0, 'WITHSCORES')
  if head[1] then
    local score, entry = head[2] + (rule.handicaps[service] or 0), tonumber(string.sub(head[1], 1, 12))
    if not id or score < best or (score == best and entry < best_entry) then
      id, best, best_entry = string.sub(head[1], 14), score, entry
    end
  end
end
if not id then return { 'empty', string.format('%s-%.0f', state.epoch, seq - 1) } end

local ticket = read_hash(ticket_key(id))
local visit = read_hash(visit_key(ticket.visit))
local others, deferred = {}, {}
for _, other in ipairs(tickets_of(visit)) do
  if other.id ~= id and other.state == 'waiting' then
    others[#others + 1] = other
    deferred[#deferred + 1] = other.id
  end
end
local call_count = ticket.callCount + 1
local event = { type = 'ticket.called', counter = counter_id, callCount = call_count, deferred = deferred }

return accept(of_ticket(id, ticket, event), function()
  local waited = leave(id, ticket, 'called')
  write_hash(ticket_key(id), { counter = counter_id, calledAt = now, waitingMs = waited, callCount = call_count, recallCount = 0 })
  for _, other in ipairs(others) do leave(other.id, other, 'deferred') end
  redis.call('HSET', visit_key(ticket.visit), 'at', counter_id)
  redis.call('HSET', counter_key(counter_id), 'ticket', id)
end)
