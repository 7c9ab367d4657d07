--[[
  recall: the called visitor has not come yet and is called again.

  called -> called         emits ticket.recalled
  refuses TICKET_UNKNOWN, TICKET_ENDED, NOT_CALLED, CALLED_ELSEWHERE, COUNTER_TAKEN
]]
local ticket_id, counter = input()
local earlier = replay()
if earlier then return earlier end

local ticket = read_hash(ticket_key(ticket_id))
local refused = not_here(ticket, counter, { called = true }, 'NOT_CALLED')
if refused then return refused end

local recall_count = (ticket.recallCount or 0) + 1
local event = { type = 'ticket.recalled', counter = counter, recallCount = recall_count }

return accept(of_ticket(ticket_id, ticket, event), function()
  redis.call('HSET', ticket_key(ticket_id), 'recallCount', recall_count)
end)
