--[[
  reopen-day: numbers are given again on the day that was closed last; what expired stays expired.

  emits day.reopened
  refuses DAY_OPEN
]]
local day_number = tonumber((input()))
local earlier = replay()
if earlier then return earlier end

local day = day_name(day_number)
if state.closedDay ~= day then return refuse('DAY_OPEN') end

return accept({ type = 'day.reopened', day = day }, function()
  redis.call('HDEL', KEYS[1], 'closedDay')
end)
