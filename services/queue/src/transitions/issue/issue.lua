--[[
  issue: a visitor takes a number for one to eight services.

  -> waiting, planned      emits visit.arrived
  refuses DAY_CLOSED, PRIORITY_UNKNOWN, SERVICE_UNKNOWN, SERVICE_RETIRED, SERVICE_SUSPENDED, QUOTA_REACHED, LAST_NUMBER_PASSED, CLOSED_NOW
]]
local visit, token_hash, channel, priority, ordered, override = input()
local earlier = replay()
if earlier then return earlier end

local today = day_of(now)
local day = day_name(today)
if is_closed(day) then return refuse('DAY_CLOSED') end
priority = priority ~= '' and priority or nil
if not credit(priority) then return refuse('PRIORITY_UNKNOWN') end

local tickets, ids, prefix = {}, {}, nil
for i = 12, #ARGV, 3 do
  local id, service = ARGV[i], ARGV[i + 1]
  local rule = rule_of('service', service)
  if not rule then return refuse('SERVICE_UNKNOWN') end
  local refused = no_number(service, rule, day, override)
  if refused then return refused end
  prefix = prefix or rule.prefix
  local score, waits = now - credit(priority, rule), #ids == 0 or ordered == ''
  local ahead = waits and redis.call('ZCOUNT', waiting_key(service), '-inf', score) or 0
  local from, to = string.match(ARGV[i + 2], '^(%d+)-(%d+)$')
  redis.call('EXISTS', ticket_key(id))
  ids[#ids + 1] = id
  tickets[#ids] = {
    id = id, service = service, state = waits and 'waiting' or 'planned', score = score, ahead = ahead, promisedMs = rule.promisedMs,
    countsFrom = opens_later(rule.hours),
    quoted = from and { fromMinutes = tonumber(from), toMinutes = tonumber(to) },
  }
end
local number, give_number = next_number(prefix, today)
redis.call('EXISTS', visit_key(visit))

return accept({
  type = 'visit.arrived', visit = visit, number = number, tokenHash = token_hash, day = day, channel = channel,
  priority = priority or cjson.null, tickets = tickets,
}, function()
  give_number()
  redis.call('ZADD', q .. 'visits', today, visit)
  write_hash(visit_key(visit), {
    number = number, day = day, priority = priority, tokenHash = token_hash, channel = channel, arrivedAt = now, touched = seq,
    tickets = table.concat(ids, ','),
  })
  for _, ticket in ipairs(tickets) do enter(ticket, { visit = visit, number = number, day = day, priority = priority }) end
end)
