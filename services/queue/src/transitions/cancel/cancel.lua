--[[
  cancel: the visitor has left. A ticket at a counter is cancelled by that counter alone.

  planned, waiting, deferred, called, serving, parked -> cancelled        emits ticket.cancelled
  refuses TICKET_UNKNOWN, TICKET_ENDED, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
if not ticket.state then return refuse('TICKET_UNKNOWN') end
if ended[ticket.state] then return refuse('TICKET_ENDED') end
if ticket.state == 'called' or ticket.state == 'serving' then
  if ticket.counter ~= counter then return refuse('CALLED_ELSEWHERE') end
  if officer_of(counter) ~= by then return refuse('COUNTER_TAKEN') end
end

return accept(leave_for('cancelled', ticket_id, ticket, { type = 'ticket.cancelled' }))
