--[[
  open-counter: an officer begins at a counter, or goes on after a pause; a supervisor may take it over.

  closed, open, paused -> open        emits counter.opened
  refuses COUNTER_UNKNOWN, COUNTER_TAKEN
]]
local counter_id, takes_over = input()
local earlier = replay()
if earlier then return earlier end

if redis.call('HEXISTS', q .. 'rules', 'counter:' .. counter_id) == 0 then return refuse('COUNTER_UNKNOWN') end
local officer = officer_of(counter_id)
if officer and officer ~= by and takes_over == '' then return refuse('COUNTER_TAKEN') end

return accept({ type = 'counter.opened', counter = counter_id, officer = by }, function()
  redis.call('HSET', counter_key(counter_id), 'state', 'open', 'officer', by, 'since', now)
  redis.call('HDEL', counter_key(counter_id), 'pauseReason')
  redis.call('DEL', undo_key(counter_id))
end)
