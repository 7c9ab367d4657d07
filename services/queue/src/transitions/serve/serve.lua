--[[
  serve: the called visitor has reached the counter, so service time starts.

  called -> serving        emits ticket.service-started
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_CALLED, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local refused = not_here(ticket, counter, { called = true }, 'NOT_CALLED')
if refused then return refused end
local keep = undoable(counter, ticket_id, ticket_id, ticket, {}, {})

return accept(of_ticket(ticket_id, ticket, { type = 'ticket.service-started', counter = counter }), function()
  redis.call('HSET', ticket_key(ticket_id), 'state', 'serving', 'since', now, 'servingAt', now)
  keep()
end)
