--[[
  lead: takes the lead of the schedule, or keeps it, for a while. Whoever takes it gets a fencing token later than every one before.

  KEYS[1]  schedule:lead  hash  holder token until(epoch ms)
  ARGV     holder, for how many ms (0: gives it up)
  replies  the token, or '' where another leads
]]
local holder, lease = ARGV[1], tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('HMGET', KEYS[1], 'holder', 'token', 'until')
local lasts = held[3] and now < tonumber(held[3])
local mine = lasts and held[1] == holder

if lasts and not mine then return '' end
if lease == 0 then
  if mine then redis.call('HSET', KEYS[1], 'until', 0) end
  return ''
end
-- An instant is later than every earlier one, also where the key was lost.
local token = mine and held[2] or string.format('%.0f', math.max(now, (tonumber(held[2]) or 0) + 1))
redis.call('HSET', KEYS[1], 'holder', holder, 'token', token, 'until', string.format('%.0f', now + lease))
return token
