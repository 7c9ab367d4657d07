--[[
  snapshot: the whole live state of a building, read at one instant. Read-only.

  KEYS[1]  q:{building}:state
  replies  { cursor, lastAt, closedDay or '', catalogue version, catalogue JSON or '',
             { ticket id, [field, value …], … }, { visit id, […], … }, { counter id, […], … }, { sequence, last number, … },
             { suspended service, '<since>:<cause>', … }, { appointment id, […], … } }
]]
local q = string.sub(KEYS[1], 1, -6)
local state = redis.call('HMGET', KEYS[1], 'epoch', 'seq', 'lastAt', 'closedDay', 'version')

local function hashes(ids, kind)
  local found = {}
  for _, id in ipairs(ids) do
    local hash = redis.call('HGETALL', q .. kind .. ':' .. id)
    if #hash > 0 then
      found[#found + 1] = id
      found[#found + 1] = hash
    end
  end
  return found
end

local counters = {}
for _, field in ipairs(redis.call('HKEYS', q .. 'rules')) do
  local counter = string.match(field, '^counter:(.+)$')
  if counter then counters[#counters + 1] = counter end
end

local sequences = {}
for _, name in ipairs(redis.call('ZRANGE', q .. 'sequences', 0, -1)) do
  local last = redis.call('GET', q .. 'sequence:' .. name)
  if last then
    sequences[#sequences + 1] = name
    sequences[#sequences + 1] = last
  end
end

local visits, tickets = redis.call('ZRANGE', q .. 'visits', 0, -1), {}
for _, visit in ipairs(visits) do
  for ticket in string.gmatch(redis.call('HGET', q .. 'visit:' .. visit, 'tickets') or '', '[^,]+') do tickets[#tickets + 1] = ticket end
end

return {
  (state[1] or '0') .. '-' .. (state[2] or '0'),
  state[3] or '0',
  state[4] or '',
  state[5] or '0',
  redis.call('GET', q .. 'catalogue') or '',
  hashes(tickets, 'ticket'),
  hashes(visits, 'visit'),
  hashes(counters, 'counter'),
  sequences,
  redis.call('HGETALL', q .. 'suspended'),
  hashes(redis.call('ZRANGE', q .. 'appointments', 0, -1), 'appointment'),
}
