--[[
  finish: the visitor is done at this counter; the other tickets of the visit go on.

  serving -> served        emits ticket.served
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_SERVING, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
if ended[ticket.state] then return refuse('TICKET_ENDED') end
if ticket.state ~= 'serving' then return refuse('NOT_SERVING') end
if ticket.counter ~= counter then return refuse('CALLED_ELSEWHERE') end
if officer_of(counter) ~= by then return refuse('COUNTER_TAKEN') end

return accept(finish_as('served', ticket_id, ticket, { type = 'ticket.served' }))
