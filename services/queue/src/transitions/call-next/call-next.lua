--[[
  call-next: a free counter calls whoever is next for it: the smallest of score + handicap over its services.

  waiting -> called        emits ticket.called, or is empty when nobody waits
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY, COUNTER_PAUSED
]]
local counter_id = input()
local earlier = replay()
if earlier then return earlier end

local counter, rule, refused = free_counter(counter_id)
if refused then return refused end

local id, best, best_entry
local function consider(list, handicap)
  local head = redis.call('ZRANGE', list, 0, 0, 'WITHSCORES')
  if not head[1] then return end
  local score, entry = head[2] + handicap, tonumber(string.sub(head[1], 1, 12))
  if not id or score < best or (score == best and entry < best_entry) then
    id, best, best_entry = string.sub(head[1], 14), score, entry
  end
end
consider(q .. 'waiting-counter:' .. counter_id, 0)
for _, service in ipairs(services_of(counter, rule)) do
  if redis.call('HEXISTS', q .. 'suspended', service) == 0 then consider(waiting_key(service), rule.handicaps[service] or 0) end
end
if not id then return { 'empty', string.format('%s-%.0f', state.epoch, seq - 1) } end

return accept(call_to(counter_id, id, read_hash(ticket_key(id))))
