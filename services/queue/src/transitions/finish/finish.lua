--[[
  finish: the visitor is done at this counter; the other tickets of the visit go on.

  serving -> served        emits ticket.served
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_SERVING, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local forbidden = not_here(ticket, counter, 'serving', 'NOT_SERVING')
if forbidden then return forbidden end

return accept(finish_as('served', ticket_id, ticket, { type = 'ticket.served' }))
