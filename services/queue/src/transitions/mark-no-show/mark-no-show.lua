--[[
  mark-no-show: the visitor was called and did not come.

  called -> no-show        emits ticket.no-show
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_CALLED, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local forbidden = not_here(ticket, counter, 'called', 'NOT_CALLED')
if forbidden then return forbidden end

return accept(finish_as('no-show', ticket_id, ticket, { type = 'ticket.no-show' }))
