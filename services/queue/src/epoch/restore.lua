--[[
  restore: writes a building's keys as history knows them, a chunk at a time, while scripts refuse this Redis.

  KEYS[1]  q:{building}:state
  ARGV     for each write: the number of its words, the command, the key's name within the building, the other words
  replies  'OK', or an error where the building is confirmed: then its keys are not to be touched
]]
local q = string.sub(KEYS[1], 1, -6)
local run_id = redis.call('HGET', KEYS[1], 'runId')
if run_id and string.find(redis.call('INFO', 'server'), 'run_id:' .. run_id, 1, true) then
  return redis.error_reply('CONFIRMED the building is already confirmed')
end

local i = 1
while i <= #ARGV do
  local last = i + ARGV[i]
  redis.call(ARGV[i + 1], q .. ARGV[i + 2], unpack(ARGV, i + 3, last))
  i = last + 1
end
return 'OK'
