--[[
  What happens by itself: who may say so, and which counters wait for their next visitor.
]]
-- Whether somebody who leads the schedule later than `lead` has already given commands here.
local function superseded(lead) return (tonumber(lead) or math.huge) < (tonumber(state.lead) or 0) end

local function note_lead(lead)
  if lead ~= '' then redis.call('HSET', KEYS[1], 'lead', lead) end
end

-- A counter that has become free gets the next visitor as soon as there is one.
local function want_next(counter) redis.call('ZADD', q .. 'auto-call', now, counter) end
local function want_none(counter) redis.call('ZREM', q .. 'auto-call', counter) end
