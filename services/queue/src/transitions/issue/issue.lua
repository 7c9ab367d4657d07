--[[
  issue: a visitor takes a number for one to eight services.

  -> waiting, planned      emits visit.arrived
  refuses DAY_CLOSED, PRIORITY_UNKNOWN, SERVICE_UNKNOWN
]]
local visit, token_hash, channel, priority, ordered = input()
local earlier = replay()
if earlier then return earlier end

local today = day_of(now)
local day = day_name(today)
if state.closedDay and day <= state.closedDay then return refuse('DAY_CLOSED') end
local credited = credit(priority ~= '' and priority)
if not credited then return refuse('PRIORITY_UNKNOWN') end

local score, tickets, ids, prefix = now - credited, {}, {}, nil
for i = 11, #ARGV, 2 do
  local id, service = ARGV[i], ARGV[i + 1]
  local rule = redis.call('HGET', q .. 'rules', 'service:' .. service)
  if not rule then return refuse('SERVICE_UNKNOWN') end
  rule = cjson.decode(rule)
  prefix = prefix or rule.prefix
  local waits = #ids == 0 or ordered == ''
  local ahead = waits and redis.call('ZCOUNT', waiting_key(service), '-inf', score) or 0
  local ticket_state = waits and 'waiting' or 'planned'
  redis.call('EXISTS', ticket_key(id))
  ids[#ids + 1] = id
  tickets[#ids] = { id = id, service = service, state = ticket_state, score = score, ahead = ahead, promisedMs = rule.promisedMs }
end
local sequence = day .. ':' .. prefix
local number = string.format('%s-%03d', prefix, (redis.call('GET', q .. 'sequence:' .. sequence) or 0) + 1)
redis.call('EXISTS', visit_key(visit))

local of_visit = { number = number, day = day, priority = priority ~= '' and priority or nil }
return accept({
  type = 'visit.arrived', visit = visit, number = number, tokenHash = token_hash, day = day, channel = channel,
  priority = of_visit.priority or cjson.null, tickets = tickets,
}, function()
  redis.call('INCR', q .. 'sequence:' .. sequence)
  redis.call('ZADD', q .. 'sequences', today, sequence)
  redis.call('ZADD', q .. 'visits', today, visit)
  write_hash(visit_key(visit), of_visit)
  write_hash(visit_key(visit), { tokenHash = token_hash, channel = channel, arrivedAt = now, tickets = table.concat(ids, ',') })
  for _, ticket in ipairs(tickets) do
    write_hash(ticket_key(ticket.id), of_visit)
    write_hash(ticket_key(ticket.id), {
      visit = visit, service = ticket.service, state = ticket.state, score = score, entry = seq, since = now,
      enteredAt = ticket.state == 'waiting' and now or nil, waitedMs = 0, callCount = 0, recallCount = 0, promisedMs = ticket.promisedMs,
    })
    redis.call('ZADD', q .. 'open', today, ticket.id)
    if ticket.state == 'waiting' then wait(ticket.id, ticket.service, score, seq) end
  end
end)
