--[[
  Stands in front of every transition: look back, refuse, read, accept.

  KEYS[1]  q:{building}:state; the other keys are built from it
  ARGV     command digest or '', request digest or '', who, instant in ms or '', a refusal that the caller found
           beforehand or '' (an earlier command comes first), then the transition's own
  refuses  EPOCH_UNCONFIRMED, KEY_REUSED, INSTANT_NOT_ALLOWED   (any command may be)
  replies  { 'accepted', cursor, event, 'auto-call' where a counter waits for its next visitor } | { 'refused', code } | { 'empty', cursor }
]]
local q = string.sub(KEYS[1], 1, -6)
local command, request, by, instant, refused = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]

local function input() return unpack(ARGV, 6, math.min(#ARGV, 12)) end

local function read_hash(key)
  local flat, hash = redis.call('HGETALL', key), {}
  for i = 1, #flat, 2 do hash[flat[i]] = flat[i + 1] end
  return hash
end

local function refuse(code) return { 'refused', code } end

local state = read_hash(KEYS[1])
local seq = (tonumber(state.seq) or 0) + 1
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local now = math.max(tonumber(instant) or clock, tonumber(state.lastAt) or 0)

-- The reply of an earlier command with the same key, or a refusal that any command may get; nil: go on.
local function replay()
  if not state.runId or not string.find(redis.call('INFO', 'server'), 'run_id:' .. state.runId, 1, true) then
    return refuse('EPOCH_UNCONFIRMED')
  end
  local earlier = command ~= '' and redis.call('GET', q .. 'command:' .. command)
  if earlier then
    local same, cursor = string.match(earlier, '^(.*):(.*)$')
    if same ~= request then return refuse('KEY_REUSED') end
    local entry = redis.call('XRANGE', q .. 'events', cursor, cursor)[1]
    return { 'accepted', cursor, entry[2][2] }
  end
  if refused ~= '' then return refuse(refused) end
  if (tonumber(instant) or 0) > clock then return refuse('INSTANT_NOT_ALLOWED') end
end

-- Appends the event, runs the writes, remembers the command and answers. Whatever can fail has been done before the first write.
local function accept(event, write)
  event.at, event.by = now, by
  if command ~= '' then event.command, event.request = command, request end
  local cursor = string.format('%s-%.0f', state.epoch, seq)
  -- cjson writes an empty list as {}; events hold no empty object, and no text that a person wrote.
  local body = string.gsub(cjson.encode(event), ':{}', ':[]')
  redis.call('EXISTS', q .. 'visits', q .. 'sequences', q .. 'auto-call')
  redis.call('XADD', q .. 'events', cursor, 'e', body)
  redis.call('HSET', KEYS[1], 'seq', seq, 'lastAt', now)
  if command ~= '' then redis.call('SET', q .. 'command:' .. command, request .. ':' .. cursor, 'EX', 86400) end
  write()
  redis.call('PUBLISH', 'antrean:events', string.match(q, '{(.*)}') .. ' ' .. cursor)
  return { 'accepted', cursor, body, redis.call('EXISTS', q .. 'auto-call') == 1 and 'auto-call' or nil }
end
