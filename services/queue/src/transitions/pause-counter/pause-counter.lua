--[[
  pause-counter: the officer interrupts the work for a coded reason.

  open, paused -> paused        emits counter.paused
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY
]]
local counter_id, reason = input()
local earlier = replay()
if earlier then return earlier end

local forbidden = not_free(counter_id)
if forbidden then return forbidden end

return accept({ type = 'counter.paused', counter = counter_id, officer = by, reason = reason }, function()
  redis.call('HSET', counter_key(counter_id), 'state', 'paused', 'since', now, 'pauseReason', reason)
end)
