--[[
  What the last command of a counter moved is kept as it was before, so that the officer can take it back.
]]
local counted = { 'score', 'entry', 'since', 'waitedMs', 'callCount', 'recallCount', 'returnCount', 'servedMs' }
local dated = { 'enteredAt', 'waitingMs', 'calledAt', 'servingAt', 'endedAt' }

local function undo_key(counter) return q .. 'undo:' .. counter end

local function image(id, ticket)
  local kept = { id = id, state = ticket.state, counter = ticket.counter or cjson.null }
  for _, field in ipairs(counted) do kept[field] = tonumber(ticket[field]) or 0 end
  for _, field in ipairs(dated) do kept[field] = tonumber(ticket[field]) or cjson.null end
  return kept
end

-- Encodes what undo needs of a command on `id`; returns the write that keeps it.
local function undoable(counter, holds, id, ticket, others, removed)
  local restored = { image(id, ticket) }
  for _, other in ipairs(others) do restored[#restored + 1] = image(other.id, other) end
  local kept = cjson.encode({
    seq = seq, undid = string.format('%s-%.0f', state.epoch, seq), ticket = id, visit = ticket.visit, number = ticket.number,
    service = ticket.service, restored = restored, removed = removed, holds = holds,
    closed_day = state.closedDay,
  })
  return function()
    touch(ticket.visit)
    redis.call('SET', undo_key(counter), kept, 'EX', 86400)
  end
end

-- Makes a ticket again what it was; `is` is what it is now.
local function put_back(before, is)
  if is.state == 'waiting' then redis.call('ZREM', list_of(is), place(is.entry, before.id)) end
  for field, value in pairs(before) do
    if value == cjson.null then
      redis.call('HDEL', ticket_key(before.id), field)
    elseif field ~= 'id' then
      redis.call('HSET', ticket_key(before.id), field, value)
    end
  end
  redis.call('HDEL', ticket_key(before.id), 'outcome')
  if before.state == 'waiting' then wait(before.id, is, before.score, before.entry) end
end
