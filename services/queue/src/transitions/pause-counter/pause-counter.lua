--[[
  pause-counter: the officer interrupts the work for a coded reason.

  open, paused -> paused        emits counter.paused
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY
]]
local counter_id, reason = input()
local earlier = replay()
if earlier then return earlier end

if redis.call('HEXISTS', q .. 'rules', 'counter:' .. counter_id) == 0 then return refuse('COUNTER_UNKNOWN') end
local counter = read_hash(counter_key(counter_id))
if not counter.officer then return refuse('COUNTER_CLOSED') end
if counter.officer ~= by then return refuse('COUNTER_TAKEN') end
if counter.ticket then return refuse('COUNTER_BUSY') end

return accept({ type = 'counter.paused', counter = counter_id, officer = by, reason = reason }, function()
  redis.call('HSET', counter_key(counter_id), 'state', 'paused', 'since', now, 'pauseReason', reason)
  redis.call('DEL', undo_key(counter_id))
  want_none(counter_id)
end)
