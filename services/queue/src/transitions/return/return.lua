--[[
  return: a no-show has come after all and waits again, behind the next few; deferred while the visitor is at a counter.

  no-show -> waiting        emits ticket.returned
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_NO_SHOW, VISIT_ENDED, RETURNS_EXHAUSTED
]]
local ticket_id = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
if ended[ticket.state] and ticket.state ~= 'no-show' then return refuse('TICKET_ENDED') end
if ticket.state ~= 'no-show' then return refuse('NOT_NO_SHOW') end
local visit = read_hash(visit_key(ticket.visit))
if visit.departedAt then return refuse('VISIT_ENDED') end
local rule = rule_of('service', ticket.service) or { returns = 0, behind = 0 }
local count = (tonumber(ticket.returnCount) or 0) + 1
if count > rule.returns then return refuse('RETURNS_EXHAUSTED') end

-- Behind the n-th, or the last of fewer; behind nobody is in front; where nobody waits, as who comes now.
local list, score, n = list_of(ticket), now - (credit(ticket.priority, rule) or 0), math.max(rule.behind, 1) - 1
local nth = redis.call('ZRANGE', list, n, n, 'WITHSCORES')[2] or redis.call('ZRANGE', list, -1, -1, 'WITHSCORES')[2]
if nth then score = rule.behind > 0 and tonumber(nth) or math.min(score, nth - 1) end
local to = visit.at and 'deferred' or 'waiting'

return accept(of_ticket(ticket_id, ticket, { type = 'ticket.returned', state = to, score = score, returnCount = count }), function()
  redis.call('HSET', ticket_key(ticket_id), 'state', to, 'since', now, 'score', score, 'entry', seq, 'returnCount', count)
  redis.call('HDEL', ticket_key(ticket_id), 'endedAt')
  touch(ticket.visit)
  if to == 'waiting' then wait(ticket_id, ticket, score, seq) end
end)
