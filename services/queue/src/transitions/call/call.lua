--[[
  call: an officer calls one chosen ticket; where others stand before it, a coded reason says why.

  waiting, parked, no-show -> called        emits ticket.called
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_WAITING, VISIT_AT_COUNTER, ALREADY_CALLED, VISIT_ENDED, COUNTER_UNKNOWN, COUNTER_CLOSED, COUNTER_TAKEN, COUNTER_BUSY, COUNTER_PAUSED, SERVICE_NOT_HERE, SERVICE_SUSPENDED, REASON_REQUIRED
]]
local ticket_id, counter_id, reason = input()
local earlier = replay()
if earlier then return earlier end

local not_callable = { planned = 'NOT_WAITING', deferred = 'VISIT_AT_COUNTER', called = 'ALREADY_CALLED', serving = 'ALREADY_CALLED' }
local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
if not_callable[ticket.state] then return refuse(not_callable[ticket.state]) end
if ended[ticket.state] and ticket.state ~= 'no-show' then return refuse('TICKET_ENDED') end
local visit = read_hash(visit_key(ticket.visit))
if visit.departedAt then return refuse('VISIT_ENDED') end
if visit.at then return refuse('VISIT_AT_COUNTER') end
local counter, rule, refused = free_counter(counter_id)
if refused then return refused end
local services, serves = services_of(counter, rule)
if not serves[ticket.service] and ticket.forCounter ~= counter_id then return refuse('SERVICE_NOT_HERE') end
if is_suspended(ticket.service) then return refuse('SERVICE_SUSPENDED') end

-- A no-show has lost its place: whoever waits stands before it.
local place = ticket.score + (ticket.forCounter == counter_id and 0 or rule.handicaps[ticket.service] or 0)
local function is_before(score, entry)
  return ticket.state == 'no-show' or score < place or (score == place and entry < tonumber(ticket.entry))
end
local function before(list, handicap)
  if ticket.state == 'no-show' then return redis.call('ZCARD', list) end
  local mine = string.format('%.17g', place - handicap)
  local ahead = redis.call('ZCOUNT', list, '-inf', '(' .. mine)
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', list, mine, mine)) do
    if is_before(place, tonumber(string.sub(member, 1, 12))) then ahead = ahead + 1 end
  end
  return ahead
end
local overtook = 0
for _, sent in ipairs(sent_to(counter_id)) do
  if is_before(sent.score, sent.entry) then overtook = overtook + 1 end
end
for _, service in ipairs(services) do
  if not is_suspended(service) then overtook = overtook + before(waiting_key(service), rule.handicaps[service] or 0) end
end
if overtook > 0 and reason == '' then return refuse('REASON_REQUIRED') end

return accept(call_to(counter_id, ticket_id, ticket, { overtook = overtook, reason = reason ~= '' and reason or cjson.null }))
