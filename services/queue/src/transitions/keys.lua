--[[
  Keys, and what the catalogue says.
]]
local ended = { served = true, ['no-show'] = true, cancelled = true, transferred = true, expired = true }

local function ticket_key(id) return q .. 'ticket:' .. id end
local function visit_key(id) return q .. 'visit:' .. id end
local function counter_key(id) return q .. 'counter:' .. id end
local function waiting_key(service) return q .. 'waiting:' .. service end
local function place(entry, id) return string.format('%012d:%s', entry, id) end

-- The list in which a ticket waits: its service's, or that of the one counter to which it was sent.
local function list_of(ticket)
  return ticket.forCounter and q .. 'waiting-counter:' .. ticket.forCounter or waiting_key(ticket.service)
end

-- A service or a counter as the catalogue has it; nil where it does not.
local function rule_of(kind, id)
  local rule = redis.call('HGET', q .. 'rules', kind .. ':' .. id)
  return rule and cjson.decode(rule)
end

local function is_suspended(service) return redis.call('HEXISTS', q .. 'suspended', service) == 1 end

local function write_hash(key, hash)
  local flat = {}
  for field, value in pairs(hash) do
    flat[#flat + 1] = field
    flat[#flat + 1] = value
  end
  redis.call('HSET', key, unpack(flat))
end

local function set_or_drop(key, field, value)
  if value then redis.call('HSET', key, field, value) else redis.call('HDEL', key, field) end
end
