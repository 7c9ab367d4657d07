--[[
  confirm: this Redis holds the building's latest state, and an epoch begins.

  emits epoch.started
  replies { 'empty', cursor } where this Redis is already confirmed
]]
local epoch, from_seq, previous, restored, skipped = input()
local run_id = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if state.runId == run_id then return { 'empty', string.format('%s-%.0f', state.epoch, seq - 1) } end

state.epoch, seq = epoch, from_seq + 1
local sequences = redis.call('ZRANGE', q .. 'sequences', 0, -1)
local event = { type = 'epoch.started', previous = previous, restored = restored == '1', skipped = tonumber(skipped) }
if skipped ~= '0' and sequences[1] then event.sequences = sequences end

return accept(event, function()
  redis.call('HSET', KEYS[1], 'epoch', epoch, 'runId', run_id)
  for _, name in ipairs(sequences) do
    redis.call('INCRBY', q .. 'sequence:' .. name, skipped)
  end
end)
