--[[
  park: the officer sets the ticket aside for a coded reason, and the counter is free.

  called, serving -> parked        emits ticket.parked
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_CALLED, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter, reason = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local refused = not_here(ticket, counter, { called = true, serving = true }, 'NOT_CALLED')
if refused then return refused end

return accept(leave_counter_for('parked', ticket_id, ticket, { type = 'ticket.parked', reason = reason }))
