--[[
  open-counter: an officer begins at a counter, or goes on after a pause; a supervisor may take it over.

  closed, open, paused -> open        emits counter.opened
  refuses COUNTER_UNKNOWN, COUNTER_RETIRED, COUNTER_TAKEN
]]
local counter_id, takes_over = input()
local earlier = replay()
if earlier then return earlier end

local rule = rule_of('counter', counter_id)
if not rule then return refuse('COUNTER_UNKNOWN') end
local officer = officer_of(counter_id)
-- Whoever was sent to this counter alone is still called there.
local is_over = rule.retired and not officer and redis.call('ZCARD', q .. 'waiting-counter:' .. counter_id) == 0
if is_over then return refuse('COUNTER_RETIRED') end
if officer and officer ~= by and takes_over == '' then return refuse('COUNTER_TAKEN') end

return accept({ type = 'counter.opened', counter = counter_id, officer = by }, function()
  redis.call('HSET', counter_key(counter_id), 'state', 'open', 'officer', by, 'since', now)
  redis.call('HDEL', counter_key(counter_id), 'pauseReason')
  redis.call('DEL', undo_key(counter_id))
  want_none(counter_id)
end)
