--[[
  close-counter: the officer ends the work at a counter.

  open, paused -> closed        emits counter.closed
  refuses COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY
]]
local counter_id = input()
local earlier = replay()
if earlier then return earlier end

if redis.call('HEXISTS', q .. 'rules', 'counter:' .. counter_id) == 0 then return refuse('COUNTER_UNKNOWN') end
local counter = read_hash(counter_key(counter_id))
if not counter.officer then return refuse('COUNTER_CLOSED') end
if counter.officer ~= by then return refuse('COUNTER_TAKEN') end
if counter.ticket then return refuse('COUNTER_BUSY') end

return accept({ type = 'counter.closed', counter = counter_id, officer = by }, function()
  redis.call('HSET', counter_key(counter_id), 'state', 'closed', 'since', now)
  redis.call('HDEL', counter_key(counter_id), 'officer', 'pauseReason')
  redis.call('DEL', undo_key(counter_id))
  want_none(counter_id)
end)
