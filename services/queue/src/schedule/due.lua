--[[
  due: what time alone brings about in a building. Read-only.

  KEYS[1]  q:{building}:state
  ARGV     'events' where the building's time is that of its last event
  replies  { now, last event's instant, closed day or '', time at which days close or '', minutes east of UTC,
             first day of which something is open (days since 1970) or '', { called tickets that are overdue },
             { tickets that are served for too long }, how many counters wait for their next visitor }
]]
local q = string.sub(KEYS[1], 1, -6)
local state = redis.call('HMGET', KEYS[1], 'lastAt', 'closedDay', 'offset')
local last_at, offset = tonumber(state[1] or 0), tonumber(state[3] or 0)
local time = redis.call('TIME')
local now = ARGV[1] == 'events' and last_at or math.max(time[1] * 1000 + math.floor(time[2] / 1000), last_at)
local first, called, served = math.huge, {}, {}

local function reaches_back_to(day) first = math.min(first, tonumber(day or first)) end

local function look_at(id)
  local found = redis.call('HMGET', q .. 'ticket:' .. id, 'state', 'service', 'priority', 'calledAt', 'servingAt')
  local ticket_state, service, priority, called_at, serving_at = unpack(found)
  local rule = redis.call('HGET', q .. 'rules', 'service:' .. (service or ''))
  if not rule then return end
  rule = cjson.decode(rule)
  if ticket_state == 'called' and now - called_at >= (priority and rule.arrivePriorityMs or rule.arriveMs) then called[#called + 1] = id end
  if ticket_state == 'serving' and now - serving_at >= rule.servingAlertMs then served[#served + 1] = id end
end

reaches_back_to(redis.call('ZRANGE', q .. 'visits', 0, 0, 'WITHSCORES')[2])
for _, field in ipairs(redis.call('HKEYS', q .. 'rules')) do
  local id = string.match(field, '^counter:(.+)$')
  local counter = id and redis.call('HMGET', q .. 'counter:' .. id, 'officer', 'since', 'ticket') or {}
  if counter[1] then reaches_back_to(math.floor((counter[2] + offset * 60000) / 86400000)) end
  if counter[3] then look_at(counter[3]) end
end

return {
  string.format('%.0f', now), string.format('%.0f', last_at), state[2] or '', redis.call('HGET', q .. 'rules', 'closeDayAt') or '', offset,
  first < math.huge and first or '', called, served, redis.call('ZCARD', q .. 'auto-call'),
}
