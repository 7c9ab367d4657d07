--[[
  swap: replaces an announcement line, unless another instance has changed it since it was read.

  KEYS[1]  live:{building}:line:<zone>
  ARGV     what it was ('' for none), what it becomes, how long it is kept in ms, channel, message ('' for none)
  replies  1, or 0 when it had changed
]]
local was, becomes, kept, channel, message = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]

if (redis.call('GET', KEYS[1]) or '') ~= was then return 0 end

redis.call('SET', KEYS[1], becomes, 'PX', kept)
if message ~= '' then redis.call('PUBLISH', channel, message) end
return 1
