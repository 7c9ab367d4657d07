--[[
  unpark: the ticket that was set aside waits again at its old place; deferred while the visitor is at a counter.

  parked -> waiting        emits ticket.unparked
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_PARKED
]]
local ticket_id = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
if ended[ticket.state] then return refuse('TICKET_ENDED') end
if ticket.state ~= 'parked' then return refuse('NOT_PARKED') end
local to = redis.call('HEXISTS', visit_key(ticket.visit), 'at') == 1 and 'deferred' or 'waiting'
redis.call('EXISTS', list_of(ticket))

return accept(of_ticket(ticket_id, ticket, { type = 'ticket.unparked', state = to }), function()
  redis.call('HSET', ticket_key(ticket_id), 'state', to, 'since', now)
  touch(ticket.visit)
  if to == 'waiting' then wait(ticket_id, ticket, ticket.score, ticket.entry) end
end)
