--[[
  pause-counter: the officer interrupts the work for a coded reason.

  open, paused -> paused        emits counter.paused
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY
]]
local counter_id, reason = input()
local earlier = replay()
if earlier then return earlier end

local _, _, refused = held_counter(counter_id)
if refused then return refused end

return accept({ type = 'counter.paused', counter = counter_id, officer = by, reason = reason }, function()
  redis.call('HSET', counter_key(counter_id), 'state', 'paused', 'since', now, 'pauseReason', reason)
  redis.call('DEL', undo_key(counter_id))
  want_none(counter_id)
end)
