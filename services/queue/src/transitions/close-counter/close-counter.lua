--[[
  close-counter: the officer ends the work at a counter.

  open, paused -> closed        emits counter.closed
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY
]]
local counter_id = input()
local earlier = replay()
if earlier then return earlier end

local _, _, refused = held_counter(counter_id)
if refused then return refused end

return accept({ type = 'counter.closed', counter = counter_id, officer = by }, function()
  redis.call('HSET', counter_key(counter_id), 'state', 'closed', 'since', now)
  redis.call('HDEL', counter_key(counter_id), 'officer', 'pauseReason')
  redis.call('DEL', undo_key(counter_id))
  want_none(counter_id)
end)
