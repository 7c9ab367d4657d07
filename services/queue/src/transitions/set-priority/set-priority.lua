--[[
  set-priority: a visit's priority class changes for a coded reason, and its tickets move by the difference of the credits: also
  one that has ended can come back.

  emits visit.priority-changed
  refuses VISIT_UNKNOWN, VISIT_ENDED, PRIORITY_UNKNOWN
]]
local visit_id, priority, reason = input()
local earlier = replay()
if earlier then return earlier end

local visit = read_hash(visit_key(visit_id))
if not visit.number then return refuse('VISIT_UNKNOWN') end
if visit.departedAt then return refuse('VISIT_ENDED') end
priority = priority ~= '' and priority or nil
if not credit(priority) then return refuse('PRIORITY_UNKNOWN') end

local tickets, scores = tickets_of(visit), {}
for i, ticket in ipairs(tickets) do
  local rule = rule_of('service', ticket.service)
  scores[i] = { ticket = ticket.id, score = ticket.score + (credit(ticket.priority, rule) or 0) - credit(priority, rule) }
end

return accept({
  type = 'visit.priority-changed', visit = visit_id, number = visit.number, priority = priority or cjson.null, reason = reason, scores = scores,
}, function()
  for i, ticket in ipairs(tickets) do
    redis.call('HSET', ticket_key(ticket.id), 'score', scores[i].score)
    set_or_drop(ticket_key(ticket.id), 'priority', priority)
    if ticket.state == 'waiting' then wait(ticket.id, ticket, scores[i].score, ticket.entry) end
  end
  set_or_drop(visit_key(visit_id), 'priority', priority)
  touch(visit_id)
end)
