--[[
  call-next: a free counter calls whoever is next for it: the smallest of score + handicap over its services. `auto`: by itself,
  where it still waits for its next visitor.

  waiting -> called        emits ticket.called, or is empty when nobody waits
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY, COUNTER_PAUSED
]]
local counter_id, auto = input()
local earlier = replay()
if earlier then return earlier end

local nobody, said_by = { 'empty', string.format('%s-%.0f', state.epoch, seq - 1) }, by
if auto ~= '' and not redis.call('ZSCORE', q .. 'auto-call', counter_id) then return nobody end
if auto ~= '' then by = officer_of(counter_id) or by end
local counter, rule, refused = free_counter(counter_id)
if refused then return refused end
by = said_by

local id, best, best_entry
local function consider(head, entry, score)
  if not id or score < best or (score == best and entry < best_entry) then id, best, best_entry = head, score, entry end
end
local sent = sent_to(counter_id)[1]
if sent then consider(sent.id, sent.entry, sent.score) end
for _, service in ipairs(services_of(counter, rule)) do
  local head = is_suspended(service) and {} or redis.call('ZRANGE', waiting_key(service), 0, 0, 'WITHSCORES')
  if head[1] then
    consider(string.sub(head[1], 14), tonumber(string.sub(head[1], 1, 12)), head[2] + (rule.handicaps[service] or 0))
  end
end
if not id then return nobody end

return accept(call_to(counter_id, id, read_hash(ticket_key(id))))
